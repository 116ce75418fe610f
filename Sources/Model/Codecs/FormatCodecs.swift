/// Texts with a form of their own: codes, addresses, identifiers.
extension FieldCodec where Self == TextCodec {
  /// ISO 3166-1 alpha-2, and XK.
  public static var country: TextCodec {
    TextCodec(.country, wrap: { .country($0) }, check: FormatProblem.ofCountry)
  }

  /// ISO 639-1.
  public static var language: TextCodec {
    TextCodec(.language, wrap: { .language($0) }, check: FormatProblem.ofLanguage)
  }

  public static var timeZone: TextCodec { TextCodec(.timeZone, check: FormatProblem.ofTimeZone) }

  public static var webAddress: TextCodec {
    TextCodec(.webAddress, wrap: { .webAddress($0) }, check: FormatProblem.ofWebAddress)
  }

  public static var email: TextCodec { TextCodec(.email, wrap: { .email($0) }, check: FormatProblem.ofEmail) }

  public static var phone: TextCodec { TextCodec(.phone, wrap: { .phone($0) }, check: FormatProblem.ofPhone) }

  static func identifier(_ scheme: IdentifierScheme) -> TextCodec {
    TextCodec(.identifier(scheme.rawValue), check: { FormatProblem.ofIdentifier($0, scheme) })
  }
}
