import Diagnostics
import Reading
import Text

/// The wording of the rules between fields, and of translations.
extension ModelDiagnostics {
  static func endsBeforeStarts(
    _ node: Node, _ late: String, _ early: String, in context: DecodingContext
  ) -> Diagnostic { inWrongOrder(node, late, "lies before", early, context) }

  static func lessThan(_ node: Node, _ high: String, _ low: String, in context: DecodingContext) -> Diagnostic {
    inWrongOrder(node, high, "is less than", low, context)
  }

  private static func inWrongOrder(
    _ node: Node, _ high: String, _ relation: String, _ low: String, _ context: DecodingContext
  ) -> Diagnostic {
    func name(_ field: String) -> String { "`\(field)`" + (node[field].map { " (\($0.text))" } ?? "") }
    return Diagnostic(
      .endsBeforeStarts, "\(name(high)) \(relation) \(name(low))", at: context.location(node[high] ?? node),
      notes: node[low].map { [.init("`\(low)` is here", at: context.location($0))] } ?? [])
  }

  static func digestFromTheFuture(_ node: Node, _ since: CalendarDate, in context: DecodingContext) -> Diagnostic {
    Diagnostic(
      .digestFromTheFuture, "the digest tells from \(since.iso), which is still to come", at: context.location(node),
      label: "today is \(context.today.iso)")
  }

  static func roundtableWithoutTrack(_ node: Node, in context: DecodingContext) -> Diagnostic {
    Diagnostic(
      .roundtableWithoutTrack, "a roundtable needs `track`", at: context.location(node),
      notes: [.init("`track` is `business`, `innovation` or `policy`")])
  }

  static func personWithoutConsent(_ node: Node, in context: DecodingContext) -> Diagnostic {
    Diagnostic(
      .personWithoutConsent, "a person is named without consent", at: context.location(node),
      label: "personal data",
      notes: [.init("add `consent: {given: YYYY-MM-DD, until: YYYY-MM-DD}`, or leave the name out")])
  }

  static func consentLapsed(_ node: Node, until: CalendarDate, in context: DecodingContext) -> Diagnostic {
    Diagnostic(
      .consentLapsed, "the consent to name this person ended on \(until.iso)", at: context.location(node),
      notes: [.init("ask anew and write the new date, or remove the contact")])
  }

  static func staleReview(_ node: Node, _ reviewed: CalendarDate, months: Int, in context: DecodingContext)
    -> Diagnostic
  {
    Diagnostic(
      .staleReview, "nobody has reviewed the record since \(reviewed.iso), more than \(months) months ago",
      at: context.location(node))
  }

  static func doubtfulPlace(_ node: Node, _ problem: GeoPoint.Problem, in context: DecodingContext) -> Diagnostic {
    let headline =
      switch problem {
      case .latitude: "a latitude is between -90 and 90 degrees"
      case .longitude: "a longitude is between -180 and 180 degrees"
      case .swapped: "the place lies outside Europe; with `lat` and `lon` swapped it would not"
      case .zero: "the place 0, 0 lies in the sea off Africa"
      case .outsideEurope: "the place lies outside Europe"
      }
    return Diagnostic(
      .doubtfulPlace, headline, at: context.location(node),
      notes: [.init("`lat` is degrees north and `lon` degrees east")])
  }

  static func unknownRegionCode(_ node: Node, _ problem: NUTSCode.Problem, in context: DecodingContext) -> Diagnostic {
    let (fact, correction): (String, String?) =
      switch problem {
      case .form(let correction): ("a code is a country's two letters and up to three digits or letters", correction)
      case .unknownCountry(let country): ("no country of NUTS has the letters \(country)", nil)
      case .unknownRegion(let inside, let closest): ("`\(inside)` exists, and nothing of this name in it", closest)
      }
    return unknownCode(.unknownRegion, node, "a code of NUTS 2024", fact, correction, in: context)
  }

  static func regionOfOtherCountry(_ node: Node, _ code: NUTSCode, in context: DecodingContext) -> Diagnostic {
    Diagnostic(
      .unknownRegion, "the region `\(code.text)` lies in \(code.country), as its code says", at: context.location(node),
      edits: [.init("write `\(code.country)`", at: context.location(node), replacement: code.country, .certain)])
  }

  static func regionOfOtherLevel(_ node: Node, _ code: NUTSCode, in context: DecodingContext) -> Diagnostic {
    Diagnostic(
      .unknownRegion, "the region `\(code.text)` is of NUTS level \(code.level), as its code says",
      at: context.location(node),
      edits: [.init("write `\(code.level)`", at: context.location(node), replacement: "\(code.level)", .certain)])
  }

  static func unknownSectorCode(_ node: Node, _ problem: NACECode.Problem, in context: DecodingContext) -> Diagnostic {
    let (fact, correction): (String, String?) =
      switch problem {
      case .form(let correction): ("a code is a section's letter and its number: `C`, `C10`, `C10.5`", correction)
      case .section(let correction): ("this number stands in section \(correction.prefix(1))", correction)
      case .unknown(let inside, let closest):
        (inside.map { "`\($0)` exists, and nothing of this number in it" } ?? "", closest)
      }
    return unknownCode(.unknownSector, node, "a NACE code", fact, correction, in: context)
  }

  private static func unknownCode(
    _ code: DiagnosticCode, _ node: Node, _ expected: String, _ fact: String, _ correction: String?,
    in context: DecodingContext
  ) -> Diagnostic {
    let location = context.location(node)
    return Diagnostic(
      code, "`\(node.text)` is not \(expected)", at: location,
      label: correction.map { "the closest is `\($0)`" } ?? "", notes: fact.isEmpty ? [] : [.init(fact)],
      edits: correction.map { [.init("write `\($0)`", at: location, replacement: $0, .possible)] } ?? [])
  }

  static func languageNotOfSite(_ key: Node, in context: DecodingContext) -> Diagnostic {
    let closest = closestName(to: key.text, among: context.languages)
    return Diagnostic(
      .languageNotOfSite, "`\(key.text)` is not a language of the site", at: context.location(key),
      label: closest.map { "the closest is `\($0)`" } ?? "",
      notes: [.init("`languages` in site.yaml lists " + context.languages.joined(separator: ", "))])
  }

  static func missingDefaultLanguage(_ node: Node, in context: DecodingContext) -> Diagnostic {
    let language = context.languages[0]
    let field = context.field.map { "`\($0)`" } ?? "a text"
    return Diagnostic(
      .missingDefaultLanguage, "\(field) lacks the text in `\(language)`, the site's default language",
      at: context.location(node))
  }

  static func translationOfAbsentText(_ node: Node, in context: DecodingContext) -> Diagnostic {
    let field = context.field.map { "`\($0)`" } ?? "a text"
    return Diagnostic(
      .missingDefaultLanguage, "\(field) is translated here, but the record itself does not have it",
      at: context.location(node))
  }

  static func translatedTwice(_ node: Node, language: String, in context: DecodingContext) -> Diagnostic {
    Diagnostic(
      .translatedTwice,
      "the main file has the `\(language)` translation of `\(context.field ?? "this text")` already",
      at: context.location(node))
  }

  static func notLocalisable(_ key: Node, localisable: [String], in context: DecodingContext) -> Diagnostic {
    Diagnostic(
      .notLocalisable, "`\(key.text)` is a fact, written once in the main file; a translation cannot change it",
      at: context.location(key),
      notes: [.init("fields that can be translated: " + localisable.joined(separator: ", "))])
  }

  static func translationOfNothing(_ file: ContentFile, kind: RecordKind) -> Diagnostic {
    Diagnostic(
      .translationOfNothing, "a translation without its record: there is no \(kind.singular) `\(file.id)`",
      at: SourceLocation(unread: file.path),
      notes: [.init("the record itself is `\(file.id).md` or `\(file.id).yaml`")])
  }

  static func translationIntoDefault(_ file: ContentFile, language: String) -> Diagnostic {
    Diagnostic(
      .translationOfNothing, "`\(language)` is the site's default language: its text belongs into the main file",
      at: SourceLocation(unread: file.path))
  }
}
