import Diagnostics
import Foundation
import Importing
import Model
import SiteText

/// A site into which a file is imported, for one test. The file is the one that lies beside the content folder in the
/// text: `-- table.csv --`, `-- data.json --` or `-- ror.jsonl --`.
struct ImportedSite {
  /// What was reported, as text: see `Diagnostics.told(of:root:)`.
  let report: String
  let diagnostics: Diagnostics
  /// The new files, by their names without the folder; nothing where there were errors.
  let files: [String: String]
  let skipped: Int

  /// - Parameter text: the file, and the content; the files of `SiteText.basics` that it lacks are added.
  init(_ text: String, kind: RecordKind = .organisations, isWritten: Bool = false) throws {
    let site = SiteText(text).adding(SiteText(SiteText.basics))
    guard let file = site.files.first(where: { ImportOptions.Format(ending: $0.path) != nil }),
      let format = ImportOptions.Format(ending: file.path)
    else { throw CocoaError(.fileNoSuchFile) }
    (report, diagnostics, files, skipped) = try site.withFolder { root in
      var options = ImportOptions(file: "\(root)/\(file.path)", format: format, kind: kind, today: .testDay)
      options.content = root
      var found = Diagnostics()
      let imported = try Import.prepare(options, into: &found)
      if isWritten { try imported?.write() }
      let files = (imported?.files ?? []).map { file in
        let written = isWritten ? (try? String(contentsOfFile: file.path, encoding: .utf8)) ?? "" : nil
        return ((file.path as NSString).lastPathComponent, written ?? String(decoding: file.bytes, as: UTF8.self))
      }
      return (
        found.told(of: site, root: root), found, Dictionary(files, uniquingKeysWith: { first, _ in first }),
        imported?.skipped ?? 0
      )
    }
  }
}
