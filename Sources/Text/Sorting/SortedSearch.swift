extension RandomAccessCollection {
  /// In a collection whose first elements all fulfil a condition and whose others do not, the place of the first that
  /// does not; the end where all do. O(log count).
  @inlinable
  public func endOfPrefix(where isBefore: (Element) throws -> Bool) rethrows -> Index {
    var start = startIndex
    var left = count
    while left > 0 {
      let middle = index(start, offsetBy: left / 2)
      if try isBefore(self[middle]) {
        start = index(after: middle)
        left -= left / 2 + 1
      } else {
        left /= 2
      }
    }
    return start
  }

  /// In a collection sorted by a key, the first element that has one. O(log count).
  @inlinable
  public func first<Key: Comparable>(sortedBy key: (Element) throws -> Key, equalTo wanted: Key) rethrows -> Element? {
    let place = try endOfPrefix { try key($0) < wanted }
    guard place < endIndex, try key(self[place]) == wanted else { return nil }
    return self[place]
  }
}
