import Diagnostics
import Model

/// The records of a file in the form of the site's open data: `{"version": 1, "kind": ..., "records": [...]}`, or the
/// list of records alone.
struct ExportedRecords {
  let source: SourceText
  let kind: RecordKind

  /// Members of a record that are no fields: the id, and where its page is.
  private static let idName = "id"
  private static let pageName = "page"

  func records(into diagnostics: inout Diagnostics) -> [SourceRecord] {
    guard let root = value(into: &diagnostics), let list = list(root, into: &diagnostics) else { return [] }
    return list.items.compactMap { item in
      guard case .mapping(let members) = item.form else {
        diagnostics.report(ImportingDiagnostics.notARecord(source, at: item.range))
        return nil
      }
      return SourceRecord(
        id: item[Self.idName], fields: members.filter { $0.name != Self.idName && $0.name != Self.pageName },
        range: item.range)
    }
  }

  private func value(into diagnostics: inout Diagnostics) -> SourceValue? {
    let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var reader = JSONReader(source.bytes, in: start..<source.bytes.count)
    do throws(JSONReader.Problem) {
      return try reader.value()
    } catch {
      diagnostics.report(ImportingDiagnostics.brokenJSON(source, error))
      return nil
    }
  }

  private func list(_ root: SourceValue, into diagnostics: inout Diagnostics) -> SourceValue? {
    if case .list = root.form { return root }
    guard let records = root["records"], case .list = records.form else {
      diagnostics.report(ImportingDiagnostics.noRecords(source, at: root.range))
      return nil
    }
    if let version = root["version"], version.scalar != "1" {
      diagnostics.report(ImportingDiagnostics.otherVersion(source, at: version.range))
      return nil
    }
    if let other = root["kind"], other.scalar != kind.folder {
      diagnostics.report(ImportingDiagnostics.otherKind(source, other.scalar ?? "", wanted: kind, at: other.range))
      return nil
    }
    return records
  }
}
