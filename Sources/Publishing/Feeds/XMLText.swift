/// Writes XML (1.0) into bytes.
struct XMLText {
  private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)

  mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// An element that holds text.
  mutating func element(_ name: String, _ text: String) {
    open(name)
    append(text)
    raw("</\(name)>\n")
  }

  mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    raw("<\(name)")
    append(attributes)
    raw(">")
  }

  /// An element that holds nothing.
  mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    raw("<\(name)")
    append(attributes)
    raw("/>\n")
  }

  private mutating func append(_ attributes: KeyValuePairs<String, String>) {
    for (name, value) in attributes {
      raw(" \(name)=\"")
      append(value)
      raw("\"")
    }
  }

  /// Text, escaped. Characters that no XML may hold even escaped (control characters, U+FFFE, U+FFFF) are left out.
  mutating func append(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": raw("&amp;")
      case "<": raw("&lt;")
      case ">": raw("&gt;")
      case "\"": raw("&quot;")
      case "\t", "\n": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case "\r": raw("&#13;")
      case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{FFFE}", "\u{FFFF}": break
      default: bytes.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
      }
    }
  }
}
