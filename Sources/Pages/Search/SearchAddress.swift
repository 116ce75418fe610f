import Linking
import Model
import Text

/// Links to searches: what is asked for stands in their address (templates/assets/search-address.js reads it).
extension Reader {
  /// Where one searches; nil where there is nothing to find.
  var searchPath: String? {
    RecordKind.ofFiles.contains { catalogue.hasPublished($0) } ? site.paths.prefix(code) + SearchPage.path : nil
  }

  /// A search for some words: `search.html?q=Rapid+testing+Poland`.
  func searchPath(for words: String) -> String? {
    searchPath.map { "\($0)?q=\(Self.escaped(words))" }
  }

  /// Organisations by their distance from one of them; nil where its place is not known.
  func searchPath(near organisation: Organisation) -> String? {
    guard let point = organisation.location, let path = searchPath else { return nil }
    let place = Self.escaped(words(organisation.name))
    let near = "\(Self.degrees(point.latitude)),\(Self.degrees(point.longitude))"
    return "\(path)?kind=\(RecordKind.organisations.folder)&place=\(place)&near=\(near)&sort=distance"
  }

  /// As a form sends it.
  private static func escaped(_ words: String) -> String {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(words.utf8.count)
    for byte in words.utf8 {
      if byte == UInt8(ascii: " ") {
        escaped.append(UInt8(ascii: "+"))
      } else {
        PercentEncoding.append(byte, to: &escaped)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// To some ten metres, and never as a power of ten: `48.1174`, `-1.6778`.
  static func degrees(_ value: Double) -> String {
    let parts = Int((value.magnitude * 10_000).rounded())
    let sign = value < 0 && parts > 0 ? "-" : ""
    return "\(sign)\(parts / 10_000)." + String(10_000 + parts % 10_000).dropFirst()
  }
}
