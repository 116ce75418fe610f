/// A file as it was read: its path as the editor knows it, and its bytes.
public struct SourceText: Sendable, Hashable {
  /// Relative to where the program was started, with `/`: `content/organisations/valorial.md`.
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The place of a range of bytes. A range that reaches over the end is cut. O(length of the file): for
  /// diagnostics only.
  public func location(_ range: Range<Int>) -> SourceLocation {
    let lower = min(max(range.lowerBound, 0), bytes.count)
    let upper = min(max(range.upperBound, lower), bytes.count)
    let start = position(at: lower)
    let end = upper == lower ? start : position(at: upper)
    return SourceLocation(path: path, start: start, end: end, line: line(containing: lower))
  }

  /// The place of a whole file, for what is wrong with all of it.
  public var start: SourceLocation { location(0..<0) }

  private func position(at offset: Int) -> SourcePosition {
    var line = 1
    var lineStart = 0
    var index = 0
    while index < offset {
      if bytes[index] == UInt8(ascii: "\n") {
        line += 1
        lineStart = index + 1
      }
      index += 1
    }
    let before = String(decoding: bytes[lineStart..<offset], as: UTF8.self)
    return SourcePosition(
      line: line, column: before.count + 1, byteColumn: offset - lineStart + 1, offset: offset)
  }

  private func line(containing offset: Int) -> String {
    let newline = UInt8(ascii: "\n")
    let start = bytes[..<offset].lastIndex(of: newline).map { $0 + 1 } ?? 0
    var end = bytes[offset...].firstIndex(of: newline) ?? bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
  }
}

/// A place between two characters of a file.
public struct SourcePosition: Sendable, Hashable {
  /// Counted from 1.
  public let line: Int
  /// Counted from 1 in characters as people see them.
  public let column: Int
  /// Counted from 1 in bytes of UTF-8, for programs.
  public let byteColumn: Int
  /// Counted from 0 in bytes from the start of the file.
  public let offset: Int

  public init(line: Int, column: Int, byteColumn: Int, offset: Int) {
    self.line = line
    self.column = column
    self.byteColumn = byteColumn
    self.offset = offset
  }
}

/// A stretch of a file, with the text of its first line, so that a diagnostic can be shown without the file.
public struct SourceLocation: Sendable, Hashable {
  public let path: String
  public let start: SourcePosition
  /// Just behind the last character.
  public let end: SourcePosition
  /// The line that `start` is on, without its end of line.
  public let line: String

  public init(path: String, start: SourcePosition, end: SourcePosition, line: String) {
    self.path = path
    self.start = start
    self.end = end
    self.line = line
  }

  /// A file of which nothing could be read.
  public init(unread path: String) {
    let start = SourcePosition(line: 1, column: 1, byteColumn: 1, offset: 0)
    self.init(path: path, start: start, end: start, line: "")
  }
}
