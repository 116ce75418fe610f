/// Which characters words are made of, and what they are in small letters.
struct LetterTable: Sendable {
  static let shared = LetterTable()

  enum Role: UInt8 {
    /// Ends a word.
    case other
    case letter
    /// Belongs to the letter before it.
    case mark
    /// A word of its own: scripts that are written without spaces.
    case syllable
  }

  /// Below U+3000; asked of the Unicode Character Database once.
  private let roles: [UInt8]
  /// Small letters of U+0000 to U+052F and U+1E00 to U+1FFF, where there is one character for them.
  private let small: [UInt32]

  private init() {
    roles = (0..<UInt32(0x3000)).map { Self.role(of: $0).rawValue }
    small = (0..<UInt32(0x730)).map { slot in
      let scalar = slot < 0x530 ? slot : slot - 0x530 + 0x1E00
      return Self.small(scalar)
    }
  }

  func role(_ scalar: UInt32) -> Role {
    guard scalar < 0x3000 else { return Self.role(of: scalar) }
    return Role(rawValue: roles[Int(scalar)]) ?? .other
  }

  func small(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x530 { return small[Int(scalar)] }
    if scalar >= 0x1E00, scalar < 0x2000 { return small[Int(scalar - 0x1E00 + 0x530)] }
    return Self.small(scalar)
  }

  private static func role(of scalar: UInt32) -> Role {
    guard let scalar = Unicode.Scalar(scalar) else { return .other }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .decimalNumber, .letterNumber,
      .otherNumber:
      return .letter
    case .otherLetter: return isSyllable(scalar.value) ? .syllable : .letter
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    default: return .other
    }
  }

  /// Chinese characters and Japanese syllables.
  private static func isSyllable(_ scalar: UInt32) -> Bool {
    (0x3040...0x30FF).contains(scalar) || (0x3400...0x9FFF).contains(scalar) || (0xF900...0xFAFF).contains(scalar)
      || (0x20000...0x3FFFF).contains(scalar)
  }

  /// The character itself where its small form has several, as that of İ.
  private static func small(_ scalar: UInt32) -> UInt32 {
    guard let whole = Unicode.Scalar(scalar) else { return scalar }
    let mapped = whole.properties.lowercaseMapping.unicodeScalars
    guard let first = mapped.first else { return scalar }
    // İ is i with a dot, which i has already.
    return mapped.count == 1 || scalar == 0x130 ? first.value : scalar
  }
}
