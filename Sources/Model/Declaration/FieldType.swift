/// What a field may hold: from it come the JSON Schema, the reference page and what templates may name.
public indirect enum FieldType: Sendable {
  case text
  /// The id of a part of a record: small letters, digits and hyphens.
  case id
  /// The id of a concept, which may be a code: `topics`, `FRH0`, `C10.5`.
  case conceptId
  /// An old id or an old path of the site.
  case alias
  case localText
  case integer(ClosedRange<Int>?)
  case number(ClosedRange<Double>?)
  case flag
  case date
  case partialDate
  case dateTime
  case time
  case timeZone
  /// One word of a fixed list; the name is shared by the strings that translate it.
  case choice(name: String, values: [String])
  case country
  case language
  case reference(ReferenceTarget)
  case webAddress
  case email
  case phone
  /// An identifier of a public register, by the name of the register.
  case identifier(String)
  /// A file beside the record or under `content/media/`.
  case file
  case list(FieldType)
  /// A mapping with declared fields, and what must hold between them.
  case mapping(name: String, fields: [FieldDescription], conditions: [FieldCondition] = [])
  /// A mapping whose keys are data: countries, indicators, criteria.
  case table(key: FieldType, value: FieldType)
  case free
}

/// A field as it is described to people and to other programs.
public struct FieldDescription: Sendable {
  public let name: String
  public let type: FieldType
  public let help: String
  public let isRequired: Bool
  /// Never in the exports, the search index or the metadata: personal data.
  public let isPrivate: Bool

  /// The help, with the words or the kind of id that the field takes where it shows none: for messages and outlines.
  var hint: String {
    guard let taken = type.taken, !help.contains("`") else { return help }
    let sentence = help.hasSuffix(".") ? help.dropLast() : help[...]
    return "\(sentence): \(taken)."
  }
}
