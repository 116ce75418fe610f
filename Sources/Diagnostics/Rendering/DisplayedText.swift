/// How text of unknown origin is shown in a terminal: what it would make the terminal do is made visible instead,
/// and every character's width in columns is known.
enum DisplayedText {
  /// The text with control characters as their pictures (U+2400 and on) and with what turns the direction of
  /// writing, or hides itself, as U+FFFD: neither a file's content nor its name can command a terminal or show
  /// another text than it holds. Ends of line are control characters too.
  static func harmless(_ text: some StringProtocol) -> String {
    guard text.unicodeScalars.contains(where: { picture(of: $0) != nil }) else { return String(text) }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { shown.append(picture(of: scalar) ?? scalar) }
    return String(shown)
  }

  /// Columns of a terminal: 2 for what East Asian Width (Unicode Standard Annex 11) calls wide or fullwidth and
  /// for emoji, 0 for marks that combine with the character before, else 1. Emoji sequences are one character.
  static func width(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if first.isASCII && scalars.count == 1 { return 1 }
    if first.properties.isEmojiPresentation || scalars.contains("\u{FE0F}") { return 2 }
    if isWide(first.value) { return 2 }
    return scalars.contains { !combines($0) } ? 1 : 0
  }

  static func width(of text: String) -> Int { text.reduce(0) { $0 + width(of: $1) } }

  private static func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value)
    case 0x7F: return "\u{2421}"
    case 0x80..<0xA0, 0x2028, 0x2029, 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF,
      0xE0000...0xE007F:
      return "\u{FFFD}"
    default: return nil
    }
  }

  private static func combines(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    case .format: return scalar.value != 0xAD
    default: return (0x1160...0x11FF).contains(scalar.value)
    }
  }

  /// From EastAsianWidth.txt of Unicode 16, emoji apart; unassigned places between wide ones count as wide.
  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    switch value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD:
      return true
    default: return false
    }
  }
}
