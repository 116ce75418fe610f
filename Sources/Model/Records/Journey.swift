/// A thematic journey: missions in their order.
public struct Journey: Record {
  public var header = RecordHeader()
  public var title = LocalText()
  public var scheme: Reference?
  public var missions: [Reference] = []

  public init() {}
  public static var kind: RecordKind { .journeys }
  public static var collection: WritableKeyPath<Catalogue, [Journey]> & Sendable { \.journeys }

  public static let declaration = Declaration<Journey>(
    "a journey",
    fields: [
      Field("title", \.title, .localText, required: true, help: "What the journey is called."),
      Field("scheme", \.scheme, .reference(.schemes), help: "The scheme that funds its exchanges."),
      Field("missions", \.missions, .list(.reference(.missions)), help: "Its missions, in order."),
    ])
}
