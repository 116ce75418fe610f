/// Bytes of SVG within HTML.
struct SVGText {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }
  mutating func write(bytes more: [UInt8]) { bytes.append(contentsOf: more) }

  /// Text of an element or a value between `"`.
  mutating func write(escaped text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): write("&amp;")
      case UInt8(ascii: "<"): write("&lt;")
      case UInt8(ascii: ">"): write("&gt;")
      case UInt8(ascii: "\""): write("&quot;")
      default: bytes.append(byte)
      }
    }
  }

  /// ` name="value"`.
  mutating func write(attribute name: StaticString, _ value: String) {
    write(" ")
    write(name)
    write("=\"")
    write(escaped: value)
    write("\"")
  }

  mutating func write(attribute name: StaticString, _ value: Int) {
    write(" ")
    write(name)
    write("=\"")
    write(value)
    write("\"")
  }

  mutating func write(element name: StaticString, _ text: String) {
    write("<")
    write(name)
    write(">")
    write(escaped: text)
    write("</")
    write(name)
    write(">")
  }

  /// A `d` attribute.
  mutating func write(path data: [UInt8]) {
    write(" d=\"")
    write(bytes: data)
    write("\"")
  }
}
