import Model

/// Finds records by their ids.
struct RecordIndex: Sendable {
  private var records: [RecordKind: [String: Int32]] = [:]
  /// Concepts by vocabulary.
  private var concepts: [String: [String: Int32]] = [:]

  init(_ catalogue: Catalogue) {
    for type in Catalogue.recordTypes { add(type, of: catalogue) }
    for vocabulary in catalogue.vocabularies {
      var ids: [String: Int32] = [:]
      // Of an id that stands twice, reported already, the first counts.
      for index in vocabulary.concepts.reversed() { ids[catalogue.concepts[index].id] = Int32(index) }
      concepts[vocabulary.name] = ids
    }
  }

  private mutating func add<R: Record>(_ type: R.Type, of catalogue: Catalogue) {
    let all = catalogue[keyPath: R.collection]
    var ids = [String: Int32](minimumCapacity: all.count)
    for (index, record) in all.enumerated() { ids[record.id] = Int32(index) }
    records[R.kind] = ids
  }

  func record(_ kind: RecordKind, _ id: String) -> RecordAddress? {
    records[kind]?[id].map { RecordAddress(kind, Int($0)) }
  }

  func concept(_ id: String, in vocabulary: String) -> RecordAddress? {
    concepts[vocabulary]?[id].map { RecordAddress(.concepts, Int($0)) }
  }

  func has(vocabulary: String) -> Bool { concepts[vocabulary] != nil }

  /// All ids of a kind, sorted, for the closest name.
  func ids(of kind: RecordKind) -> [String] { records[kind].map { $0.keys.sorted() } ?? [] }
  func ids(ofConceptsIn vocabulary: String) -> [String] { concepts[vocabulary].map { $0.keys.sorted() } ?? [] }

  /// The kinds that have a record of that id.
  func kinds(with id: String) -> [RecordKind] {
    records.filter { $0.value[id] != nil }.map(\.key).sorted()
  }
}
