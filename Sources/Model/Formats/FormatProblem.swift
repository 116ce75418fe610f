import Diagnostics
import Text

/// What is wrong with the form of a text, worded for an editor.
public struct FormatProblem: Sendable, Hashable {
  public enum Kind: Sendable, Hashable { case country, language, timeZone, webAddress, email, phone, identifier }
  public var kind: Kind
  /// What should stand there: "a web address that begins with https://".
  public var expected: String
  /// What is wrong with what stands there; empty where that is plain.
  public var fact: String
  /// What would be right.
  public var correction: String?

  init(_ kind: Kind, expected: String, fact: String = "", correction: String? = nil) {
    self.kind = kind
    self.expected = expected
    self.fact = fact
    self.correction = correction
  }

  static func ofCountry(_ text: String) -> FormatProblem? {
    if Countries.isCode(text) { return nil }
    let isBooleanWord = text.lowercased() == "false"
    return FormatProblem(
      .country, expected: "a country by its two capital letters (ISO 3166-1)",
      fact: isBooleanWord ? "for Norway write \"NO\" in quotation marks" : "",
      correction: isBooleanWord ? nil : Countries.closestCode(to: text, readers: [ReaderLanguage(code: "en")]))
  }

  static func ofLanguage(_ text: String) -> FormatProblem? {
    if LanguageCodes.isCode(text) { return nil }
    let lower = text.lowercased()
    return FormatProblem(
      .language, expected: "a language by its two small letters (ISO 639-1)",
      correction: LanguageCodes.isCode(lower) ? lower : nil)
  }

  static func ofTimeZone(_ text: String) -> FormatProblem? {
    if TimeZoneName.isKnown(text) { return nil }
    return FormatProblem(
      .timeZone, expected: "a time zone by its IANA name, such as Europe/Paris",
      correction: closestName(to: text, among: TimeZoneName.all))
  }

  static func ofWebAddress(_ text: String) -> FormatProblem? {
    guard !PlainAddress.isWeb(text), let problem = WebAddress.problem(in: text) else { return nil }
    let fact =
      switch problem {
      case .empty: "it is empty"
      case .noScheme: "it does not begin with https://"
      case .scheme(let scheme): "it begins with \(scheme): and not with https://"
      case .misspeltScheme: "https:// is misspelt"
      case .whiteSpace: "it has a blank in it"
      case .character(let character): "it has the character \(character)"
      case .userInfo: "it has a name or a password before the host"
      case .noHost: "the host is missing"
      case .hostWithoutDot(let host): "the host \(host) has no dot"
      case .host(let host): "\(host) cannot be a host"
      case .port(let port): "\(port) cannot be a port"
      case .percent(let escape): "\(escape) is not a percent escape"
      case .tooLong: "it has more than 2,000 characters"
      }
    return FormatProblem(
      .webAddress, expected: "a web address that begins with https:// or http://", fact: fact,
      correction: WebAddress.correction(of: text))
  }

  static func ofEmail(_ text: String) -> FormatProblem? {
    guard !PlainAddress.isEmail(text), let problem = EmailAddress.problem(in: text) else { return nil }
    let fact =
      switch problem {
      case .empty: "it is empty"
      case .noAt: "it has no @"
      case .severalAts: "it has more than one @"
      case .whiteSpace: "it has a blank in it"
      case .scheme: "mailto: is not part of it"
      case .withName: "the name is not part of it"
      case .local: "what stands before the @ cannot be a mailbox"
      case .domain: "what stands behind the @ cannot be a domain"
      }
    return FormatProblem(
      .email, expected: "an e-mail address", fact: fact, correction: EmailAddress.correction(of: text))
  }

  static func ofPhone(_ text: String) -> FormatProblem? {
    guard !PlainAddress.isPhone(text), let problem = PhoneNumber.problem(in: text) else { return nil }
    let fact =
      switch problem {
      case .empty: "it is empty"
      case .notInternational: "the prefix of the country is missing"
      case .character(let character): "it has the character \(character)"
      case .nationalZero: "the zero in brackets is not dialled from abroad"
      case .length(let digits): "it has \(digits) digits; 7 to 15 are right"
      case .countryCode: "no country has this prefix"
      }
    return FormatProblem(
      .phone, expected: "a telephone number with the prefix of its country, such as +33 2 99 00 00 00", fact: fact,
      correction: PhoneNumber.correction(of: text))
  }

  static func ofIdentifier(_ text: String, _ scheme: IdentifierScheme) -> FormatProblem? {
    guard let problem = scheme.problem(in: text) else { return nil }
    let (fact, correction): (String, String?) =
      switch problem {
      case .form: ("its form is not that of the register", nil)
      case .spelling(let correction): ("it is spelt otherwise", correction)
      case .checkDigits: ("its check digits do not fit: a digit is wrong or two are swapped", nil)
      case .country: ("its first letters are not those of a country of the register", nil)
      }
    return FormatProblem(.identifier, expected: scheme.expected, fact: fact, correction: correction)
  }
}

extension IdentifierScheme {
  fileprivate var expected: String {
    switch self {
    case .ror: "a ROR identifier, such as https://ror.org/012zh9h13"
    case .pic: "a participant number (PIC) of 9 digits"
    case .vat: "a VAT number that begins with its country's letters"
    case .lei: "a Legal Entity Identifier of 20 characters"
    case .wikidata: "a Wikidata item, such as Q42"
    }
  }
}
