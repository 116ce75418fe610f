import Diagnostics
import Reading
import Text

/// A place on the map, in degrees (WGS 84).
public struct Coordinates: Sendable, Hashable {
  public var latitude = 0.0
  public var longitude = 0.0

  static let declaration = Declaration<Coordinates>(
    "a place on the map",
    fields: [
      Field("lat", \.latitude, .number(-90...90), required: true, help: "Degrees north: `48.11`."),
      Field("lon", \.longitude, .number(-180...180), required: true, help: "Degrees east: `-1.68`."),
    ],
    rules: [
      Rule(.place) { point, node, context in
        if let problem = GeoPoint.problem(latitude: point.latitude, longitude: point.longitude) {
          context.report(ModelDiagnostics.doubtfulPlace(node, problem, in: context))
        }
      }
    ])
}

/// Numbers in public registers.
public struct Identifiers: Sendable, Hashable {
  public var ror: String?
  public var pic: String?
  public var vat: String?
  public var lei: String?
  public var wikidata: String?

  static let declaration = Declaration<Identifiers>(
    "identifiers",
    fields: [
      Field("ror", \.ror, .identifier(.ror), help: "Research Organization Registry: `https://ror.org/...`."),
      Field("pic", \.pic, .identifier(.pic), help: "Participant code of the EU, 9 digits."),
      Field("vat", \.vat, .identifier(.vat), help: "VAT number with its country's letters."),
      Field("lei", \.lei, .identifier(.lei), help: "Legal Entity Identifier, 20 characters."),
      Field("wikidata", \.wikidata, .identifier(.wikidata), help: "Its item in Wikidata: `Q` and digits."),
    ])
}

/// A label that an organisation holds or held.
public struct HeldLabel: Sendable, Hashable {
  public var label = Reference("", at: Mark(0..<0))
  public var score: Double?
  public var awarded: PartialDate?
  public var until: PartialDate?
  public var source: String?

  static let declaration = Declaration<HeldLabel>(
    "a label held",
    fields: [
      Field("label", \.label, .reference(.labels), required: true, help: "Which label."),
      Field("score", \.score, .number(0...1000), help: "The score reached, in per cent."),
      Field("awarded", \.awarded, .partialDate, help: "When it was awarded."),
      Field("until", \.until, .partialDate, help: "When it lapses."),
      Field("source", \.source, .webAddress, help: "Where this is said."),
    ],
    rules: [
      Rule(.order(late: "until", early: "awarded")) { held, node, context in
        if let awarded = held.awarded, let until = held.until, until.last < awarded.first {
          context.report(ModelDiagnostics.endsBeforeStarts(node, "until", "awarded", in: context))
        }
      }
    ])
}

/// Whom to write to. A named person is personal data: it needs consent, and is never exported.
public struct Contact: Sendable, Hashable {
  public var role = LocalText()
  public var name: String?
  public var email: String?
  public var phone: String?
  public var consent: Consent?

  public struct Consent: Sendable, Hashable {
    public var given = CalendarDate.earliest
    public var until = CalendarDate.earliest

    static let declaration = Declaration<Consent>(
      "a consent",
      fields: [
        Field("given", \.given, .date, required: true, help: "The day on which the person agreed."),
        Field("until", \.until, .date, required: true, help: "The last day for which the person agreed."),
      ])
  }

  static let declaration = Declaration<Contact>(
    "a contact",
    fields: [
      Field("role", \.role, .localText, required: true, help: "What the contact is for: `Membership`."),
      Field("name", \.name, .text, help: "A person's name; needs `consent`."),
      Field("email", \.email, .email, help: "A mailbox."),
      Field("phone", \.phone, .phone, help: "With the country's prefix."),
      Field(
        "consent", \.consent, MappingCodec(Consent.declaration, empty: Consent()),
        help: "When the person agreed to be named, and until when."),
    ],
    rules: [
      Rule(.consent) { contact, node, context in
        guard contact.name != nil else { return }
        guard let consent = contact.consent else {
          context.report(ModelDiagnostics.personWithoutConsent(node["name"] ?? node, in: context))
          return
        }
        if consent.until < context.today {
          let place = node["consent"]?["until"] ?? node
          context.report(ModelDiagnostics.consentLapsed(place, until: consent.until, in: context))
        } else if consent.until < consent.given {
          context.report(
            ModelDiagnostics.endsBeforeStarts(node["consent"] ?? node, "until", "given", in: context))
        }
      }
    ])
}
