import Diagnostics
import Model
import SiteText
import Testing

/// Open data is content again: what was read and written reads back as the same.
@Suite struct RoundTripTests {
  @Test(arguments: RecordKind.ofFiles.map(\.folder)) func randomRecords(_ folder: String) throws {
    try check(try recordType(folder))
  }

  private func check<R: Record>(_ type: R.Type) throws {
    var random = RandomRecords(seed: 20_260_615)
    for target in Self.targets { random.targets[target] = [.init(Self.name(target), ("", -1))] }
    for _ in 0..<12 {
      // Contacts need a consent that lasts, which the rules of their own test.
      let written = random.record("\(folder(R.self))/a", R.allFields.filter { $0.name != "contacts" })
      let read = try record(R.self, file(R.self, written.json))
      let data = openData(read)
      let expected = expectation(written, R.allFields)
      #expect(try JSONTree(parsing: data).sorted == expected.sorted)
      let again = try record(R.self, file(R.self, String(decoding: data, as: UTF8.self)))
      #expect(openData(again) == data)
    }
  }

  private func folder<R: Record>(_ type: R.Type) -> String { R.kind.folder }
  private func file<R: Record>(_ type: R.Type, _ json: String) -> String { "-- \(R.kind.folder)/a.yaml --\n\(json)\n" }

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

  /// What of a written mapping is open data: public, and not as good as absent.
  private func expectation(_ tree: JSONTree, _ fields: [FieldDescription]) -> JSONTree {
    guard case .object(let members) = tree else { return tree }
    return .object(
      members.compactMap { member in
        guard let field = fields.first(where: { $0.name == member.name }), !field.isPrivate else { return nil }
        let value = expectation(member.value, field.type)
        let unlessSaid = member.name == "higher_is_better"
        return value == .list([]) || value == .flag(unlessSaid) || isEmptyTable(value, field.type)
          ? nil : .init(member.name, value)
      } + defaults(fields, members))
  }

  private func expectation(_ tree: JSONTree, _ type: FieldType) -> JSONTree {
    switch (type, tree) {
    case (.mapping(_, let fields, _), _): expectation(tree, fields)
    case (.list(let element), .list(let items)): .list(items.map { expectation($0, element) })
    case (.table(_, let value), .object(let rows)): .object(rows.map { .init($0.name, expectation($0.value, value)) })
    default: tree
    }
  }

  private func isEmptyTable(_ tree: JSONTree, _ type: FieldType) -> Bool {
    if case .table = type { tree == .object([]) } else { false }
  }

  /// Fields that have a value without being written.
  private func defaults(_ fields: [FieldDescription], _ members: [JSONTree.Member]) -> [JSONTree.Member] {
    let known: [(String, JSONTree)] = [("status", .text("published")), ("minimum_group", .number(5))]
    return known.compactMap { name, value in
      fields.contains { $0.name == name } && !members.contains { $0.name == name } ? .init(name, value) : nil
    }
  }
}
