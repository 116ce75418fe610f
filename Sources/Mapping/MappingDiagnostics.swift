import Diagnostics

/// All the wording of this module.
public enum MappingDiagnostics {
  static func unreadableBaseMap(_ source: SourceText, at offset: Int, expected: String) -> Diagnostic {
    Diagnostic(
      .unreadableBaseMap, "the base map cannot be read where \(expected) should stand",
      at: source.location(offset..<min(offset + 1, source.bytes.count)))
  }

  static func brokenBaseMap(_ source: SourceText, _ fault: BaseMapFault) -> Diagnostic {
    Diagnostic(
      .brokenBaseMap, "the base map cannot be used: \(fault.fact)",
      at: source.location(fault.offset..<min(fault.offset + 1, source.bytes.count)))
  }

  /// - Parameters:
  ///   - path: where the file is looked for.
  ///   - reason: why it cannot be read although it is there.
  public static func missingBaseMap(_ path: String, because reason: String? = nil) -> Diagnostic {
    let notes = ["it is looked for at `\(path)`"] + (reason.map { [$0] } ?? [])
    return Diagnostic(
      .missingBaseMap, "the base map is missing, so that the site has no maps", at: nil, notes: notes.map { .init($0) })
  }
}

extension DiagnosticCode {
  static let unreadableBaseMap = DiagnosticCode(
    "A0720", "unreadable-base-map",
    explanation: """
      The maps of the site are drawn from `templates/maps/europe.json`. That file is no JSON, or a number or a bracket
      is missing in it; often it was cut off while it was copied.

      Take the file that comes with the program again. A partnership that puts its own base map there writes
      TopoJSON, with an export of mapshaper or QGIS for instance:

          {"type": "Topology", "transform": {...}, "objects": {"units": {...}}, "arcs": [[[0, 0], [5, 3]]]}
      """)

  static let brokenBaseMap = DiagnosticCode(
    "A0721", "broken-base-map",
    explanation: """
      The base map `templates/maps/europe.json` is JSON, but no map can be drawn from it: a border is named that is
      not there, the borders of a region do not close, a region stands there twice or lacks its code or its country.

      Every region is a geometry with its NUTS code as `id` and the two letters of its country, and names its borders
      by their numbers in `arcs`, counted from 0; `-1` is border 0 walked backwards:

          {"type": "Polygon", "id": "FRH0", "properties": {"country": "FR"}, "arcs": [[0, -3]]}
      """)

  static let missingBaseMap = DiagnosticCode(
    "A0722", "missing-base-map", .warning,
    explanation: """
      The maps of the site are drawn from `templates/maps/europe.json`, which is not there. The site is made all the same, without maps.

      Take the file that comes with the program again, or put a base map of your own in its place: TopoJSON in metres
      of EPSG:3035, with the NUTS code of each region as its `id`.
      """)

  static let geography: [DiagnosticCode] = [.unreadableBaseMap, .brokenBaseMap, .missingBaseMap]
}
