import Model
import Templates

/// The cards and rows of all records in one language, rendered once and shown on many pages.
struct Cards: Sendable {
  private var rendered: [RecordKind: [HTML]] = [:]

  init() {}

  mutating func set(_ cards: [HTML], of kind: RecordKind) { rendered[kind] = cards }

  subscript(address: RecordAddress) -> HTML {
    guard let cards = rendered[address.kind], Int(address.index) < cards.count else { return HTML() }
    return cards[Int(address.index)]
  }
}

extension Reader {
  /// The cards of records, in the order given.
  func cards(_ addresses: [RecordAddress]) -> [HTML] { addresses.map { cards[$0] } }
}
