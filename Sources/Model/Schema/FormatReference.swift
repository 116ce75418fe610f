/// The reference page of the content format: every field of every kind, from its declaration.
public enum FormatReference {
  public static func markdown() -> String {
    var page = "# The content format\n\nEvery field of every kind of record, as the program checks it.\n"
    for type in Catalogue.recordTypes { page += section(type) }
    page += "\n## Every record\n\nBeside its own fields each record may have these.\n\n"
    page += table(RecordHeader.declaration.descriptions)
    page += "\n## content/site.yaml\n\n" + table(SiteSettings.declaration.descriptions)
    page += nested(SiteSettings.declaration.descriptions)
    page += "\n## content/vocabularies/*.yaml\n\nA list of concepts.\n\n"
    page += table(Concept.declaration(in: "topics").descriptions)
    return page
  }

  private static func section<R: Record>(_ type: R.Type) -> String {
    let fields = R.declaration.descriptions
    return "\n## content/\(R.kind.folder)/\n\n" + table(fields) + nested(fields)
  }

  private static func table(_ fields: [FieldDescription]) -> String {
    var text = "| field | what it takes | what it says |\n| --- | --- | --- |\n"
    for field in fields {
      let name = field.isRequired ? "**`\(field.name)`**" : "`\(field.name)`"
      let privacy = field.isPrivate ? " Never exported." : ""
      text += "| \(name) | \(words(field.type)) | \(field.help)\(privacy) |\n"
    }
    return text
  }

  /// The fields of the mappings inside, each mapping once.
  private static func nested(_ fields: [FieldDescription]) -> String {
    var text = ""
    for field in fields {
      guard let inner = mapping(field.type) else { continue }
      text += "\n### \(field.name): \(inner.name)\n\n" + table(inner.fields) + nested(inner.fields)
    }
    return text
  }

  private static func mapping(_ type: FieldType) -> (name: String, fields: [FieldDescription])? {
    switch type {
    case .mapping(let name, let fields): (name, fields)
    case .list(let element): mapping(element)
    case .table(_, let value): mapping(value)
    default: nil
    }
  }

  private static func words(_ type: FieldType) -> String {
    switch type {
    case .text: "a text"
    case .localText: "a text, or one a language"
    case .integer: "a whole number"
    case .number: "a number"
    case .flag: "`true` or `false`"
    case .date: "`YYYY-MM-DD`"
    case .partialDate: "`YYYY`, `YYYY-MM` or `YYYY-MM-DD`"
    case .dateTime: "`YYYY-MM-DDTHH:MM` or `YYYY-MM-DD`"
    case .time: "`HH:MM`"
    case .timeZone: "an IANA time zone"
    case .choice(_, let values): values.map { "`\($0)`" }.joined(separator: ", ")
    case .country: "a country, `FR`"
    case .language: "a language, `fr`"
    case .reference(let target): target.expected
    case .webAddress: "a web address"
    case .email: "an e-mail address"
    case .phone: "a telephone number"
    case .identifier(let register): "an identifier (\(register))"
    case .file: "a file"
    case .list(let element): "a list: \(words(element))"
    case .mapping(let name, _): name
    case .table(let key, let value): "a mapping of \(words(key)) to \(words(value))"
    case .free: "anything"
    }
  }
}
