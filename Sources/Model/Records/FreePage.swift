/// A page of prose.
public struct FreePage: Record {
  public var header = RecordHeader()
  public var title = LocalText()
  public var menu: Menu?
  public var audience: Service.Audience?

  public init() {}
  public static var kind: RecordKind { .pages }
  public static var collection: WritableKeyPath<Catalogue, [FreePage]> & Sendable { \.pages }

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
      Field("audience", \.audience, ChoiceCodec(Service.Audience.self), help: "Whom the page is for."),
    ])
}
