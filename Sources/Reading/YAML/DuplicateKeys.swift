import Diagnostics

/// Finds keys that a mapping has twice.
enum DuplicateKeys {
  /// Up to here every key is compared with every other one; above, a table of hashes is quicker.
  private static let fewKeys = 64

  static func report(
    in records: [NodeRecord], text: [UInt8], mapping: Int, of source: SourceText, into found: inout Diagnostics
  ) {
    let count = Int(records[mapping].count) / 2
    guard count > 1, found.all.count < Document.mostDiagnostics else { return }
    if count > fewKeys {
      reportMany(in: records, text: text, mapping: mapping, of: source, into: &found)
      return
    }
    withUnsafeTemporaryAllocation(of: Int.self, capacity: count) { earlier in
      var seen = 0
      forEachKey(in: records, mapping: mapping) { key in
        let record = records[key]
        for index in 0..<seen where isSame(records[earlier[index]], record, text) {
          found.report(YAMLWording.duplicateKey(source, key: record, first: records[earlier[index]], text: text))
          break
        }
        earlier[seen] = key
        seen += 1
      }
    }
  }

  private static func reportMany(
    in records: [NodeRecord], text: [UInt8], mapping: Int, of source: SourceText, into found: inout Diagnostics
  ) {
    var first: [ArraySlice<UInt8>: Int] = [:]
    forEachKey(in: records, mapping: mapping) { key in
      let record = records[key]
      let name = text[Int(record.payload)..<Int(record.payload + record.count)]
      if let earlier = first[name] {
        guard found.all.count < Document.mostDiagnostics else { return }
        found.report(YAMLWording.duplicateKey(source, key: record, first: records[earlier], text: text))
      } else {
        first[name] = key
      }
    }
  }

  private static func forEachKey(in records: [NodeRecord], mapping: Int, _ body: (Int) -> Void) {
    let end = Int(records[mapping].payload)
    var index = mapping + 1
    while index < end {
      body(index)
      let value = index + 1
      index = value < end && records[value].kind != .scalar ? Int(records[value].payload) : value + 1
    }
  }

  private static func isSame(_ left: NodeRecord, _ right: NodeRecord, _ text: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    return text.withUnsafeBufferPointer { text in
      for offset in 0..<Int(left.count) {
        guard text[Int(left.payload) + offset] == text[Int(right.payload) + offset] else { return false }
      }
      return true
    }
  }
}
