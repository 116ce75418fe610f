import Dispatch
import Foundation

/// The request to end that comes with Ctrl-C, or from whoever started the program.
public enum Interruption {
  /// Does some work until it ends or the program is asked to; then its task is cancelled, and what it threw because of
  /// that is passed over.
  public static func ends(_ work: @escaping @Sendable () async throws -> Void) async throws {
    let (signals, continuation) = AsyncStream.makeStream(of: Void.self)
    let sources = [SIGINT, SIGTERM].map { number in
      // Else the system would end the program before anybody is told.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler { continuation.yield() }
      source.activate()
      return source
    }
    defer { for source in sources { source.cancel() } }
    try await withThrowingTaskGroup(of: Bool.self) { group in
      group.addTask {
        try await work()
        return false
      }
      group.addTask {
        for await _ in signals { return true }
        return false
      }
      let wasInterrupted = try await group.next() ?? false
      group.cancelAll()
      // What the work throws now, it throws for being cancelled.
      if wasInterrupted { while let _ = await group.nextResult() {} }
    }
  }
}
