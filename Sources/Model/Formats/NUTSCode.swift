import Diagnostics
import Text

/// A region of NUTS 2024 (or a statistical region of a candidate or EFTA country): `FRH0`, `DE21H`.
public struct NUTSCode: Sendable, Hashable, Comparable {
  public let text: String

  /// Nil for a code that NUTS 2024 does not have.
  public init?(_ text: String) {
    guard let packed = Self.packed(text), Self.known.contains(packed) else { return nil }
    self.text = text
  }

  private init(known text: String) { self.text = text }

  /// 0 for a country to 3 for a small region.
  public var level: Int { text.utf8.count - 2 }

  /// The country by its ISO 3166-1 code: GR for EL.
  public var country: String { Countries.fromNUTS(String(text.prefix(2))) }

  /// The region that this one lies in; nil for a country.
  public var parent: NUTSCode? { level == 0 ? nil : NUTSCode(known: String(text.dropLast())) }

  /// Whether this region lies in another one, or is it.
  public func isInside(_ other: NUTSCode) -> Bool { text.hasPrefix(other.text) }

  public static func < (left: NUTSCode, right: NUTSCode) -> Bool { left.text < right.text }

  /// What is wrong with a would-be code.
  public enum Problem: Sendable, Hashable {
    /// Not two capital letters and up to three digits or capital letters; possibly what it should be.
    case form(correction: String?)
    /// A country that is not in NUTS; `GR` and `GB` have other letters there.
    case unknownCountry(String)
    /// A region that does not exist; the smallest region of that beginning which does, and the closest code.
    case unknownRegion(inside: String, closest: String?)
  }

  /// Nil where the text is a code of NUTS 2024.
  public static func problem(in text: String) -> Problem? {
    if NUTSCode(text) != nil { return nil }
    let tidy = String(text.uppercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "." })
    let respelt = Countries.toNUTS(String(tidy.prefix(2))) + tidy.dropFirst(2)
    if NUTSCode(respelt) != nil { return .form(correction: respelt) }
    guard packed(text) != nil, text.prefix(2).allSatisfy(\.isLetter) else { return .form(correction: nil) }
    guard NUTSCode(String(text.prefix(2))) != nil else { return .unknownCountry(String(text.prefix(2))) }
    var inside = text
    while NUTSCode(inside) == nil { inside.removeLast() }
    return .unknownRegion(inside: inside, closest: closest(to: text))
  }

  /// The known code closest to a mistyped one, of the same country where possible.
  public static func closest(to text: String) -> String? {
    let sameCountry = all.filter { $0.text.prefix(2) == text.prefix(2) && $0.text.utf8.count == text.utf8.count }
    return closestName(to: text, among: sameCountry.map(\.text)) ?? closestName(to: text, among: all.map(\.text))
  }

  /// All codes of all levels, sorted.
  public static var all: [NUTSCode] { codes().map(NUTSCode.init(known:)).sorted() }

  /// Up to five ASCII digits and capital letters in one number; nil for anything else.
  private static func packed(_ text: String) -> UInt64? {
    var packed: UInt64 = 0
    var count = 0
    for byte in text.utf8 {
      let isDigit = byte &- UInt8(ascii: "0") < 10
      guard isDigit || byte &- UInt8(ascii: "A") < 26, count < 5 else { return nil }
      packed = packed << 8 | UInt64(byte)
      count += 1
    }
    return count >= 2 ? packed : nil
  }

  private static let known: Set<UInt64> = Set(codes().compactMap(packed))

  private static func codes() -> [String] {
    var found: [String] = []
    for line in NUTSTable.lines.split(separator: "\n") {
      let words = line.split(separator: " ")
      let country = String(words[0])
      found.append(country)
      for word in words.dropFirst() {
        let level1 = country + word.prefix(1)
        if found.last?.hasPrefix(level1) != true { found.append(level1) }
        let level2 = country + word.prefix(2)
        found.append(level2)
        for last in word.dropFirst(3) { found.append(level2 + String(last)) }
      }
    }
    return found
  }
}
