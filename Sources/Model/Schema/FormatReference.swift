/// The reference page of the content format: every field of every kind, from its declaration.
public enum FormatReference {
  public static func markdown() -> String {
    var page = introduction
    page += "\n## content/site.yaml\n\nWhat the site is called, whose it is, and in which languages.\n"
    page += table(SiteSettings.declaration.descriptions) + nested(SiteSettings.declaration.descriptions)
    for type in Catalogue.recordTypes { page += section(type) }
    page += "\n## Every record\n\nBeside the fields of its kind each record may have these.\n"
    page += table(RecordHeader.declaration.descriptions) + nested(RecordHeader.declaration.descriptions)
    page += vocabularies
    page += table(Concept.declaration(in: "topics").descriptions)
    page += nested(Concept.declaration(in: "topics").descriptions)
    return page
  }

  private static let introduction = """
    # The content format

    Every field of every kind of record, as the program checks it. Fields in bold are needed.

    - One record is one file: `content/KIND/ID.md`, with its fields between two lines of `---` and its text below,
      or `content/KIND/ID.yaml`, with fields alone. Folders inside the folder of a kind mean nothing.
    - An id has small letters `a` to `z`, digits and single hyphens between them, at most 64 in all. It becomes the
      name of the page.
    - Records name each other by their ids: `member_of: [valorial]`. What does not exist is a mistake, shown with the
      closest id that does.
    - A translatable text is plain text in the site's first language, or one text a language:
      `{en: Workshop, fr: Atelier}`. The text below the fields is translated in a file of its own beside the record,
      `ID.fr.md`, which may also hold the translations of translatable fields, and nothing else. What is not
      translated is shown in the first language.
    - Texts are Markdown, with tables and footnotes and without HTML. Link to a record with
      `[label](organisation:valorial)`; without a label the link says the name of the record.
    - A time is that of the record's `timezone`. A country is written with the two letters of ISO 3166-1, a language
      with those of ISO 639-1.
    - A file (a logo, an image) stands beside the record or under `content/media/`.

    `aurora new KIND ID` writes a file with all fields of a kind, to be filled in. `aurora schema KIND` prints a JSON
    Schema, with which many editors complete and check fields while you type.

    """

  private static let vocabularies = """

    ## content/vocabularies/*.yaml

    Each file is a list of concepts, and its name is that of the vocabulary: `topics`, `organisation-types`,
    `sectors` (NACE codes), `regions` (codes of NUTS 2024), `value-chain`, `service-types` and `engagement-levels`.
    `broader` makes it a tree.

    """

  private static func section<R: Record>(_ type: R.Type) -> String {
    let fields = R.declaration.descriptions
    return "\n## content/\(R.kind.folder)/\n" + table(fields) + nested(fields)
  }

  private static func table(_ fields: [FieldDescription]) -> String {
    var text = "\n| field | what it takes | what it says |\n| --- | --- | --- |\n"
    for field in fields {
      let name = field.isRequired ? "**`\(field.name)`**" : "`\(field.name)`"
      let privacy = field.isPrivate ? " Never exported." : ""
      text += "| \(name) | \(field.type.words) | \(field.help)\(privacy) |\n"
    }
    return text
  }

  /// The fields of the mappings inside, each mapping once: offers and needs have the same fields.
  private static func nested(_ fields: [FieldDescription]) -> String {
    var text = ""
    var shown: [(names: [String], table: String, inner: String)] = []
    for field in fields {
      guard let inner = field.type.innerFields else { continue }
      let rows = table(inner)
      if let position = shown.firstIndex(where: { $0.table == rows }) {
        shown[position].names.append(field.name)
      } else {
        shown.append(([field.name], rows, nested(inner)))
      }
    }
    for part in shown {
      text += "\n### In " + part.names.map { "`\($0)`" }.joined(separator: " and ") + "\n" + part.table + part.inner
    }
    return text
  }
}

extension FieldType {
  /// The fields of the mapping that a field takes, or a list or a table of it.
  var innerFields: [FieldDescription]? {
    switch self {
    case .mapping(_, let fields, _): fields
    case .list(let element): element.innerFields
    case .table(_, let value): value.innerFields
    default: nil
    }
  }
}
