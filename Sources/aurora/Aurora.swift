import ArgumentParser
import Diagnostics
import Foundation
import Importing
import Preview
import Publishing
import Reading

@main
struct Aurora: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aurora",
    abstract: "Builds the directory of a partnership from Markdown and YAML.",
    version: "0.1.0",
    subcommands: [
      Build.self, Check.self, Match.self, Serve.self, New.self, ImportCommand.self, Schema.self, Explain.self,
    ])

  /// Exit statuses: 0 fine, 1 the content has errors, 2 wrong use, 3 the machine failed.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
    } catch let exit as ExitCode {
      Foundation.exit(exit.rawValue)
    } catch let error as UnreadableRoot {
      Terminal.complain("\(error)")
      Foundation.exit(3)
    } catch let error as UnreadableSource {
      Terminal.complain("\(error)")
      Foundation.exit(3)
    } catch let error as PublishingError {
      Terminal.complain("\(error)")
      Foundation.exit(3)
    } catch let error as PreviewError {
      Terminal.complain("\(error)")
      Foundation.exit(3)
    } catch {
      let message = fullMessage(for: error)
      if exitCode(for: error) == .success {
        print(message)
        Foundation.exit(0)
      }
      Terminal.write(message)
      Foundation.exit(2)
    }
  }
}
