/// Merges what would overlap, until nothing does: the largest symbols take in what touches them, and move to the middle
/// of all their places.
///
/// The same points give the same symbols in any order of the input; ties go to what is further up, then further left.
struct SymbolMerging {
  fileprivate struct Heap {
    var count: Int
    /// Sums over the points, so that the middle does not drift by rounding.
    var sumX: Int
    var sumY: Int
    var members: [Int]
    var radius: Int
    var centre: ViewPoint
  }

  private let size: LayerSize
  private let frame: ViewBox
  /// In pixels: the least radius, for symbols that hold a number even when they are of one place.
  private let least: Double

  /// - Parameter frame: what no symbol leaves.
  init(_ size: LayerSize, in frame: ViewBox, leastRadius least: Double = 0) {
    self.size = size
    self.frame = frame
    self.least = least
  }

  private func radius(of count: Int) -> Int { max(size.units(least), size.radius(of: count)) }

  /// - Complexity: Linear in the points, plus a few rounds over the symbols, of which a drawing holds some hundreds.
  func symbols(of points: [PlacedPoint]) -> [MapSymbol] {
    var heaps = gathered(points)
    var hasMerged = true
    while hasMerged { hasMerged = merge(&heaps) }
    return heaps.map { heap in
      var counts: [String: Int] = [:]
      for member in heap.members { counts[points[member].area, default: 0] += 1 }
      let areas = counts.map { (code: $0.key, count: $0.value) }
        .sorted { ($1.count, $0.code) < ($0.count, $1.code) }
      return MapSymbol(
        places: heap.members.sorted().map { points[$0].place }, areas: areas, centre: heap.centre,
        radius: heap.radius)
    }.sorted { ($0.centre.y, $0.centre.x) < ($1.centre.y, $1.centre.x) }
  }

  /// Points of one small square are one symbol whatever else there is: they overlap.
  private func gathered(_ points: [PlacedPoint]) -> [Heap] {
    let side = size.target / 3
    let empty = Heap(count: 0, sumX: 0, sumY: 0, members: [], radius: 0, centre: ViewPoint(x: 0, y: 0))
    var heaps: [ViewPoint: Heap] = [:]
    for (index, point) in points.enumerated() {
      let square = ViewPoint(x: point.point.x / side, y: point.point.y / side)
      heaps[square, default: empty].add(index, point.point)
    }
    return heaps.values.map(settled)
  }

  /// One round; whether anything was merged.
  private func merge(_ heaps: inout [Heap]) -> Bool {
    heaps.sort {
      ($1.count, $0.centre.y, $0.centre.x, $0.members[0]) < ($0.count, $1.centre.y, $1.centre.x, $1.members[0])
    }
    let reach = size.distance(radius(of: .max), radius(of: .max))
    func cell(_ point: ViewPoint) -> ViewPoint { ViewPoint(x: point.x / reach, y: point.y / reach) }
    var grid: [ViewPoint: [Int]] = [:]
    for (index, heap) in heaps.enumerated() { grid[cell(heap.centre), default: []].append(index) }
    var isGone = [Bool](repeating: false, count: heaps.count)
    var isGrown = isGone
    for index in heaps.indices where !isGone[index] {
      let heap = heaps[index]
      let home = cell(heap.centre)
      for y in home.y - 1...home.y + 1 {
        for x in home.x - 1...home.x + 1 {
          for other in grid[ViewPoint(x: x, y: y)] ?? []
          where other > index && !isGone[other] && !isGrown[other] && overlap(heap, heaps[other]) {
            heaps[index].take(heaps[other])
            heaps[index] = settled(heaps[index])
            isGone[other] = true
            isGrown[index] = true
          }
        }
      }
    }
    heaps = heaps.indices.filter { !isGone[$0] }.map { heaps[$0] }
    return isGone.contains(true)
  }

  private func overlap(_ first: Heap, _ second: Heap) -> Bool {
    let dx = first.centre.x - second.centre.x
    let dy = first.centre.y - second.centre.y
    let distance = size.distance(first.radius, second.radius)
    return dx * dx + dy * dy < distance * distance
  }

  /// With the size that its number asks for, amid its places, but whole within the frame.
  private func settled(_ heap: Heap) -> Heap {
    var heap = heap
    heap.radius = radius(of: heap.count)
    let room = frame.widened(by: -max(heap.radius, size.target / 2) - size.units(1))
    heap.centre = room.nearest(to: ViewPoint(x: heap.sumX / heap.count, y: heap.sumY / heap.count))
    return heap
  }
}

extension SymbolMerging.Heap {
  fileprivate mutating func add(_ member: Int, _ point: ViewPoint) {
    count += 1
    sumX += point.x
    sumY += point.y
    members.append(member)
  }

  fileprivate mutating func take(_ other: Self) {
    count += other.count
    sumX += other.sumX
    sumY += other.sumY
    members.append(contentsOf: other.members)
  }
}
