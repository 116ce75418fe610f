import Diagnostics
import Model
import SiteText
import Testing

@testable import Importing

/// What the site exports, it imports: the records are equal.
@Suite("Open data comes back") struct RoundTripTests {
  @Test("Random records of every kind", arguments: RecordKind.ofFiles.map(\.folder))
  func records(folder: String) throws {
    let type = try #require(Catalogue.recordTypes.first { $0.kind.folder == folder })
    try check(type)
  }

  private func check<R: Record>(_ type: R.Type) throws {
    var random = RandomRecords(seed: 20_261_123)
    for target in Self.targets { random.targets[target] = [.init(Self.name(target), ("", -1))] }
    for _ in 0..<12 {
      let tree = random.record("\(R.kind.folder)/a", R.allFields.filter { $0.name != "contacts" })
      let exported = try openData(R.self, "-- \(R.kind.folder)/a.yaml --\n\(tree.json)\n")
      let imported = try self.imported(R.kind, exported, R.allFields)
      #expect(try openData(R.self, "-- \(R.kind.folder)/a.md --\n\(imported)") == exported, "\(imported)")
    }
  }

  /// The record's file, as an import of the data would write it.
  private func imported(_ kind: RecordKind, _ data: [UInt8], _ fields: [FieldDescription]) throws -> String {
    let text = #"{"version": 1, "kind": "\#(kind.folder)", "records": [\#(String(decoding: data, as: UTF8.self))]}"#
    var found = Diagnostics()
    let source = SourceText(path: "data.json", text: text)
    var records = ExportedRecords(source: source, kind: kind).records(into: &found)
    #expect(found.isEmpty)
    try #require(records.count == 1)
    #expect(records[0].id?.scalar == "a")
    records[0].fields = Shaping(fields).shaped(records[0].fields)
    return String(decoding: WrittenRecord(id: "a", records[0], from: source).bytes, as: UTF8.self)
  }

  /// The record of the file as `data/<kind>.json` has it.
  private func openData<R: Record>(_ type: R.Type, _ file: String) throws -> [UInt8] {
    let site = try CheckedSite(file, includesDrafts: true, isLinked: false)
    #expect(site.report.isEmpty, "\(site.report)\n\(file)")
    let record = try #require(site.catalogue?[keyPath: R.collection].first)
    var json = JSONWriter()
    json.object { json in
      json.member("id", record.id)
      json.member("page", "\(R.kind.folder)/a.html")
      R.declaration.writeFields(record, to: &json, language: "en")
      RecordHeader.declaration.writeFields(record.header, to: &json, language: "en")
    }
    return json.bytes
  }

  private static let targets: [ReferenceTarget] =
    RecordKind.ofFiles.map { .record($0) } + [.need, .findingOrNeed, .anyRecord]
    + ["topics", "organisation-types", "sectors", "regions", "value-chain", "service-types", "engagement-levels"]
    .map { .concept($0) }

  private static func name(_ target: ReferenceTarget) -> String {
    switch target {
    case .need, .findingOrNeed: "some#part"
    case .anyRecord: "events/some"
    case .record, .concept: "some"
    }
  }
}
