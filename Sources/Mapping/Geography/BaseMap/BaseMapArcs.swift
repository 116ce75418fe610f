extension BaseMap.Arcs {
  /// - Throws: ``BaseMapFault``.
  init(_ file: BaseMapFile) throws {
    starts = file.starts
    points = file.points
    if let scale = file.scale { accumulate(scale, file.translation) }
    try check()
  }

  /// From differences in steps of the grid to metres.
  private mutating func accumulate(_ scale: (x: Double, y: Double), _ translation: (x: Double, y: Double)) {
    for arc in 0..<count {
      var east = 0.0
      var north = 0.0
      for index in range(arc) {
        east += points[index].east
        north += points[index].north
        points[index] = PlanePoint(
          east: east * scale.x + translation.x, north: north * scale.y + translation.y)
      }
    }
  }

  /// No arc is empty and no point farther away than the Earth is large.
  private func check() throws {
    for arc in 0..<count where range(arc).count < 2 {
      throw BaseMapFault(offset: 0, fact: "arc \(arc) has fewer than two points")
    }
    if let index = points.firstIndex(where: { !(abs($0.east) < 1e8 && abs($0.north) < 1e8) }) {
      let arc = starts.partitioningIndex { $0 > index } - 1
      throw BaseMapFault(offset: 0, fact: "arc \(arc) has a point outside the Earth")
    }
  }

  /// A closed line; nil where an arc is missing or two of them do not meet.
  func ring(_ steps: [Int], _ boxes: [PlaneBox]) -> BaseMap.Ring? {
    guard steps.allSatisfy({ (0..<count).contains($0 >= 0 ? $0 : ~$0) }) else { return nil }
    for (index, step) in steps.enumerated() where last(step) != first(steps[(index + 1) % steps.count]) { return nil }
    let start = first(steps[0])
    var bounds = PlaneBox(west: start.east, south: start.north, east: start.east, north: start.north)
    var doubleArea = 0.0
    for step in steps {
      var arcArea = 0.0
      let range = range(step >= 0 ? step : ~step)
      for index in range {
        let point = points[index]
        bounds.west = min(bounds.west, point.east)
        bounds.east = max(bounds.east, point.east)
        bounds.south = min(bounds.south, point.north)
        bounds.north = max(bounds.north, point.north)
        guard index > range.lowerBound else { continue }
        let before = points[index - 1]
        arcArea += (before.east - start.east) * (point.north - start.north)
        arcArea -= (point.east - start.east) * (before.north - start.north)
      }
      doubleArea += step >= 0 ? arcArea : -arcArea
    }
    let centre = PlanePoint(east: (bounds.west + bounds.east) / 2, north: (bounds.south + bounds.north) / 2)
    return BaseMap.Ring(
      arcs: steps, bounds: bounds, doubleArea: abs(doubleArea), inset: boxes.firstIndex { $0.contains(centre) })
  }

  /// The closed lines around several areas: the arcs that bound just one of them, joined where they meet.
  func outline(of rings: [BaseMap.Ring]) -> [[Int]] {
    var uses: [Int: Int] = [:]
    for ring in rings { for step in ring.arcs { uses[step >= 0 ? step : ~step, default: 0] += 1 } }
    let outer = uses.filter { $0.value == 1 }.keys.sorted()
    var starting: [PlanePoint: [Int]] = [:]
    for arc in outer {
      starting[first(arc), default: []].append(arc)
      starting[last(arc), default: []].append(~arc)
    }
    var used: Set<Int> = []
    var lines: [[Int]] = []
    for arc in outer where used.insert(arc).inserted {
      var line = [arc]
      var end = last(arc)
      while end != first(arc) {
        guard let step = starting[end]?.first(where: { !used.contains($0 >= 0 ? $0 : ~$0) }) else { break }
        used.insert(step >= 0 ? step : ~step)
        line.append(step)
        end = last(step)
      }
      if end == first(arc) { lines.append(line) }
    }
    return lines
  }
}
