import Text

/// An organisation of the directory: a cluster, a company, a laboratory, an authority.
public struct Organisation: Record {
  public var header = RecordHeader()
  public var name = LocalText()
  public var acronym: String?
  public var type: Reference?
  public var level: Level?
  public var country: String?
  public var region: Reference?
  public var city: String?
  public var location: Coordinates?
  public var website: String?
  public var email: String?
  public var phone: String?
  public var logo: FileReference?
  public var founded: PartialDate?
  public var size: Size?
  public var employees: Int?
  public var members: Int?
  public var identifiers: Identifiers?
  public var topics: [Reference] = []
  public var sectors: [Reference] = []
  public var valueChain: [Reference] = []
  public var languages: [String] = []
  public var memberOf: [Reference] = []
  public var parent: Reference?
  public var labels: [HeldLabel] = []
  public var contacts: [Contact] = []
  public var offers: [Offer] = []
  public var needs: [Offer] = []

  public init() {}
  public var title: LocalText { name }
  public static var kind: RecordKind { .organisations }
  public static var collection: WritableKeyPath<Catalogue, [Organisation]> & Sendable { \.organisations }

  public enum Level: String, Choice {
    case local, regional, national, european
    public static var listName: String { "level" }
  }

  /// By the definition of Recommendation 2003/361/EC, and large beyond it.
  public enum Size: String, Choice {
    case micro, small, medium, large
    public static var listName: String { "size" }
  }

  public static let declaration = Declaration<Organisation>("an organisation", fields: fields, rules: [partRule])

  private static let fields: [Field<Organisation>] = [
    Field("name", \.name, .localText, required: true, help: "The name that people know it by."),
    Field("acronym", \.acronym, .text, help: "The short form of its name."),
    Field("type", \.type, .concept("organisation-types"), required: true, help: "What sort of organisation it is."),
    Field(
      "level", \.level, ChoiceCodec(Level.self),
      help: "How far it acts."),
    Field("country", \.country, .country, required: true, help: "Two letters, ISO 3166-1: `FR`, `PL`, `GR`."),
    Field("region", \.region, .concept("regions"), help: "The NUTS 2024 code of its region: `FRH0`."),
    Field("city", \.city, .text, help: "The town of its seat."),
    Field(
      "location", \.location, MappingCodec(Coordinates.declaration, empty: Coordinates()),
      help: "Its place on the map, in degrees."),
    Field("website", \.website, .webAddress, help: "Its web site, beginning with `https://`."),
    Field("email", \.email, .email, help: "A mailbox of the organisation, not of a person."),
    Field("phone", \.phone, .phone, help: "With the country's prefix: `+33 2 99 00 00 00`."),
    Field("logo", \.logo, .file, help: "A file beside the record or under `content/media/`."),
    Field("founded", \.founded, .partialDate, help: "A year is enough."),
    Field("size", \.size, ChoiceCodec(Size.self), help: "Its size by the definition of the EU (2003/361/EC)."),
    Field("employees", \.employees, .integer(0...10_000_000), help: "How many people it employs."),
    Field("members", \.members, .integer(0...10_000_000), help: "How many members a cluster or a network has."),
    Field(
      "identifiers", \.identifiers, MappingCodec(Identifiers.declaration, empty: Identifiers()),
      help: "Its numbers in public registers."),
    Field("topics", \.topics, .list(.concept("topics")), help: "What it works on."),
    Field("sectors", \.sectors, .list(.concept("sectors")), help: "NACE codes: `C10.5`."),
    Field("value_chain", \.valueChain, .list(.concept("value-chain")), help: "Where in the value chain it stands."),
    Field("languages", \.languages, .list(.language), help: "Languages one can write to it in: `fr`, `en`."),
    Field("member_of", \.memberOf, .list(.reference(.organisations)), help: "Clusters and networks it belongs to."),
    Field("parent", \.parent, .reference(.organisations), help: "The organisation that it is a part of."),
    Field(
      "labels", \.labels, .list(MappingCodec(HeldLabel.declaration, empty: HeldLabel())),
      help: "Labels of excellence that it holds."),
    Field(
      "contacts", \.contacts, .list(MappingCodec(Contact.declaration, empty: Contact())), isPrivate: true,
      help: "Whom to write to. A named person needs consent."),
    Field(
      "offers", \.offers, .list(MappingCodec(Offer.declaration(of: "an offer"), empty: Offer())),
      help: "What it can give to others."),
    Field(
      "needs", \.needs, .list(MappingCodec(Offer.declaration(of: "a need"), empty: Offer())),
      help: "What it seeks from others."),
  ]

  /// Offers and needs share their ids: `organisation#id` names either, and the page has an anchor of each.
  private static let partRule = Rule<Organisation>(.distinct(["offers", "needs"])) { organisation, node, context in
    let ids = organisation.offers.map(\.id) + organisation.needs.map(\.id)
    reportRepeated(ids, in: [node["offers"], node["needs"]], &context)
  }
}
