import ArgumentParser
import Foundation
import Model

/// `aurora schema`
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the JSON Schema of a kind of record, or the reference of the whole format.")

  @Argument(help: "A kind, by the name of its folder: organisations, events, ...; none: the reference as Markdown.")
  var kind: String?

  func run() throws {
    guard let kind else {
      print(FormatReference.markdown(), terminator: "")
      return
    }
    guard let schema = JSONSchema.schema(ofKind: kind) else {
      throw ValidationError("There is no kind \(kind). Kinds: \(JSONSchema.kinds.joined(separator: ", ")).")
    }
    FileHandle.standardOutput.write(Data(schema + Array("\n".utf8)))
  }
}
