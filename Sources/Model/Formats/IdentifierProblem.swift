/// What is wrong with an identifier that somebody else gives out.
public enum IdentifierProblem: Sendable, Hashable {
  /// Not of the form that such identifiers have.
  case form
  /// Right but for the way it is written; the text is how it should be.
  case spelling(correction: String)
  /// The form is right, but the check digits do not belong to the rest: at least one character is mistyped.
  case checkDigits
  /// A VAT number that does not begin with the letters of a country.
  case country
}

/// The identifiers of organisations that a record may give.
public enum IdentifierScheme: String, Sendable, Hashable, CaseIterable {
  case ror, pic, vat, lei, wikidata

  /// Nil where the text is an identifier of this scheme, as far as its form and its check digits tell.
  public func problem(in text: String) -> IdentifierProblem? {
    switch self {
    case .ror: RORIdentifier.problem(in: text)
    case .pic: ParticipantCode.problem(in: text)
    case .vat: VATNumber.problem(in: text)
    case .lei: LegalEntityIdentifier.problem(in: text)
    case .wikidata: WikidataIdentifier.problem(in: text)
    }
  }
}
