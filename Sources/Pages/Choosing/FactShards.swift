import Diagnostics
import Model

/// The facts of all organisations, services and events that lists show, in files that load anywhere: scripts that hand
/// themselves over, since nothing else can be read from a disk. A record's file follows from its name alone.
struct FactShards: Sendable {
  /// In the order of their numbers.
  let files: [Look.Asset]
  /// Records a file: a comparison of four loads at most four of about 40 KB.
  static let size = 64

  /// - Parameter reader: whose language the facts are in; each language has files of its own.
  init(for reader: Reader, jobs: Int) throws {
    let kinds: [RecordKind] = [.organisations, .services, .events]
    let names = kinds.flatMap { kind in Self.records(kind, reader.catalogue) }
    let count = (names.count + Self.size - 1) / Self.size
    var shards = [[(name: String, address: RecordAddress)]](repeating: [], count: count)
    for record in names { shards[Self.shard(of: record.name, among: count)].append(record) }
    let folder = reader.site.paths.prefix(reader.code) + "facts"
    var nothing = Diagnostics()
    files = try shards.enumerated().map { (number: $0, records: $1) }.concurrentMap(jobs: jobs, into: &nothing) {
      shard, _ in Look.Asset(named: "\(folder)/\(shard.number + 1).js", bytes: Self.script(shard.records, reader))
    }
  }

  private static func records(_ kind: RecordKind, _ catalogue: Catalogue) -> [(name: String, address: RecordAddress)] {
    func records<R: Record>(_ type: R.Type) -> [(name: String, address: RecordAddress)] {
      guard R.kind == kind else { return [] }
      let all = catalogue[keyPath: R.collection]
      return all.indices.compactMap { index in
        all[index].header.status == .archived
          ? nil : (recordName(kind, all[index].header.id), RecordAddress(kind, index))
      }
    }
    return records(Organisation.self) + records(Service.self) + records(Event.self)
  }

  private static func script(_ records: [(name: String, address: RecordAddress)], _ reader: Reader) -> [UInt8] {
    let facts = ChosenFacts(reader: reader)
    var json = JSONWriter(.compact, capacity: records.count * 600)
    json.object { json in
      for record in records {
        json.key(record.name)
        facts.write(record.address, to: &json)
      }
    }
    return Array("(self.auroraFacts??=[]).push(".utf8) + json.bytes + Array(");\n".utf8)
  }

  /// By FNV-1a, 32 bits (Fowler, Noll, Vo), of the name's UTF-8; `facts.js` reckons the same.
  static func shard(of name: String, among count: Int) -> Int {
    var hash: UInt32 = 0x811c_9dc5
    for byte in name.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return Int(hash % UInt32(max(count, 1)))
  }

  /// What cards, addresses and lists call a record: `organisations/valorial`.
  static func recordName(_ kind: RecordKind, _ id: String) -> String { "\(kind.folder)/\(id)" }
}

extension ViewField {
  /// `record_name`, by which scripts know what a card or a profile is of: visitors save it, and compare it with others.
  /// Nothing of an archived record, of which there are no facts.
  static func recordName<R: Record>() -> ViewField where Subject == RecordSubject<R> {
    .text("record_name") { subject, _ in
      subject.header.status == .archived ? nil : FactShards.recordName(R.kind, subject.header.id)
    }
  }
}
