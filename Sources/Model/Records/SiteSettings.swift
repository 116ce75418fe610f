import Diagnostics
import Text

/// `content/site.yaml`: what the site is and whose.
public struct SiteSettings: Sendable {
  public var title = LocalText()
  public var tagline = LocalText()
  public var description = LocalText()
  public var baseURL: String?
  public var languages: [String] = []
  public var period: Period?
  public var publisher: Reference?
  public var partners: [Reference] = []
  public var funding: Funding?
  public var privacyContact: String?
  /// The mailbox of the editors: what visitors have to say of the directory goes there.
  public var contact: String?
  /// The address of the licence of the open data; nothing is granted unless it is set.
  public var dataLicence: String?
  public var accessibility: Accessibility?
  public var reviewAfterMonths = 12
  public var matching: Matching?
  /// Whether the site says who should talk to whom.
  public var suggestsPartners: Bool { matching.map { $0.top > 0 } ?? true }
  public var map: MapSettings?
  public var digest: Digest?
  /// Whether there is an archive of the whole site to load.
  public var hasArchive = false
  public var extra: FreeValue?
  /// The file, kept for the places of diagnostics that only later stages can find.
  public var source = SourceText(path: "", bytes: [])

  public init() {}
  public var defaultLanguage: String { languages.first ?? "en" }

  public struct Period: Sendable, Hashable {
    public var from: PartialDate?
    public var until: PartialDate?

    static let declaration = Declaration<Period>(
      "a period",
      fields: [
        Field("from", \.from, .partialDate, help: "When it began."),
        Field("until", \.until, .partialDate, help: "When it ended."),
      ],
      rules: [
        Rule(.order(late: "until", early: "from")) { period, node, context in
          if let from = period.from, let until = period.until, until.last < from.first {
            context.report(ModelDiagnostics.endsBeforeStarts(node, "until", "from", in: context))
          }
        }
      ])
  }

  /// Who paid, in the words that the grant asks for; nothing is claimed unless it is set.
  public struct Funding: Sendable, Hashable {
    public var programme: String?
    public var statement = LocalText()
    public var disclaimer = LocalText()
    public var emblem: FileReference?

    static let declaration = Declaration<Funding>(
      "funding",
      fields: [
        Field("programme", \.programme, .text, required: true, help: "The programme that funds the site."),
        Field("statement", \.statement, .localText, required: true, help: "The sentence that the grant asks for."),
        Field("disclaimer", \.disclaimer, .localText, help: "The disclaimer that the grant asks for."),
        Field("emblem", \.emblem, .file, help: "The emblem, unaltered."),
      ])
  }

  public struct Accessibility: Sendable, Hashable {
    public var status: Status?
    public var reviewed: CalendarDate?
    public var contact: String?

    public enum Status: String, Choice {
      case full, partial, none
      public static var listName: String { "accessibility_status" }
    }

    static let declaration = Declaration<Accessibility>(
      "accessibility",
      fields: [
        Field("status", \.status, ChoiceCodec(Status.self), help: "How far it meets the rules (EN 301 549)."),
        Field("reviewed", \.reviewed, .date, help: "When it was last checked."),
        Field("contact", \.contact, .email, help: "Where to report a barrier."),
      ])
  }

  public struct Matching: Sendable, Hashable {
    public var top = 10
    public var minimumScore: Double?
    public var preferred: [Reach] = []

    /// What makes a partnership reach further.
    public enum Reach: String, Choice {
      case crossBorder = "cross-border"
      case crossSector = "cross-sector"
      case crossLevel = "cross-level"
      public static var listName: String { "matching_reach" }
    }

    static let declaration = Declaration<Matching>(
      "matching",
      fields: [
        Field(
          "top", \.top, .integer(0...1000),
          help: "How many partners are suggested to an organisation; 10 unless said, and none at all with 0."),
        Field("min_score", \.minimumScore, .number(0...1), help: "The least score of a suggestion; 0.25 unless said."),
        Field(
          "prefer", \.preferred, .list(ChoiceCodec(Reach.self)),
          help: "Partnerships that come first, other things being equal."),
      ])
  }

  public struct MapSettings: Sendable, Hashable {
    /// NUTS level by country; `default` for all others.
    public var regionLevels: [TableRow<String, Int>] = []

    static let declaration = Declaration<MapSettings>(
      "a map",
      fields: [
        Field(
          "region_levels", \.regionLevels, TableCodec(.text, .integer(0...3), written: { $0 }),
          help: "The NUTS level of the regions on maps, by country.")
      ])
  }

  /// The periodic digest. Without a `since` it counts from the first day of the third month before the build: for
  /// 15 June from 1 March.
  public struct Digest: Sendable, Hashable {
    public var since: CalendarDate?

    static let declaration = Declaration<Digest>(
      "a digest",
      fields: [
        Field(
          "since", \.since, .date,
          help: "The day it tells from; the first of the third month before the build unless said.")
      ],
      rules: [
        Rule { digest, node, context in
          if let since = digest.since, since > context.today {
            context.report(ModelDiagnostics.digestFromTheFuture(node["since"] ?? node, since, in: context))
          }
        }
      ])
  }

  public static let declaration = Declaration<SiteSettings>("the site", fields: fields, rules: [languageRule])

  private static let languageRule = Rule<SiteSettings> { settings, node, context in
    reportRepeated(node["languages"].map { Array($0.items) } ?? [], &context)
  }

  private static let fields: [Field<SiteSettings>] = [
    Field("title", \.title, .localText, required: true, help: "The site's name."),
    Field("tagline", \.tagline, .localText, help: "One sentence on the home page."),
    Field("description", \.description, .localText, help: "What the site is, in two sentences."),
    Field("base_url", \.baseURL, .webAddress, help: "Where it is published; only feeds and canonical links need it."),
    Field("languages", \.languages, .list(.language), required: true, help: "Its languages; the first is the default."),
    Field("period", \.period, MappingCodec(Period.declaration, empty: Period()), help: "When the partnership runs."),
    Field("publisher", \.publisher, .reference(.organisations), help: "Who publishes the site."),
    Field("partners", \.partners, .list(.reference(.organisations)), help: "The partners."),
    Field("funding", \.funding, MappingCodec(Funding.declaration, empty: Funding()), help: "Who pays for it."),
    Field("privacy_contact", \.privacyContact, .email, help: "Where to write about personal data."),
    Field(
      "contact", \.contact, .email,
      help: "The editors' mailbox: where to join, to correct a page, to ask; without it no page invites to."),
    Field(
      "data_licence", \.dataLicence, .webAddress,
      help: "The licence of the open data: `https://creativecommons.org/licenses/by/4.0/`."),
    Field(
      "accessibility", \.accessibility, MappingCodec(Accessibility.declaration, empty: Accessibility()),
      help: "How accessible the site is."),
    Field(
      "review_after_months", \.reviewAfterMonths, .integer(1...1200),
      help: "After how many months a record wants a new review; 12 unless said."),
    Field(
      "matching", \.matching, MappingCodec(Matching.declaration, empty: Matching()), help: "How partners are suggested."
    ),
    Field("map", \.map, MappingCodec(MapSettings.declaration, empty: MapSettings()), help: "How maps are drawn."),
    Field(
      "digest", \.digest, MappingCodec(Digest.declaration, empty: Digest()), help: "What the periodic digest tells."),
    Field(
      "archive", \.hasArchive, .flag,
      help: "Whether visitors can load the whole site as one file, `aurora-site.zip`; making it takes a moment."),
    Field("extra", \.extra, .free, help: "Anything else, for templates of your own."),
  ]
}
