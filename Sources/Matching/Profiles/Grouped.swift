/// Values in groups that are numbered from 0, all in one array.
struct Grouped<Element: Sendable>: Sendable {
  private(set) var elements: [Element] = []
  private var starts: [Int32] = [0]

  init() {}

  init(_ groups: some Collection<[Element]>) {
    starts.reserveCapacity(groups.count + 1)
    for group in groups { append(group) }
  }

  /// Adds a group.
  mutating func append(_ group: some Sequence<Element>) {
    elements.append(contentsOf: group)
    starts.append(Int32(elements.count))
  }

  /// Adds all groups of another.
  mutating func append(_ other: Grouped) {
    let offset = Int32(elements.count)
    elements.append(contentsOf: other.elements)
    for start in other.starts.dropFirst() { starts.append(start + offset) }
  }

  var count: Int { starts.count - 1 }

  /// Where a group stands among `elements`.
  func range(_ group: Int) -> Range<Int> { Int(starts[group])..<Int(starts[group + 1]) }

  /// Empty for what is no group.
  subscript(group: Int) -> ArraySlice<Element> {
    guard group >= 0, group < count else { return [] }
    return elements[range(group)]
  }
}
