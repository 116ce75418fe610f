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
  /// Where the links of a target begin, by the number of its kind and its position; one more than there are records.
  private let starts: [[Int]]

  /// Groups by counting: O(links + records).
  /// - Parameter sizes: how many records there are of each kind, by the number of the kind.
  init(_ unordered: [Backlink], sizes: [Int]) {
    var starts = sizes.map { [Int](repeating: 0, count: $0 + 1) }
    for link in unordered { starts[Int(link.target.kind.rawValue)][Int(link.target.index)] += 1 }
    var total = 0
    for kind in starts.indices {
      for index in starts[kind].indices {
        let count = starts[kind][index]
        starts[kind][index] = total
        total += count
      }
    }
    self.starts = starts
    var order = [Int](repeating: 0, count: unordered.count)
    for (position, link) in unordered.enumerated() {
      let (kind, index) = (Int(link.target.kind.rawValue), Int(link.target.index))
      order[starts[kind][index]] = position
      starts[kind][index] += 1
    }
    links = order.map { unordered[$0] }
  }

  /// All links to a record and to its parts.
  public func links(to target: RecordAddress) -> ArraySlice<Backlink> {
    let column = starts[Int(target.kind.rawValue)]
    let index = Int(target.index)
    guard column.indices.contains(index), index + 1 < column.count else { return [] }
    return links[column[index]..<column[index + 1]]
  }

  /// The records of a kind that refer to `target` by a field; each once, in the order of their ids.
  public func sources(of target: RecordAddress, kind: RecordKind, field: String) -> [RecordAddress] {
    let links = links(to: target)
    guard !links.isEmpty else { return [] }
    var found: [RecordAddress] = []
    for link in links where link.source.kind == kind && link.field == field {
      if found.last != link.source.record { found.append(link.source.record) }
    }
    return found
  }
}
