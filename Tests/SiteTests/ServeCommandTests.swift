import Foundation
import Testing

/// `aurora serve` from outside: how it starts and how it ends. What it serves is told by the preview's own tests.
@Suite("The preview as a command", .serialized) struct ServeCommandTests {
  private let folder: SiteFolder

  init() throws { folder = try SiteFolder(Samples.organisations(["Mill"])) }

  private func serve(_ words: String...) throws -> Child {
    try Child(["serve", "--templates", Repository.templates] + words, in: folder.path)
  }

  /// Waits for the first line that a preview prints once it listens.
  private func address(of child: Child) async throws -> String {
    for _ in 0..<4_000 {
      if let found = try child.printed().firstMatch(of: /http:\/\/localhost:\d+\//) { return String(found.output) }
      try await Task.sleep(for: .milliseconds(5))
    }
    return ""
  }

  @Test("Ctrl-C ends it, and all is well", arguments: [SIGINT, SIGTERM])
  func ends(signal: Int32) async throws {
    let child = try serve("--port", "0")
    #expect(try await address(of: child).hasPrefix("http://localhost:"))
    kill(child.process.processIdentifier, signal)
    let outcome = try child.outcome()
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty, "\(outcome.errors)")
    #expect(folder.tree("site").isEmpty)
  }

  @Test("A port in use is the machine's failure")
  func busy() async throws {
    let first = try serve("--port", "0")
    let port = try await address(of: first).filter(\.isNumber)
    let outcome = try Program.run(["serve", "--templates", Repository.templates, "--port", port], in: folder.path)
    #expect(outcome.status == 3)
    #expect(
      outcome.errors
        == "aurora: port \(port) of 127.0.0.1 is in use by another program; `--port` names another one\n")
    first.kill()
  }

  @Test(
    "Wrong use is said",
    arguments: [["--port", "70000"], ["--port", "x"], ["--jobs", "0"], ["--output", "x"]])
  func wrongUse(words: [String]) throws {
    #expect(try Program.run(["serve"] + words, in: folder.path).status == 2)
  }

  @Test("A folder that is missing is the machine's failure, and a host that is none")
  func missing() throws {
    #expect(try Program.run(["serve", "--content", "nowhere"], in: folder.path).status == 3)
    let words = ["serve", "--templates", Repository.templates, "--host", "example.org"]
    #expect(try Program.run(words, in: folder.path).status == 3)
  }
}
