import Text

/// A VAT identification number with the letters of its country in front: `FR40303265045`, `EL094259216`.
///
/// Forms: European Commission, VIES, "What is the format of a VAT number". Check digits: as the states publish
/// them, collected in "BMF: Konstruktionsregeln der UID" (Bundesministerium für Finanzen, Wien). All member states'
/// forms are known, and the check digits of all but some numbers given to persons (BG, CZ, LV), which have only a form.
public enum VATNumber {
  /// Nil where the number is right as far as form and check digits tell. Numbers of countries outside the
  /// European Union need only begin with the letters of a country.
  public static func problem(in text: String) -> IdentifierProblem? {
    var bare = text.uppercased().filter { !" -./\u{A0}".contains($0) }
    if bare.hasPrefix("GR") { bare = "EL" + bare.dropFirst(2) }
    guard let (country, number) = split(bare) else { return .country }
    if let forms = forms[country] {
      guard forms.contains(where: { matches(number, $0) }) else { return .form }
      guard VATCheckDigits.areRight(Array(number.utf8), country: country) else { return .checkDigits }
    } else {
      guard (4...15).contains(number.utf8.count), number.utf8.contains(where: \.isASCIIDigit),
        number.utf8.allSatisfy({ $0.isASCIIDigit || $0.isASCIICapital })
      else { return .form }
    }
    return bare == text ? nil : .spelling(correction: bare)
  }

  /// The country of a number by its ISO 3166-1 code, whether the number is right or not; nil where it begins with
  /// none.
  public static func country(of text: String) -> String? {
    split(text.uppercased()).map { $0.country == "XI" ? "GB" : Countries.fromNUTS($0.country) }
  }

  private static func split(_ text: String) -> (country: String, number: String)? {
    let country = String(text.prefix(2))
    guard country == "EL" || country == "XI" || Countries.isCode(country) else { return nil }
    return (country, String(text.dropFirst(2)))
  }

  /// `#` is a digit, `@` a letter, `?` either; anything else is itself.
  private static func matches(_ number: String, _ form: String) -> Bool {
    number.utf8.count == form.utf8.count
      && zip(number.utf8, form.utf8).allSatisfy { byte, sign in
        switch sign {
        case UInt8(ascii: "#"): byte.isASCIIDigit
        case UInt8(ascii: "@"): byte.isASCIICapital
        case UInt8(ascii: "?"): byte.isASCIIDigit || byte.isASCIICapital
        default: byte == sign
        }
      }
  }

  /// The forms of the numbers behind the letters of their country, `#` for a digit, `@` for a letter, `?` for either,
  /// and anything else for itself: of the 27 member states, Northern Ireland (XI), the United Kingdom, Switzerland and
  /// Norway.
  public static let forms: [String: [String]] = [
    "AT": ["U########"], "BE": ["0#########", "1#########"], "BG": ["#########", "##########"],
    "CH": ["E#########", "E#########MWST", "E#########TVA", "E#########IVA"], "CY": ["########@"],
    "CZ": ["########", "#########", "##########"], "DE": ["#########"], "DK": ["########"], "EE": ["#########"],
    "EL": ["#########"], "ES": ["?#######?"], "FI": ["########"], "FR": ["??#########"],
    "GB": ["#########", "############"], "HR": ["###########"], "HU": ["########"],
    "IE": ["#######@", "#######@@", "#?#####@", "#+#####@", "#*#####@"], "IT": ["###########"],
    "LT": ["#########", "############"], "LU": ["########"], "LV": ["###########"], "MT": ["########"],
    "NL": ["#########B##"], "NO": ["#########", "#########MVA"], "PL": ["##########"], "PT": ["#########"],
    "RO": (2...10).map { String(repeating: "#", count: $0) }, "SE": ["############"], "SI": ["########"],
    "SK": ["##########"], "XI": ["#########", "############"],
  ]
}
