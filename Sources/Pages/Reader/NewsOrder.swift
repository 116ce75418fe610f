import Model
import Text

/// News in the order of their days; archived ones are left out.
struct NewsOrder: Sendable {
  /// The news items before and after another one in time.
  struct Neighbours: Sendable {
    var previous: RecordAddress?
    var next: RecordAddress?
  }

  private let order: [RecordAddress]
  /// By position in the catalogue: the place in `order`.
  private let places: [Int: Int]

  init(_ catalogue: Catalogue) {
    let shown = catalogue.news.enumerated().filter { $1.header.status != .archived }
    let sorted = shown.sorted { left, right in
      (left.element.date ?? .earliest, left.offset) < (right.element.date ?? .earliest, right.offset)
    }
    order = sorted.map { RecordAddress(.news, $0.offset) }
    places = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1.offset, $0) })
  }

  /// Nil for an archived item, and for the only one.
  func neighbours(of address: RecordAddress) -> Neighbours? {
    guard order.count > 1, let place = places[Int(address.index)] else { return nil }
    return Neighbours(
      previous: place > 0 ? order[place - 1] : nil, next: place + 1 < order.count ? order[place + 1] : nil)
  }
}
