import Linking
import Model
import Reading

extension Reader {
  /// The prose of a record as plain text, with the names of the records that it links to; a line a block.
  func plainProse(of header: RecordHeader) -> [UInt8] {
    guard let prose = header.prose(in: code) else { return [] }
    var text = TextWithoutTags(capacity: prose.prose.html.count)
    prose.prose.html.withUnsafeBufferPointer { html in
      var copied = 0
      for hole in prose.prose.holes where hole.kind == .recordName {
        text.append(html: html, copied..<hole.offset)
        copied = hole.offset
        if hole.target < prose.targets.count, case .record(let address)? = prose.targets[hole.target] {
          text.append(words(title(of: address)))
        }
      }
      text.append(html: html, copied..<html.count)
    }
    return text.bytes
  }
}

/// Text out of HTML that this program wrote itself: tags are left out, what was escaped is itself again.
struct TextWithoutTags {
  private(set) var bytes: [UInt8] = []
  private var isInTag = false

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Appends a part of the HTML; a part may end inside of a tag.
  mutating func append(html: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = html[index]
      if isInTag {
        isInTag = byte != UInt8(ascii: ">")
        index += 1
      } else if byte == UInt8(ascii: "<") {
        isInTag = true
        endBlock(html, at: index, range.upperBound)
        index += 1
      } else if byte == UInt8(ascii: "&") {
        index = appendEscaped(html, at: index, range.upperBound)
      } else {
        bytes.append(byte)
        index += 1
      }
    }
  }

  /// Cells of a table have no line between them in the HTML: their words would grow together.
  private mutating func endBlock(_ html: UnsafeBufferPointer<UInt8>, at index: Int, _ end: Int) {
    guard index + 3 < end, html[index + 1] == UInt8(ascii: "/"), html[index + 2] == UInt8(ascii: "t") else { return }
    if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }

  /// Where reading goes on. Only these are ever written (see `HTMLBuffer`); the sign of a footnote's way back says
  /// nothing.
  private mutating func appendEscaped(_ html: UnsafeBufferPointer<UInt8>, at index: Int, _ end: Int) -> Int {
    let limit = min(index + 10, end)
    guard let semicolon = html[index..<limit].firstIndex(of: UInt8(ascii: ";")) else {
      bytes.append(html[index])
      return index + 1
    }
    switch html[index + 1] {
    case UInt8(ascii: "a"): bytes.append(UInt8(ascii: "&"))
    case UInt8(ascii: "l"): bytes.append(UInt8(ascii: "<"))
    case UInt8(ascii: "g"): bytes.append(UInt8(ascii: ">"))
    case UInt8(ascii: "q"): bytes.append(UInt8(ascii: "\""))
    case UInt8(ascii: "#") where html[index + 2] == UInt8(ascii: "3"): bytes.append(UInt8(ascii: "'"))
    default: break
    }
    return semicolon + 1
  }
}
