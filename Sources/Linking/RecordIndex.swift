import Model

/// Finds records by their ids.
struct RecordIndex: Sendable {
  /// By the number of the kind.
  private var records: [[String: Int32]] = Array(repeating: [:], count: RecordKind.allCases.count)
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
    records[Int(R.kind.rawValue)] = catalogue[keyPath: R.collection].withUnsafeBufferPointer { records in
      var ids = [String: Int32](minimumCapacity: records.count)
      for index in records.indices { ids[records[index].header.id] = Int32(index) }
      return ids
    }
  }

  func record(_ kind: RecordKind, _ id: String) -> RecordAddress? {
    records[Int(kind.rawValue)][id].map { RecordAddress(kind, Int($0)) }
  }

  func concept(_ id: String, in vocabulary: String) -> RecordAddress? {
    concepts[vocabulary]?[id].map { RecordAddress(.concepts, Int($0)) }
  }

  func has(vocabulary: String) -> Bool { concepts[vocabulary] != nil }

  /// All ids of a kind, sorted.
  func ids(of kind: RecordKind) -> [String] { records[Int(kind.rawValue)].keys.sorted() }
  func ids(ofConceptsIn vocabulary: String) -> [String] { concepts[vocabulary].map { $0.keys.sorted() } ?? [] }

  /// The kinds that have a record of that id.
  func kinds(with id: String) -> [RecordKind] { RecordKind.ofFiles.filter { record($0, id) != nil } }

  /// The vocabularies that have a concept of that id, sorted.
  func vocabularies(with id: String) -> [String] { concepts.filter { $0.value[id] != nil }.keys.sorted() }
}
