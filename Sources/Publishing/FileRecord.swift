import Diagnostics

/// What the manifest and the journal know of a file: one line of JSON,
/// `{"path":"index.html","size":5123,"sha256":"9f86..."}`.
public struct FileRecord: Sendable, Hashable {
  public let path: String
  /// Bytes.
  public let size: Int
  let digest: SHA256Digest

  var line: [UInt8] {
    var json = JSONWriter(capacity: path.utf8.count + 110)
    json.object { json in
      json.member("path", path)
      json.member("size", size)
      json.member("sha256", digest.hexadecimal)
    }
    return json.bytes
  }

  /// Reads such a line, with spaces before it and a comma behind. Nil for anything else: what cannot be read is not
  /// known, and what is not known is never removed.
  init?(line: ArraySlice<UInt8>) {
    var rest = LineReader(line)
    guard rest.skip("{\"path\":\""), let path = rest.string(),
      rest.skip(",\"size\":"), let size = rest.integer(),
      rest.skip(",\"sha256\":\""), let digits = rest.take(64), let digest = SHA256Digest(hexadecimal: digits),
      rest.skip("\"}"), rest.isAtEnd, PathRule.allows(path)
    else { return nil }
    self.init(path: path, size: size, digest: digest)
  }

  init(path: String, size: Int, digest: SHA256Digest) {
    self.path = path
    self.size = size
    self.digest = digest
  }
}

/// Reads the lines this module wrote itself; it is no reader of JSON in general.
struct LineReader {
  private var rest: ArraySlice<UInt8>

  init(_ line: ArraySlice<UInt8>) {
    rest = line.drop { $0 == UInt8(ascii: " ") }
    if rest.last == UInt8(ascii: ",") { rest.removeLast() }
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func skip(_ text: StaticString) -> Bool {
    let expected = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard rest.starts(with: expected) else { return false }
    rest.removeFirst(expected.count)
    return true
  }

  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard rest.count >= count else { return nil }
    defer { rest.removeFirst(count) }
    return rest.prefix(count)
  }

  mutating func integer() -> Int? {
    let digits = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    rest.removeFirst(digits.count)
    return Int(String(decoding: digits, as: UTF8.self))
  }

  /// The rest of a string whose opening quote was skipped. Paths need no escape but that of `"` and of the line
  /// separators; another one makes the line unreadable.
  mutating func string() -> String? {
    var text: [UInt8] = []
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        if skip("\"") {
          text.append(UInt8(ascii: "\""))
        } else if skip("u2028") {
          text.append(contentsOf: "\u{2028}".utf8)
        } else if skip("u2029") {
          text.append(contentsOf: "\u{2029}".utf8)
        } else {
          return nil
        }
      default: text.append(byte)
      }
    }
    return nil
  }
}
