/// Writes JSON (RFC 8259) into a buffer of bytes: commas, escapes and indentation are its business, what is
/// written and in which order the caller's.
///
///     var json = JSONWriter(.indented)
///     json.object { json in
///       json.member("version", 1)
///       json.key("records")
///       json.array { json in json.value("valorial") }
///     }
///
/// The same calls give the same bytes. Nothing checks that a key stands in an object and has one value.
public struct JSONWriter: Sendable {
  public enum Style: Sendable {
    /// No white space at all.
    case compact
    /// Two spaces a level, a line an element, a line feed at the end of the outermost value.
    case indented
  }

  public private(set) var bytes: [UInt8] = []
  private let style: Style
  private var depth = 0
  private var place = Place.first

  /// What stands before the next key or value.
  private enum Place {
    case first, following, afterKey
  }

  /// - Parameter capacity: bytes to set aside, where the caller can tell.
  public init(_ style: Style = .compact, capacity: Int = 0) {
    self.style = style
    bytes.reserveCapacity(capacity)
  }

  // MARK: Objects and arrays

  public mutating func object<Failure: Error>(
    _ members: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    open(UInt8(ascii: "{"))
    try members(&self)
    close(UInt8(ascii: "}"))
  }

  public mutating func array<Failure: Error>(
    _ elements: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    open(UInt8(ascii: "["))
    try elements(&self)
    close(UInt8(ascii: "]"))
  }

  /// The name of the next value of an object.
  public mutating func key(_ name: String) {
    separate()
    appendQuoted(name)
    bytes.append(UInt8(ascii: ":"))
    if style == .indented { bytes.append(UInt8(ascii: " ")) }
    place = .afterKey
  }

  // MARK: Values

  public mutating func value(_ text: String) {
    separate()
    appendQuoted(text)
    finishValue()
  }

  public mutating func value(_ number: Int) {
    separate()
    append(ascii: String(number))
    finishValue()
  }

  /// The shortest decimal that reads back as the same number; null for what JSON has no number for (infinity,
  /// not a number).
  public mutating func value(_ number: Double) {
    guard number.isFinite else { return null() }
    separate()
    let digits = number.description
    append(ascii: digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits)
    finishValue()
  }

  public mutating func value(_ truth: Bool) {
    separate()
    append(ascii: truth ? "true" : "false")
    finishValue()
  }

  public mutating func null() {
    separate()
    append(ascii: "null")
    finishValue()
  }

  /// A value that is JSON already, such as what another writer of the same style wrote on another thread. It is
  /// copied as it is.
  public mutating func value(json: [UInt8]) {
    separate()
    bytes.append(contentsOf: json)
    finishValue()
  }

  // MARK: Members of an object

  public mutating func member(_ name: String, _ text: String) {
    key(name)
    value(text)
  }

  public mutating func member(_ name: String, _ number: Int) {
    key(name)
    value(number)
  }

  public mutating func member(_ name: String, _ number: Double) {
    key(name)
    value(number)
  }

  public mutating func member(_ name: String, _ truth: Bool) {
    key(name)
    value(truth)
  }

  /// An array of strings, on one line in either style.
  public mutating func member(_ name: String, _ texts: [String]) {
    key(name)
    separate()
    bytes.append(UInt8(ascii: "["))
    for (index, text) in texts.enumerated() {
      if index > 0 { append(ascii: style == .indented ? ", " : ",") }
      appendQuoted(text)
    }
    bytes.append(UInt8(ascii: "]"))
    finishValue()
  }

  // MARK: Layout

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    place = .first
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if place == .following { breakLine() }
    bytes.append(bracket)
    finishValue()
  }

  private mutating func separate() {
    switch place {
    case .afterKey: return
    case .following: bytes.append(UInt8(ascii: ","))
    case .first: if depth == 0 { return }
    }
    breakLine()
  }

  private mutating func finishValue() {
    if depth > 0 {
      place = .following
    } else {
      place = .first
      if style == .indented { bytes.append(UInt8(ascii: "\n")) }
    }
  }

  private mutating func breakLine() {
    guard style == .indented else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func append(ascii text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func appendQuoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { appendEscapedJSON($0, to: &bytes) }
    bytes.append(UInt8(ascii: "\""))
  }
}
