import Diagnostics

extension BaseMap {
  /// Reads a base map; nil after an error was reported.
  ///
  /// The file is TopoJSON (the specification is at github.com/topojson/topojson-specification): every geometry of its
  /// objects, a `Polygon` or `MultiPolygon`, is a unit with its code as `id` and its country in `properties.country`;
  /// coordinates are metres of EPSG:3035. `frame` (west, south, east, north) says what the map of Europe shows;
  /// `insets` are optional.
  ///
  /// Time grows linearly with the file: about 3 ms for 300 kB.
  public static func read(_ source: SourceText, into diagnostics: inout Diagnostics) -> BaseMap? {
    do {
      return try BaseMap(try BaseMapFile(source.bytes))
    } catch let problem as JSONCursor.Problem {
      diagnostics.report(MappingDiagnostics.unreadableBaseMap(source, at: problem.offset, expected: problem.expected))
    } catch let fault as BaseMapFault {
      diagnostics.report(MappingDiagnostics.brokenBaseMap(source, fault))
    } catch {
      diagnostics.report(MappingDiagnostics.brokenBaseMap(source, BaseMapFault(offset: 0, fact: "\(error)")))
    }
    return nil
  }

  /// - Throws: ``BaseMapFault``.
  init(_ file: BaseMapFile) throws {
    let arcs = try Arcs(file)
    frame = try file.frame.isEmpty ? Self.usualFrame : Self.box(file.frame, "frame", at: 0)
    insets = try file.insets.map { try Inset($0) }
    let boxes = insets.map(\.box)
    var units: [Unit] = []
    units.reserveCapacity(file.units.count)
    for entry in file.units.sorted(by: { $0.id < $1.id }) {
      if let last = units.last, last.id == entry.id {
        throw BaseMapFault(offset: entry.offset, fact: "`\(entry.id)` is there twice")
      }
      guard !entry.id.isEmpty, entry.country.utf8.count == 2 else {
        throw BaseMapFault(offset: entry.offset, fact: "a geometry lacks its `id` or the two letters of its country")
      }
      let rings = try entry.rings.map { try arcs.ring($0, boxes) ?? { throw Self.open(entry) }() }
      units.append(Unit(id: entry.id, country: entry.country, rings: rings))
    }
    self.units = units
    self.arcs = arcs
    countries = Self.countries(of: units, arcs, boxes)
    if units.isEmpty { throw BaseMapFault(offset: 0, fact: "there is no geometry in it") }
  }

  /// From Portugal to Cyprus, from Crete to the North Cape.
  private static let usualFrame = PlaneBox(west: 2_520_000, south: 1_380_000, east: 6_620_000, north: 5_460_000)

  private static func open(_ entry: BaseMapFile.UnitEntry) -> BaseMapFault {
    BaseMapFault(offset: entry.offset, fact: "the arcs of `\(entry.id)` do not make closed lines")
  }

  fileprivate static func box(_ values: [Double], _ name: String, at offset: Int) throws -> PlaneBox {
    guard values.count == 4, values[0] < values[2], values[1] < values[3], values.allSatisfy({ abs($0) < 1e8 }) else {
      throw BaseMapFault(offset: offset, fact: "`\(name)` is not west, south, east and north in this order")
    }
    return PlaneBox(west: values[0], south: values[1], east: values[2], north: values[3])
  }

  private static func countries(of units: [Unit], _ arcs: Arcs, _ boxes: [PlaneBox]) -> [Country] {
    Dictionary(grouping: units.indices) { units[$0].country }.map { code, members in
      let lines = members.count == 1 ? nil : arcs.outline(of: members.flatMap { units[$0].rings })
      return Country(
        code: code, units: members,
        outline: lines.map { $0.compactMap { arcs.ring($0, boxes) } } ?? units[members[0]].rings)
    }.sorted { $0.code < $1.code }
  }
}

/// What is wrong with a base map that could be read.
struct BaseMapFault: Error {
  /// Bytes from the start of the file.
  let offset: Int
  let fact: String
}

extension BaseMap.Inset {
  /// - Throws: ``BaseMapFault``.
  init(_ entry: BaseMapFile.InsetEntry) throws {
    id = entry.id
    box = try BaseMap.box(entry.box, "box", at: entry.offset)
    guard abs(entry.latitude) < 90, abs(entry.longitude) <= 180, entry.scale > 0, entry.scale < 1000 else {
      throw BaseMapFault(offset: entry.offset, fact: "the inset `\(entry.id)` has no centre or no scale")
    }
    let area = try BaseMap.box(entry.area, "area", at: entry.offset)
    longitudes = area.west...area.east
    latitudes = area.south...area.north
    projection = LambertEqualArea(
      latitude: entry.latitude, longitude: entry.longitude, easting: (box.west + box.east) / 2,
      northing: (box.south + box.north) / 2, scale: entry.scale)
  }
}
