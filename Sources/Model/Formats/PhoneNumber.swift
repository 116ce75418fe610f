/// Checks of telephone numbers in their international form: `+33 2 99 28 91 00`.
public enum PhoneNumber {
  public enum Problem: Sendable, Hashable {
    case empty
    /// No `+` and country code in front.
    case notInternational
    /// Something else than digits, spaces, hyphens, dots, slashes and brackets.
    case character(Character)
    /// The zero of calls within a country: `+33 (0)2`.
    case nationalZero
    /// Fewer than 7 digits, or more than the 15 that ITU-T E.164 allows.
    case length(digits: Int)
    /// A country code begins with 1 to 9.
    case countryCode
  }

  /// Nil where the text is a number in its international form.
  public static func problem(in text: String) -> Problem? {
    if text.isEmpty { return .empty }
    let rest = text.hasPrefix("+") ? text.dropFirst() : text[...]
    if let wrong = rest.first(where: { !isDigit($0) && !" \u{A0}\u{202F}-‑–./()".contains($0) }) {
      return .character(wrong)
    }
    if !text.hasPrefix("+") { return .notInternational }
    if text.contains("(0)") { return .nationalZero }
    let digits = rest.filter(isDigit)
    guard (7...15).contains(digits.count) else { return .length(digits: digits.count) }
    return digits.hasPrefix("0") ? .countryCode : nil
  }

  /// What is evidently meant, where that is a right number: `+33 ...` for `0033 ...` and for `+33 (0)...`.
  public static func correction(of text: String) -> String? {
    let trimmed = text.trimmedOfSpaces
    let mended: String
    switch problem(in: trimmed) {
    case nil: mended = trimmed
    case .notInternational? where trimmed.hasPrefix("00"): mended = "+" + trimmed.dropFirst(2).drop { $0 == " " }
    case .nationalZero?: mended = trimmed.replacing("(0)", with: "")
    case .character? where trimmed.lowercased().hasPrefix("tel:"): mended = String(trimmed.dropFirst(4))
    default: return nil
    }
    if mended == text { return nil }
    return problem(in: mended) == nil ? mended : correction(of: mended)
  }

  /// `+` and digits only, as it goes behind `tel:`; nil where the number is not right.
  public static func canonical(_ text: String) -> String? {
    problem(in: text) == nil ? "+" + text.filter(isDigit) : nil
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) && character.isASCII }
}
