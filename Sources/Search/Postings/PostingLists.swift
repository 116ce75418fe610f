/// Lists of postings as bytes: of each document how far it lies behind the one before it, less one.
struct PostingLists: Sendable {
  private let postings: Postings
  private(set) var deltas: [UInt8] = []
  /// By group.
  private var ends: [Int] = [0]

  init(_ postings: Postings, count: Int) {
    self.postings = postings
    deltas.reserveCapacity(postings.documents.count * 5 / 4)
    ends.reserveCapacity(count + 1)
    for group in 0..<count {
      var last = -1
      for document in postings.documents[postings.list(group)] {
        deltas.append(number: Int(document) - last - 1)
        last = Int(document)
      }
      ends.append(deltas.count)
    }
  }

  func frequency(_ group: Int) -> Int { postings.frequency(group) }
  func deltas(_ group: Int) -> ArraySlice<UInt8> { deltas[ends[group]..<ends[group + 1]] }
  func worths(_ group: Int) -> ArraySlice<UInt8> { postings.worths[postings.list(group)] }
  /// In bytes.
  func size(_ group: Int) -> Int { ends[group + 1] - ends[group] + postings.frequency(group) }
}
