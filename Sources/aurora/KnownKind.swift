import ArgumentParser
import Diagnostics
import Model

/// Kinds of record as they are named at the command line.
enum KnownKind {
  /// - Throws: where there is no such kind, with the closest one.
  static func named(_ name: String) throws(ValidationError) -> RecordKind {
    let kinds = RecordKind.ofFiles
    if let known = kinds.first(where: { $0.folder == name || $0.singular == name }) { return known }
    let closest = closestName(to: name, among: kinds.map(\.folder) + kinds.map(\.singular))
    throw ValidationError(
      "There is no kind \(name). "
        + (closest.map { "The closest is \($0)." } ?? "Kinds: \(kinds.map(\.folder).joined(separator: ", "))."))
  }
}
