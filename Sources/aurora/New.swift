import ArgumentParser
import Diagnostics
import Foundation
import Model
import Reading
import Text

/// `aurora new KIND ID`
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes the file of a new record: its fields with what each one says, to be filled in.")

  @Argument(help: "A kind, by the name of its folder or of one of its records: organisations, organisation, ...")
  var kind: String

  @Argument(help: "The id: the name of the file and of the page, such as food-safety-days.")
  var id: String

  @Option(help: "The folder of the content.")
  var content = "content"

  func run() throws {
    let kind = try KnownKind.named(kind)
    try checkID()
    let root = content.count > 1 && content.hasSuffix("/") ? String(content.dropLast()) : content
    var mistakes = Diagnostics()
    // The mistakes of other files are for `check`; here only the names count.
    let tree = try ContentTree.scan(
      root: root, kindFolders: RecordKind.ofFiles.map(\.folder), languages: [], into: &mistakes)
    if let there = tree.records.first(where: { $0.folder == kind.folder && $0.id == id }) {
      throw ValidationError("There is \(kind.oneOfThem) of this id: \(there.path). It is left as it is.")
    }
    let path = "\(root)/\(kind.folder)/\(id).md"
    try write(Data((RecordOutline.markdown(of: kind, id: id) ?? "").utf8), to: path)
    print(
      "\(path)\nFill in what is needed; `aurora check` says what is missing, `aurora build --drafts` shows the page.")
  }

  private func checkID() throws {
    if RecordID.isValid(id) { return }
    let better = Folding.slug(id)
    throw ValidationError(
      "\(id) cannot be an id: it becomes the name of a page. It has small letters a-z, digits and single hyphens "
        + "between them, at most \(RecordID.longest) in all, and is no name that Windows keeps for a device."
        + (better != id && RecordID.isValid(better) ? " An allowed one is \(better)." : ""))
  }

  /// Never over another file, whoever may have written one meanwhile.
  private func write(_ text: Data, to path: String) throws {
    let folder = (path as NSString).deletingLastPathComponent
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw refusal(of: folder, error)
    }
    do {
      try text.write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
    } catch let error as CocoaError where error.code == .fileWriteFileExists {
      throw ValidationError("There is a file \(path). It is left as it is.")
    } catch {
      throw refusal(of: path, error)
    }
  }

  private func refusal(of path: String, _ error: any Error) -> ExitCode {
    Terminal.complain("\(path) cannot be written: \(Self.reason(error))")
    return ExitCode(3)
  }

  /// The system's own words where it gave any.
  private static func reason(_ error: any Error) -> String {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    guard let cause, cause.domain == NSPOSIXErrorDomain else { return error.localizedDescription }
    return String(cString: strerror(Int32(cause.code))).lowercased()
  }
}
