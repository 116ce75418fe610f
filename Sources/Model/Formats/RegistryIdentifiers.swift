import Text

/// The Research Organization Registry's identifier, written as its address: `https://ror.org/012zh9h13`.
public enum RORIdentifier {
  private static let address = "https://ror.org/"

  /// A bare `012zh9h13` is a matter of spelling.
  public static func problem(in text: String) -> IdentifierProblem? {
    var bare = text.lowercased().filter { !$0.isWhitespace }
    for prefix in ["https://", "http://", "www.", "ror.org/"] where bare.hasPrefix(prefix) {
      bare.removeFirst(prefix.count)
    }
    if bare.hasSuffix("/") { bare.removeLast() }
    guard bare.utf8.count == 9, let digits = base32Value(bare.prefix(7)), bare.first == "0",
      let check = Int(bare.suffix(2))
    else { return .form }
    guard check == checkNumber(digits) else { return .checkDigits }
    return text == address + bare ? nil : .spelling(correction: address + bare)
  }

  /// ISO/IEC 7064 MOD 97-10 over the base32 number: "ROR identifier pattern", ROR documentation.
  private static func checkNumber(_ value: Int) -> Int { 98 - value * 100 % 97 }

  /// Douglas Crockford's base32, which leaves out i, l, o and u.
  private static func base32Value(_ text: Substring) -> Int? {
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    var value = 0
    for byte in text.utf8 {
      guard let digit = alphabet.firstIndex(of: byte) else { return nil }
      value = value * 32 + digit
    }
    return value
  }
}

/// The European Commission's Participant Identification Code: nine digits. No check digit is published.
public enum ParticipantCode {
  public static func problem(in text: String) -> IdentifierProblem? {
    let bare = text.filter { !" -.\u{A0}".contains($0) }
    guard bare.utf8.count == 9, bare.utf8.allSatisfy(\.isASCIIDigit), bare != "000000000" else { return .form }
    return bare == text ? nil : .spelling(correction: bare)
  }
}

/// The Legal Entity Identifier, ISO 17442: 18 letters and digits and two check digits.
public enum LegalEntityIdentifier {
  public static func problem(in text: String) -> IdentifierProblem? {
    let bare = text.uppercased().filter { !" -\u{A0}".contains($0) }
    guard bare.utf8.count == 20, bare.utf8.allSatisfy({ $0.isASCIIDigit || $0.isASCIICapital }),
      bare.utf8.suffix(2).allSatisfy(\.isASCIIDigit)
    else { return .form }
    guard CheckDigits.mod97(bare.utf8) == 1 else { return .checkDigits }
    return bare == text ? nil : .spelling(correction: bare)
  }
}

/// An item of Wikidata: `Q142`.
public enum WikidataIdentifier {
  public static func problem(in text: String) -> IdentifierProblem? {
    let last = text.trimmedOfSpaces.split(separator: "/").last.map(String.init) ?? ""
    let bare = last.uppercased()
    guard bare.first == "Q", let number = Int(bare.dropFirst()), number > 0, "Q\(number)" == bare else { return .form }
    return bare == text ? nil : .spelling(correction: bare)
  }
}
