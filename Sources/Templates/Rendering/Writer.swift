/// Where values are printed to.
struct Writer {
  var bytes: [UInt8]
  /// What leads from the page to the site's root; nil in a fragment, where paths become holes.
  let root: [UInt8]?
  var holes: [HTML.Hole] = []

  init(bytes: [UInt8], root: [UInt8]?) {
    self.bytes = bytes
    self.root = root
  }

  mutating func print(_ value: Value) {
    switch value {
    case .text(let text): bytes.appendEscaped(text)
    case .bytes(let text): text.withUnsafeBufferPointer { bytes.appendEscaped($0) }
    case .number(let number): bytes.appendDecimal(number)
    case .path(let path): print(path: path)
    case .flag(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .html(let html): html.bytes.withUnsafeBufferPointer { bytes.appendEscaped($0) }
    case .nothing, .list, .record, .mapping: break
    }
  }

  /// Only what is HTML is printed as it is; free data may hold text where HTML is expected, which is escaped.
  mutating func printRaw(_ value: Value) {
    if case .html(let html) = value { print(html) } else { print(value) }
  }

  private mutating func print(path: String) {
    guard let root else {
      holes.append(HTML.Hole(offset: bytes.count, path: path))
      return
    }
    bytes.append(contentsOf: root)
    bytes.appendEscaped(path)
  }

  private mutating func print(_ html: HTML) {
    var start = 0
    for hole in html.holes {
      // Holes made by hand may lie anywhere; none may bring the program down.
      let end = min(max(hole.offset, start), html.bytes.count)
      bytes.append(contentsOf: html.bytes[start..<end])
      print(path: hole.path)
      start = end
    }
    bytes.append(contentsOf: html.bytes[start...])
  }
}
