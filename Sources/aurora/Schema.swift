import ArgumentParser
import Diagnostics
import Foundation
import Model

/// `aurora schema`
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the JSON Schema of a kind of record, or the reference of the whole format as Markdown.")

  @Argument(
    help: "A kind, by the name of its folder: organisations, events, ..., or vocabularies or site; none: the reference."
  )
  var kind: String?

  func run() throws {
    guard let kind else {
      print(FormatReference.markdown(), terminator: "")
      return
    }
    guard let schema = JSONSchema.schema(ofKind: kind) else {
      let closest = closestName(to: kind, among: JSONSchema.kinds)
      throw ValidationError(
        "There is no kind \(kind). "
          + (closest.map { "The closest is \($0)." } ?? "Kinds: \(JSONSchema.kinds.joined(separator: ", "))."))
    }
    FileHandle.standardOutput.write(Data(schema + Array("\n".utf8)))
  }
}
