/// Places for the nodes of a small graph, as far from each other as the steps between them.
struct StressLayout {
  /// Steps between each two nodes.
  private let distance: [[Double]]
  private var x: [Double]
  private var y: [Double]

  private static let rounds = 80
  private static let spreadRounds = 60

  /// - Parameter neighbours: of each node.
  init(_ neighbours: [[Int]]) {
    distance = Self.distances(neighbours)
    // Places that are spread evenly and hang on nothing but the order (Roberts, "The Unreasonable Effectiveness of
    // Quasirandom Sequences", 2018): only multiplications, which are the same on every machine.
    func place(_ number: Int, _ step: Double) -> Double {
      let value = 0.5 + step * Double(number + 1)
      return value - value.rounded(.down)
    }
    x = neighbours.indices.map { place($0, 0.7548776662466927) }
    y = neighbours.indices.map { place($0, 0.5698402909980532) }
  }

  /// Steps along the ties; between nodes that do not hang together, one more than the longest way.
  private static func distances(_ neighbours: [[Int]]) -> [[Double]] {
    var distances = neighbours.map { _ in [Int](repeating: -1, count: neighbours.count) }
    for source in neighbours.indices {
      distances[source][source] = 0
      var queue = [source]
      var next = 0
      while next < queue.count {
        let node = queue[next]
        next += 1
        for other in neighbours[node] where distances[source][other] < 0 {
          distances[source][other] = distances[source][node] + 1
          queue.append(other)
        }
      }
    }
    let longest = distances.joined().max() ?? 0
    return distances.map { row in row.map { Double($0 < 0 ? longest + 1 : $0) } }
  }

  /// Moves each node in turn to where the others would have it: to the mean of the places at the right distance from
  /// each, the nearer in steps the more.
  mutating func relax() {
    for _ in 0..<Self.rounds {
      for node in x.indices { move(node) }
    }
  }

  private mutating func move(_ node: Int) {
    var (sumX, sumY, sum) = (0.0, 0.0, 0.0)
    for other in x.indices where other != node {
      let wanted = distance[node][other]
      let weight = 1 / (wanted * wanted)
      let (awayX, awayY, length) = direction(from: other, to: node)
      sumX += weight * (x[other] + wanted * awayX / length)
      sumY += weight * (y[other] + wanted * awayY / length)
      sum += weight
    }
    guard sum > 0 else { return }
    x[node] = sumX / sum
    y[node] = sumY / sum
  }

  /// For two nodes at one place, a direction that hangs on their numbers.
  private func direction(from other: Int, to node: Int) -> (x: Double, y: Double, length: Double) {
    let (awayX, awayY) = (x[node] - x[other], y[node] - y[other])
    let length = (awayX * awayX + awayY * awayY).squareRoot()
    if length > 1e-9 { return (awayX, awayY, length) }
    let sign: Double = node < other ? -1 : 1
    return (x: sign, y: 0.5 * sign, length: 1.25.squareRoot())
  }

  /// Makes the drawing as large as wanted, then pushes apart what is too near.
  mutating func spread(extent: Double, room: Double) {
    scale(to: extent)
    for _ in 0..<Self.spreadRounds {
      var hasMoved = false
      for node in x.indices {
        for other in 0..<node {
          let (awayX, awayY, length) = direction(from: other, to: node)
          let missing = room * 1.05 - length
          guard missing > 0 || length.isNaN else { continue }
          hasMoved = true
          let (stepX, stepY) = (awayX / length * missing / 2, awayY / length * missing / 2)
          x[node] += stepX
          y[node] += stepY
          x[other] -= stepX
          y[other] -= stepY
        }
      }
      if !hasMoved { break }
    }
  }

  private mutating func scale(to extent: Double) {
    guard let left = x.min(), let right = x.max(), let top = y.min(), let bottom = y.max() else { return }
    let size = max(right - left, bottom - top)
    let factor = size > 1e-9 ? extent / size : 1
    x = x.map { ($0 - left) * factor }
    y = y.map { ($0 - top) * factor }
  }

  /// In whole numbers, the least 0.
  func fitted() -> [(x: Int, y: Int)] {
    let (left, top) = (x.min() ?? 0, y.min() ?? 0)
    return zip(x, y).map { (Int(($0 - left).rounded()), Int(($1 - top).rounded())) }
  }
}
