import ArgumentParser
import Foundation
import Preview

/// `aurora serve`
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows the site in a browser and follows each change of content and templates; writes nothing.")

  @OptionGroup var source: SourceOptions

  @Option(help: "The port; 0 for any that is free.")
  var port: UInt16 = 8080

  @Option(help: "The address to listen at; 0.0.0.0 lets other machines in.")
  var host = "127.0.0.1"

  func run() async throws {
    let preview = Preview(PreviewOptions(build: try source.options(), host: host, port: port)) { Self.say($0) }
    let interruption = Interruption()
    defer { interruption.end() }
    try await preview.run()
  }

  private static func say(_ news: PreviewNews) {
    switch news {
    case .listening(let address): print("The site is at \(address) until Ctrl-C ends it.")
    case .rebuilt(let pages, let duration, let diagnostics):
      Terminal.show(diagnostics)
      print("\(pages) pages, read in \(Build.milliseconds(duration)) ms")
    case .mistaken(let diagnostics):
      Terminal.show(diagnostics)
      Terminal.complain("the content has mistakes; pages say so until they are mended")
    case .unreadable(let reason): Terminal.complain(reason)
    }
    fflush(nil)
  }
}
