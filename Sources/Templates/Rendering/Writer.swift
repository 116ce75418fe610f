/// Where values are printed to.
struct Writer: ~Copyable {
  var buffer: Buffer
  /// What leads from the page to the site's root; nil in a fragment, where paths become holes.
  let root: [UInt8]?
  var holes: [HTML.Hole] = []

  init(root: [UInt8]?) {
    buffer = Buffer(capacity: 16_384)
    self.root = root
  }

  mutating func print(_ value: Value) {
    switch value {
    case .text(let text): buffer.appendEscaped(text)
    case .bytes(let text): buffer.appendEscaped(text)
    case .number(let number): buffer.appendDecimal(number)
    case .path(let path): print(path: path)
    case .flag(let flag): buffer.append(flag ? "true" : "false")
    case .html(let html): buffer.appendEscaped(html.bytes)
    case .nothing, .list, .record, .mapping: break
    }
  }

  /// Only what is HTML is printed as it is; free data may hold text where HTML is expected, which is escaped.
  mutating func printRaw(_ value: Value) {
    if case .html(let html) = value { print(html) } else { print(value) }
  }

  private mutating func print(path: String) {
    guard let root else {
      holes.append(HTML.Hole(offset: buffer.count, path: path))
      return
    }
    buffer.append(root)
    buffer.appendEscaped(path)
  }

  private mutating func print(_ html: HTML) {
    html.bytes.withUnsafeBytes { bytes in
      var start = 0
      for hole in html.holes {
        // Holes made by hand may lie anywhere; none may bring the program down.
        let end = min(max(hole.offset, start), bytes.count)
        buffer.append(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
        print(path: hole.path)
        start = end
      }
      buffer.append(UnsafeRawBufferPointer(rebasing: bytes[start...]))
    }
  }
}
