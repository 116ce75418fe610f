import ArgumentParser
import Diagnostics
import Foundation
import Importing
import Model

/// `aurora import FILE --kind KIND`
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Writes the records of a table, of a site's own data, or of the Research Organization Registry.")

  @Argument(help: "The file: a table (.csv), data of a site (.json), or records of ROR, one a line (.jsonl).")
  var file: String

  @Option(help: "The kind of its records, by the name of their folder: organisations, events, ...")
  var kind: String

  @Option(help: "The form of the file, where its name does not say it: csv, json or ror.")
  var format: ImportOptions.Format?

  @Option(help: "The folder of the content.")
  var content = "content"

  @Flag(help: "Check the file and say what would be written; write nothing.")
  var dryRun = false

  func run() throws {
    let options = try options()
    var diagnostics = Diagnostics()
    let records = try Import.prepare(options, into: &diagnostics)
    Terminal.show(diagnostics)
    guard let records else {
      Terminal.complain("nothing was written")
      throw ExitCode(1)
    }
    if dryRun {
      for file in records.files { print(file.path) }
    } else {
      do {
        try records.write()
      } catch {
        Terminal.complain("the records cannot be written: \(error.localizedDescription)")
        throw ExitCode(3)
      }
    }
    let left = records.skipped > 0 ? "; \(records.skipped) are there already and left as they are" : ""
    print("\(records.files.count) records \(dryRun ? "would be " : "")written to \(options.folder)" + left)
  }

  private func options() throws -> ImportOptions {
    let kind = try KnownKind.named(kind)
    guard let format = format ?? ImportOptions.Format(ending: file) else {
      throw ValidationError("The name of \(file) does not say what is in it: add --format csv, json or ror.")
    }
    if format == .ror, kind != .organisations { throw ValidationError("ROR has organisations alone.") }
    var options = ImportOptions(file: file, format: format, kind: kind, today: try BuildDay.today())
    options.content = content.count > 1 && content.hasSuffix("/") ? String(content.dropLast()) : content
    options.jobs = ProcessInfo.processInfo.activeProcessorCount
    return options
  }
}

extension ImportOptions.Format: ExpressibleByArgument {}
