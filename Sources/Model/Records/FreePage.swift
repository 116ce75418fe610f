/// A page of prose.
public struct FreePage: Record {
  public var header = RecordHeader()
  public var title = LocalText()
  public var menu: Menu?
  public var audience: Audience?

  public init() {}
  public static var kind: RecordKind { .pages }
  public static var collection: WritableKeyPath<Catalogue, [FreePage]> & Sendable { \.pages }

  /// Who comes to the site with a task of their own.
  public enum Audience: String, Choice {
    case clusterMember = "cluster-member"
    case regionalActor = "regional-actor"
    case euOrganisation = "eu-organisation"
    case publicAuthority = "public-authority"
    case partner

    public static var listName: String { "page_audience" }
  }

  /// The page's place in the menu.
  public struct Menu: Sendable, Hashable {
    public var order: Int?
    public var parent: Reference?
    public var label = LocalText()

    static let declaration = Declaration<Menu>(
      "a place in the menu",
      fields: [
        Field("order", \.order, .integer(-10_000...10_000), help: "Smaller comes first."),
        Field("parent", \.parent, .reference(.pages), help: "The page under which it stands."),
        Field("label", \.label, .localText, help: "What the menu calls it, where not by its title."),
      ])
  }

  public static let declaration = Declaration<FreePage>(
    "a page",
    fields: [
      Field("title", \.title, .localText, required: true, help: "What the page is called."),
      Field("menu", \.menu, MappingCodec(Menu.declaration, empty: Menu()), help: "Its place in the menu."),
      Field(
        "audience", \.audience, ChoiceCodec(Audience.self),
        help: "Whom the page is for: it then lists what they can do on the site."),
    ])
}
