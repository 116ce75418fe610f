import Diagnostics
import Model

/// Writes a table as CSV (RFC 4180): commas, CR LF, quotation marks where a value needs them; UTF-8.
///
/// A spreadsheet runs what begins with `=`, `+`, `-` or `@`. Such a text gets an apostrophe in front, and so does a
/// text that begins with an apostrophe itself: whoever takes one apostrophe away from the front of any value that has
/// one has the text as it was. Numbers are left as they are.
struct CSVWriter {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  mutating func endRow() {
    bytes.append(contentsOf: "\r\n".utf8)
    isFirst = true
  }

  /// A value that is text.
  mutating func append(text: String) {
    separate()
    var text = text
    text.withUTF8 { appendQuoted($0, isGuarded: true) }
  }

  /// A number or a word of the format, which no spreadsheet runs.
  mutating func append(plain: String) {
    separate()
    bytes.append(contentsOf: plain.utf8)
  }

  mutating func append(json: [UInt8]) {
    separate()
    json.withUnsafeBufferPointer { appendQuoted($0, isGuarded: false) }
  }

  mutating func appendNothing() { separate() }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  private mutating func appendQuoted(_ text: UnsafeBufferPointer<UInt8>, isGuarded: Bool) {
    let needsGuard = isGuarded && (text.first.map(Self.isRun) ?? false)
    guard text.contains(where: Self.needsQuotes) else {
      if needsGuard { bytes.append(UInt8(ascii: "'")) }
      bytes.append(contentsOf: text)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    if needsGuard { bytes.append(UInt8(ascii: "'")) }
    for byte in text {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
  }

  private static func isRun(_ first: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "'"), 0x09, 0x0A,
      0x0D:
      true
    default: false
    }
  }
}

extension CSVWriter {
  /// A value in the form of its column.
  mutating func append(_ value: FieldValue, in column: CSVColumn, languages: [String]) {
    let inner = value.inner(column.path[...])
    if inner.isNothing { return appendNothing() }
    switch column.form {
    case .simple: append(simple: inner)
    case .text(let language): append(inner, language: language)
    case .list:
      guard case .list(let items) = inner else { return appendNothing() }
      append(text: items.map { Self.escaped($0.written) }.joined(separator: "|"))
    case .json:
      var json = JSONWriter(.compact)
      inner.write(to: &json, language: languages.first ?? "en")
      append(json: json.bytes)
    }
  }

  private mutating func append(simple value: FieldValue) {
    switch value {
    case .integer, .number, .flag: append(plain: value.written)
    default: append(text: value.written)
    }
  }

  private mutating func append(_ value: FieldValue, language: String?) {
    guard case .localText(let text) = value else { return appendNothing() }
    guard let language else { return append(text: text.text) }
    guard let translation = text.translations.first(where: { $0.language == language }) else { return appendNothing() }
    append(text: translation.text)
  }

  /// A bar inside an item of a list has a backslash before it, and so has a backslash.
  private static func escaped(_ item: String) -> String {
    guard item.utf8.contains(where: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "\\") }) else { return item }
    return item.replacing("\\", with: "\\\\").replacing("|", with: "\\|")
  }
}
