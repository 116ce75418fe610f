import Dispatch
import Foundation

/// The request to end that comes with Ctrl-C, or from whoever started the program.
struct Interruption {
  private let sources: [any DispatchSourceSignal]

  /// From now on the program ends with exit status 0 when it is asked to, whatever it is at: for programs that have
  /// nothing to finish.
  init() {
    sources = [SIGINT, SIGTERM].map { number in
      // Else the system would end the program before the source hears of it.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler { Terminal.leave(0) }
      source.activate()
      return source
    }
  }

  /// Ends the watch over the signals, and keeps it until then.
  func end() { for source in sources { source.cancel() } }
}
