import Text

/// A news item.
public struct NewsItem: Record {
  public var header = RecordHeader()
  public var title = LocalText()
  public var date: CalendarDate?
  public var topics: [Reference] = []
  public var about: [Reference] = []
  public var image: Image?

  public init() {}
  public static var kind: RecordKind { .news }
  public static var collection: WritableKeyPath<Catalogue, [NewsItem]> & Sendable { \.news }

  public struct Image: Sendable, Hashable {
    public var file: FileReference?
    public var alternative = LocalText()

    static let declaration = Declaration<Image>(
      "an image",
      fields: [
        Field("file", \.file, .file, required: true, help: "A file beside the record or under `content/media/`."),
        Field(
          "alt", \.alternative, .localText, required: true, help: "What the image shows, for those who do not see it."),
      ])
  }

  public static let declaration = Declaration<NewsItem>(
    "a news item",
    fields: [
      Field("title", \.title, .localText, required: true, help: "The headline."),
      Field("date", \.date, .date, required: true, help: "The day of the news."),
      Field("topics", \.topics, .list(.concept("topics")), help: "What it is about."),
      Field("about", \.about, .list(.anyRecord), help: "The records that it is about: `events/closing-event`."),
      Field("image", \.image, MappingCodec(Image.declaration, empty: Image()), help: "A picture."),
    ])
}
