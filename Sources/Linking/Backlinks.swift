import Model

/// A reference seen from the record that it names.
public struct Backlink: Sendable, Hashable {
  /// The record that refers; `part` is the position, in its list, of the offer, pilot or recommendation that does, or
  /// -1 where the record itself does.
  public var source: RecordAddress
  /// The field that holds the reference: `member_of`, `providers`, `addressed_to`.
  public var field: String
  /// What is referred to; `part` names the need or the finding.
  public var target: RecordAddress

  public init(source: RecordAddress, field: String, target: RecordAddress) {
    self.source = source
    self.field = field
    self.target = target
  }
}

/// Every reference of the catalogue, found by the record that it names.
public struct Backlinks: Sendable {
  /// Grouped by target, within one target in the order of the sources.
  private let links: [Backlink]
  /// Where the links of a target begin, by kind and position; one more than there are records.
  private let starts: [RecordKind: [Int32]]

  /// Groups by counting: O(links + records).
  init(_ unordered: [Backlink], sizes: [RecordKind: Int]) {
    var counts = sizes.mapValues { [Int32](repeating: 0, count: $0 + 1) }
    for link in unordered { counts[link.target.kind]?[Int(link.target.index)] += 1 }
    var total: Int32 = 0
    for kind in RecordKind.allCases {
      guard var column = counts[kind] else { continue }
      for index in column.indices {
        let count = column[index]
        column[index] = total
        total += count
      }
      counts[kind] = column
    }
    starts = counts
    var next = counts
    var order = [Int32](repeating: 0, count: unordered.count)
    for (position, link) in unordered.enumerated() {
      guard let place = next[link.target.kind]?[Int(link.target.index)] else { continue }
      order[Int(place)] = Int32(position)
      next[link.target.kind]?[Int(link.target.index)] = place + 1
    }
    links = order.prefix(Int(total)).map { unordered[Int($0)] }
  }

  /// All links to a record and to its parts.
  public func links(to target: RecordAddress) -> ArraySlice<Backlink> {
    guard let column = starts[target.kind], Int(target.index) + 1 < column.count else { return [] }
    return links[Int(column[Int(target.index)])..<Int(column[Int(target.index) + 1])]
  }

  /// The records of a kind that refer to `target` by a field; each once, in the order of their ids.
  public func sources(of target: RecordAddress, kind: RecordKind, field: String) -> [RecordAddress] {
    var found: [RecordAddress] = []
    for link in links(to: target) where link.source.kind == kind && link.field == field {
      if found.last != link.source.record { found.append(link.source.record) }
    }
    return found
  }
}
