import Diagnostics

/// The wording of all that can be doubtful about organisations side by side.
enum MatchingDiagnostics {
  /// - Parameters:
  ///   - id: of the record that the warning stands at.
  ///   - others: the records before it that it is like, the likest first.
  static func sameOrganisation(
    _ id: String, at location: SourceLocation, like other: String, because evidence: [DuplicateEvidence],
    others: [(id: String, location: SourceLocation)]
  ) -> Diagnostic {
    let reasons = evidence.compactMap(words)
    return Diagnostic(
      .sameOrganisationTwice, "the organisations `\(id)` and `\(other)` seem to be one and the same", at: location,
      label: reasons.joined(separator: ", "),
      notes: others.map { .init("the record of `\($0.id)`", at: $0.location) })
  }

  /// What speaks for it; nil for what speaks against it.
  private static func words(_ evidence: DuplicateEvidence) -> String? {
    switch evidence {
    case .sameIdentifier(let register): "the same \(register) number"
    case .sameName: "the same name"
    case .sameWords: "the same words in the name"
    case .closeName: "names a letter or two apart"
    case .nameContained: "one name within the other"
    case .sameAcronym: "the same acronym"
    case .acronymIsName: "the acronym of one is the name of the other"
    case .samePage: "the same web site"
    case .sameHost: "the same host on the web"
    case .sameDomain: "the same domain on the web"
    case .sameCity: "the same town"
    case .near: "less than a kilometre apart"
    case .sameCountry, .otherIdentifier, .otherName, .otherCountry, .otherCity, .far: nil
    }
  }
}

extension DiagnosticCode {
  static let sameOrganisationTwice = DiagnosticCode(
    "A0711", "same-organisation-twice", .warning,
    explanation: """
      Two records are likely one organisation: a number in a register is the same, or the names (legal forms such as SAS
      or Sp. z o.o. left out), the web sites, the acronyms and the towns agree. Nothing is merged: keep one record, write
      the id of the other under its `aliases`, and let all references name it.

          aliases: [food-valley-nl]    # in foodvalley-nl.md; then remove food-valley-nl.md

      Two organisations that only look alike are told apart by their numbers in one register:

          identifiers: {pic: "999997930"}    # in one record, and another number in the other
      """)
}
