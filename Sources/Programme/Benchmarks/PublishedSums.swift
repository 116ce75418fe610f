/// Sums of unknown figures that are published, and what can be worked out from them.
///
/// From two sums of which one holds all of the other, or most of it, their difference is known: eight clusters together
/// less seven of them are the eighth. From three sums or more a single figure may follow as well.
struct PublishedSums {
  /// The unknowns of each sum, ascending.
  private let sums: [[Int]]

  init(_ sums: [[Int]]) { self.sums = sums }

  /// What tells too much.
  struct Leak: Equatable {
    /// Positions of the sums that are compared.
    var sums: [Int]
    /// The unknowns about which too much is told.
    var unknowns: [Int]
  }

  /// Pairs of sums that differ in fewer unknowns than `minimum`; and unknowns that follow from more sums, which are then
  /// all named. Each pair that shares an unknown is looked at once: O(pairs × size of a sum).
  func leaks(minimum: Int) -> [Leak] {
    var found: [Leak] = []
    for (left, right) in pairsInTouch() {
      let difference = Self.difference(sums[left], sums[right])
      if !difference.isEmpty, difference.count < minimum {
        found.append(Leak(sums: [left, right], unknowns: difference))
      }
    }
    guard found.isEmpty else { return found }
    return connected().compactMap { part in
      guard (3...Self.mostSolved).contains(part.count) else { return nil }
      let known = Self.solved(part.map { sums[$0] })
      return known.isEmpty ? nil : Leak(sums: part, unknowns: known)
    }
  }

  /// The most sums that are solved as equations; among more of them, pairs alone are compared.
  private static let mostSolved = 64

  private func pairsInTouch() -> [(Int, Int)] {
    var holders: [Int: [Int]] = [:]
    for (position, sum) in sums.enumerated() { for unknown in sum { holders[unknown, default: []].append(position) } }
    var pairs: [(Int, Int)] = []
    for left in sums.indices {
      var others = Set<Int>()
      for unknown in sums[left] { others.formUnion((holders[unknown] ?? []).filter { $0 > left }) }
      pairs += others.sorted().map { (left, $0) }
    }
    return pairs
  }

  /// Groups of sums that hang together by shared unknowns.
  private func connected() -> [[Int]] {
    var neighbours: [[Int]] = Array(repeating: [], count: sums.count)
    for (left, right) in pairsInTouch() {
      neighbours[left].append(right)
      neighbours[right].append(left)
    }
    var isSeen = [Bool](repeating: false, count: sums.count)
    var parts: [[Int]] = []
    for start in sums.indices where !isSeen[start] {
      var part = [start]
      isSeen[start] = true
      var next = 0
      while next < part.count {
        for neighbour in neighbours[part[next]] where !isSeen[neighbour] {
          isSeen[neighbour] = true
          part.append(neighbour)
        }
        next += 1
      }
      parts.append(part.sorted())
    }
    return parts
  }

  /// What is in one of two ascending lists but not in both.
  private static func difference(_ left: [Int], _ right: [Int]) -> [Int] {
    Set(left).symmetricDifference(right).sorted()
  }

  /// The unknowns that the sums, taken as linear equations, determine: the rows with one unknown of the reduced row
  /// echelon form. An unknown is determined exactly when its unit vector is such a row.
  private static func solved(_ sums: [[Int]]) -> [Int] {
    let columns = Array(Set(sums.joined())).sorted()
    let places = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
    var rows = sums.map { sum in
      var row = [Double](repeating: 0, count: columns.count)
      for unknown in sum { if let place = places[unknown] { row[place] = 1 } }
      return row
    }
    let smallest = 1e-9
    var pivot = 0
    for column in columns.indices where pivot < rows.count {
      guard let best = (pivot..<rows.count).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
        abs(rows[best][column]) > smallest
      else { continue }
      rows.swapAt(pivot, best)
      let lead = rows[pivot][column]
      rows[pivot] = rows[pivot].map { $0 / lead }
      for row in rows.indices where row != pivot && abs(rows[row][column]) > smallest {
        let factor = rows[row][column]
        for place in columns.indices { rows[row][place] -= factor * rows[pivot][place] }
      }
      pivot += 1
    }
    return rows[..<pivot].compactMap { row in
      let filled = row.indices.filter { abs(row[$0]) > smallest }
      return filled.count == 1 ? columns[filled[0]] : nil
    }.sorted()
  }
}
