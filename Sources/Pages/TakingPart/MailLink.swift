import Text

/// An address that opens a reader's mail program with a message prepared: `mailto:` (RFC 6068).
struct MailLink: Sendable, Hashable {
  var address: String
  var subject = ""
  var body = ""

  /// In bytes: Windows hands mail programs no more than about 2,000, and cuts the rest without a word.
  static let longest = 1_900

  /// With every byte escaped that has a meaning in an address. A body that would be too long is left out whole: half
  /// a letter helps nobody.
  var href: String {
    let bare = "mailto:" + Self.escaped(address, besides: "@")
    let headed = subject.isEmpty ? bare : bare + "?subject=" + Self.escaped(Self.oneLine(subject))
    if body.isEmpty { return headed }
    let whole = headed + (subject.isEmpty ? "?" : "&") + "body=" + Self.escaped(body)
    return whole.utf8.count <= Self.longest ? whole : headed
  }

  /// A line break in a subject would begin another header.
  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// Line breaks are CR LF, as RFC 6068 asks for.
  private static func escaped(_ text: String, besides plain: StaticString = "") -> String {
    var escaped: [UInt8] = []
    var previous: UInt8 = 0
    for byte in text.utf8 {
      defer { previous = byte }
      if byte == UInt8(ascii: "\n"), previous != UInt8(ascii: "\r") { escaped += "%0D".utf8 }
      if plain.withUTF8Buffer({ $0.contains(byte) }) {
        escaped.append(byte)
      } else {
        PercentEncoding.append(byte, to: &escaped)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}
