import Diagnostics

extension SourceText {
  /// Where the value of a field is written: `["scores", "team", "points"]`, each name looked for behind the one before;
  /// of a name that is not found the place of the last that is, else the beginning of the file. O(length of the file): for
  /// diagnostics only.
  func location(ofValue path: [String]) -> SourceLocation {
    var start = 0
    var found: Range<Int>?
    for name in path {
      guard let key = key(name, from: start) else { break }
      found = value(behind: key.upperBound)
      start = key.upperBound
    }
    return found.map(location) ?? self.start
  }

  /// Where the name of a field is written.
  func location(ofKey path: [String]) -> SourceLocation {
    var found: Range<Int>?
    for name in path {
      guard let key = key(name, from: found?.upperBound ?? 0) else { break }
      found = key
    }
    return found.map(location) ?? start
  }

  /// A name with a colon behind it, and no letter before it.
  private func key(_ name: String, from start: Int) -> Range<Int>? {
    let wanted = Array(name.utf8)
    var place = start
    while place + wanted.count < bytes.count {
      let end = place + wanted.count
      let isWhole = place == 0 || !Self.isPartOfName(bytes[place - 1])
      if isWhole, bytes[end] == UInt8(ascii: ":"), bytes[place..<end].elementsEqual(wanted) { return place..<end }
      place += 1
    }
    return nil
  }

  /// Up to the end of the value on the line of its field.
  private func value(behind colon: Int) -> Range<Int> {
    var start = colon + 1
    while start < bytes.count, bytes[start] == UInt8(ascii: " ") { start += 1 }
    var end = start
    while end < bytes.count, !Self.endsValue.contains(bytes[end]) { end += 1 }
    return start..<end
  }

  private static var endsValue: [UInt8] { Array(" ,}\n\r".utf8) }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte)
      || (0x61...0x7a).contains(byte)
  }
}
