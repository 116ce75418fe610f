/// The known name closest to a mistyped one, or nil where none is close enough to be worth stating.
///
/// Distance is that of Damerau and Levenshtein (restricted to neighbours swapped), on bytes of the lower-cased
/// names; at most a third of the longer name's length may differ. Ties go to the first in `known`.
/// O(names x length^2): for diagnostics only.
public func closestName(to name: String, among known: some Sequence<String>) -> String? {
  let wanted = Array(name.lowercased().utf8)
  var best: (name: String, distance: Int)?
  for candidate in known {
    let bytes = Array(candidate.lowercased().utf8)
    let limit = max(1, max(bytes.count, wanted.count) / 3)
    guard abs(bytes.count - wanted.count) <= limit else { continue }
    let distance = editDistance(wanted, bytes)
    if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.name
}

private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var beforePrevious = [Int](repeating: 0, count: right.count + 1)
  var previous = Array(0...right.count)
  for (row, leftByte) in left.enumerated() {
    var current = [row + 1]
    current.reserveCapacity(right.count + 1)
    for (column, rightByte) in right.enumerated() {
      var cost = min(
        previous[column] + (leftByte == rightByte ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, leftByte == right[column - 1], left[row - 1] == rightByte {
        cost = min(cost, beforePrevious[column - 1] + 1)
      }
      current.append(cost)
    }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[right.count]
}
