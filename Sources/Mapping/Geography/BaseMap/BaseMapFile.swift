/// A base map as its file says it, before anything is joined: TopoJSON with two members of our own, `frame` and
/// `insets`.
struct BaseMapFile {
  var scale: (x: Double, y: Double)?
  var translation: (x: Double, y: Double) = (0, 0)
  var frame: [Double] = []
  var insets: [InsetEntry] = []
  var units: [UnitEntry] = []
  /// As they are written: differences where ``scale`` is set.
  var points: [PlanePoint] = []
  var starts: [Int] = [0]

  struct InsetEntry {
    var offset = 0
    var id = ""
    var latitude = 0.0
    var longitude = 0.0
    var scale = 1.0
    var area: [Double] = []
    var box: [Double] = []
  }

  struct UnitEntry {
    var offset = 0
    var id = ""
    var country = ""
    var rings: [[Int]] = []
  }

  init(_ bytes: [UInt8]) throws {
    var cursor = JSONCursor(bytes)
    points.reserveCapacity(bytes.count / 9)
    try cursor.object { cursor, key in
      switch key {
      case "transform": try readTransform(&cursor)
      case "frame": frame = try Self.numbers(&cursor)
      case "insets": try cursor.array { insets.append(try Self.inset(&$0)) }
      case "objects": try cursor.object { cursor, _ in try readObject(&cursor) }
      case "arcs": try cursor.array { try readArc(&$0) }
      default: try cursor.skip()
      }
    }
    try cursor.end()
  }

  private mutating func readTransform(_ cursor: inout JSONCursor) throws {
    try cursor.object { cursor, key in
      let values = try Self.numbers(&cursor)
      guard values.count == 2 else { throw cursor.problem("two numbers") }
      switch key {
      case "scale": scale = (values[0], values[1])
      case "translate": translation = (values[0], values[1])
      default: break
      }
    }
  }

  private mutating func readArc(_ cursor: inout JSONCursor) throws {
    try cursor.array { cursor in
      var point = PlanePoint(east: 0, north: 0)
      var place = 0
      try cursor.array { cursor in
        let value = try cursor.number()
        if place == 0 { point.east = value } else if place == 1 { point.north = value }
        place += 1
      }
      guard place >= 2 else { throw cursor.problem("two numbers") }
      points.append(point)
    }
    starts.append(points.count)
  }

  /// An object of the topology: a collection of geometries, each a unit; its name is free.
  private mutating func readObject(_ cursor: inout JSONCursor) throws {
    try cursor.object { cursor, key in
      guard key == "geometries" else { return try cursor.skip() }
      try cursor.array { cursor in units.append(try Self.unit(&cursor)) }
    }
  }

  private static func unit(_ cursor: inout JSONCursor) throws -> UnitEntry {
    var unit = UnitEntry()
    unit.offset = cursor.start()
    try cursor.object { cursor, key in
      switch key {
      case "id": unit.id = try cursor.string()
      case "properties":
        try cursor.object { cursor, key in
          if key == "country" { unit.country = try cursor.string() } else { try cursor.skip() }
        }
      case "arcs": try readRings(&cursor, depth: 0, into: &unit.rings)
      default: try cursor.skip()
      }
    }
    return unit
  }

  /// The rings of a `Polygon` (arrays in an array) or of a `MultiPolygon` (one array more).
  private static func readRings(_ cursor: inout JSONCursor, depth: Int, into rings: inout [[Int]]) throws {
    var ring: [Int] = []
    try cursor.array { cursor in
      if cursor.nextIsArray() {
        guard depth < 2 else { throw cursor.problem("the number of an arc") }
        try readRings(&cursor, depth: depth + 1, into: &rings)
      } else {
        let value = try cursor.number()
        guard abs(value) < 1e9, value == value.rounded() else { throw cursor.problem("the number of an arc") }
        ring.append(Int(value))
      }
    }
    if !ring.isEmpty { rings.append(ring) }
  }

  private static func inset(_ cursor: inout JSONCursor) throws -> InsetEntry {
    var inset = InsetEntry()
    inset.offset = cursor.start()
    try cursor.object { cursor, key in
      switch key {
      case "id": inset.id = try cursor.string()
      case "latitude": inset.latitude = try cursor.number()
      case "longitude": inset.longitude = try cursor.number()
      case "scale": inset.scale = try cursor.number()
      case "area": inset.area = try numbers(&cursor)
      case "box": inset.box = try numbers(&cursor)
      default: try cursor.skip()
      }
    }
    return inset
  }

  private static func numbers(_ cursor: inout JSONCursor) throws -> [Double] {
    var values: [Double] = []
    try cursor.array { values.append(try $0.number()) }
    return values
  }
}
