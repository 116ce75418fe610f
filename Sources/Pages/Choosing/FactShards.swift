import Diagnostics
import Model

/// The facts of all organisations, services and events that lists show, in scripts by the names of the records.
struct FactShards: Sendable {
  let reader: Reader
  private let records: [(name: String, address: RecordAddress)]
  private let buckets: Buckets

  /// - Parameter reader: whose language the facts are in; each language has files of its own.
  init(_ reader: Reader) {
    self.reader = reader
    let catalogue = reader.catalogue
    func records<R: Record>(_ type: R.Type) -> [(name: String, address: RecordAddress)] {
      let all = catalogue[keyPath: R.collection]
      return all.indices.filter { all[$0].header.status != .archived }.map { index in
        (Self.recordName(R.kind, all[index].header.id), RecordAddress(R.kind, index))
      }
    }
    self.records = records(Organisation.self) + records(Service.self) + records(Event.self)
    buckets = Buckets(for: self.records.count)
  }

  var count: Int { buckets.count }

  /// The scripts `facts/0.js`, `facts/1.js`, ... stand here.
  var folder: String { reader.site.paths.prefix(reader.code) + "facts/" }

  func scripts() -> [DataScript] {
    let facts = ChosenFacts(reader: reader)
    guard !records.isEmpty else { return [] }
    let positions = buckets.positions(records.lazy.map(\.name))
    return positions.enumerated().map { bucket, positions in
      DataScript(path: "\(folder)\(bucket).js", name: "facts/\(bucket)") { json in
        json.key("records")
        json.object { json in
          for position in positions {
            json.key(records[position].name)
            facts.write(records[position].address, to: &json)
          }
        }
      }
    }
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
