/// Checks of e-mail addresses: what a person can have, not all that RFC 5322 allows.
public enum EmailAddress {
  public enum Problem: Sendable, Hashable {
    case empty
    case noAt
    case severalAts
    case whiteSpace
    /// `mailto:` in front.
    case scheme
    /// `Name <address>`.
    case withName
    /// What stands before `@`: empty, over 64 characters, with a dot at an end or two in a row, or other signs.
    case local
    /// What stands behind `@` is not the name of a host.
    case domain
  }

  /// Nil where the text is one address and nothing else.
  public static func problem(in text: String) -> Problem? {
    if text.isEmpty { return .empty }
    if text.lowercased().hasPrefix("mailto:") { return .scheme }
    if text.contains("<"), text.hasSuffix(">") { return .withName }
    if text.contains(where: \.isWhitespace) { return .whiteSpace }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    if parts.count < 2 { return .noAt }
    if parts.count > 2 { return .severalAts }
    let local = parts[0]
    guard (1...64).contains(local.utf8.count), !local.hasPrefix("."), !local.hasSuffix("."), !local.contains(".."),
      local.allSatisfy(isPlausible)
    else { return .local }
    return WebAddress.problem(inHost: String(parts[1])) == nil && !parts[1].hasSuffix(".") ? nil : .domain
  }

  /// What is evidently meant, where that is a right address.
  public static func correction(of text: String) -> String? {
    var mended = text.trimmedOfSpaces
    switch problem(in: text) {
    case .scheme?: mended = String(mended.dropFirst(7).prefix { $0 != "?" })
    case .withName?: mended = String(mended.drop { $0 != "<" }.dropFirst().dropLast())
    case .whiteSpace?: break
    case .noAt?:
      for sign in ["(at)", "[at]", "{at}"] { mended = mended.replacing(sign, with: "@", maxReplacements: 1) }
    default: return nil
    }
    if mended.lowercased() == text.lowercased() { return nil }
    return problem(in: mended) == nil ? mended : correction(of: mended)
  }

  /// The signs of RFC 5322's dot-atom, and letters beyond ASCII (RFC 6531).
  private static func isPlausible(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || ".!#$%&'*+-/=?^_`{|}~".contains(character)
  }
}
