/// How a text is written in YAML so that every reader takes it for the same text, with as few marks as that takes.
enum YAMLScalar {
  /// On one line.
  /// - Parameter isFlow: whether it stands between `[` and `]` or `{` and `}`.
  static func text(_ text: String, isFlow: Bool = false) -> String {
    if isPlain(text, isFlow: isFlow), !looksLikeOther(text) { return text }
    return text.unicodeScalars.contains(where: needsEscape)
      ? escaped(text) : "'" + text.replacing("'", with: "''") + "'"
  }

  /// A number, a date, `true`: without quotation marks unless it would break the line.
  static func plain(_ text: String, isFlow: Bool = false) -> String {
    isPlain(text, isFlow: isFlow) ? text : self.text(text, isFlow: isFlow)
  }

  /// Whether the text keeps its lines when they are written one below the other, indented, behind `|`.
  static func isBlock(_ text: String) -> Bool {
    guard text.contains("\n"), text.first?.isWhitespace == false, !text.hasSuffix("\n\n") else { return false }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.allSatisfy { $0.last?.isWhitespace != true }
      && !text.unicodeScalars.contains { $0 != "\n" && needsEscape($0) }
  }

  // MARK: What may stand without marks

  /// Whether the characters mean nothing to YAML where they stand (YAML 1.2, 7.3.3).
  private static func isPlain(_ text: String, isFlow: Bool) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
    // `-`, `?` and `:` begin a plain text where no space follows; here they never do.
    if "-?:,[]{}#&*!|>'\"%@`".unicodeScalars.contains(first), !isNegative(text) { return false }
    // Word processors' quotation marks look like YAML's.
    if (0x2018...0x201F).contains(first.value) || first == " " || last == " " || last == ":" { return false }
    if text.unicodeScalars.contains(where: needsEscape) { return false }
    if isFlow, text.unicodeScalars.contains(where: { ",[]{}".unicodeScalars.contains($0) }) { return false }
    return !text.contains(": ") && !text.contains(" #")
  }

  /// `-1.68`
  private static func isNegative(_ text: String) -> Bool {
    let second = text.utf8.dropFirst().first ?? 0
    return text.hasPrefix("-") && second >= UInt8(ascii: "0") && second <= UInt8(ascii: "9")
  }

  /// Whether a reader of YAML, of whatever version, may take the text for a truth value, a number, a date, a time, or
  /// nothing.
  private static func looksLikeOther(_ text: String) -> Bool {
    if words.contains(text.lowercased()) { return true }
    guard let first = text.utf8.first else { return true }
    let isDigit = first >= UInt8(ascii: "0") && first <= UInt8(ascii: "9")
    guard isDigit || "+-.".utf8.contains(first) else { return false }
    return text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
        UInt8(ascii: "A")...UInt8(ascii: "F"):
        true
      default: "+-._:xXoOtTzZ infINFanNA".utf8.contains(byte)
      }
    }
  }

  private static let words: Set<String> = [
    "null", "~", "true", "false", "yes", "no", "on", "off", "y", "n", "=", "<<", ".nan", ".inf", "-.inf", "+.inf",
  ]

  // MARK: Escapes

  /// Whether a character cannot stand as it is, or would not be seen: controls, ends of line, what turns the direction
  /// of writing.
  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF,
      0xFFFE...0xFFFF:
      true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  private static func escaped(_ text: String) -> String {
    var escaped = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": escaped += "\\\""
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\t": escaped += "\\t"
      case "\r": escaped += "\\r"
      case let other where needsEscape(other):
        let digits = String(other.value, radix: 16, uppercase: true)
        let (letter, width) = other.value > 0xFFFF ? ("U", 8) : ("u", 4)
        escaped += "\\" + letter + String(repeating: "0", count: width - digits.count) + digits
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped + "\""
  }
}
