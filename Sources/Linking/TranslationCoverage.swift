import Model

/// A record that a language of the site does not have in full.
public struct MissingTranslation: Sendable, Hashable {
  public var record: RecordAddress
  public var language: String
  /// The fields without a translation; `prose` for the prose.
  public var fields: [String]
}

extension LinkedCatalogue {
  /// What is still to be translated, by record and language.
  public func missingTranslations() -> [MissingTranslation] {
    let languages = catalogue.site.languages.dropFirst()
    var missing: [MissingTranslation] = []
    func collect<R: Record>(_ type: R.Type) {
      for (position, record) in catalogue[keyPath: R.collection].enumerated() where record.header.status == .published {
        for language in languages {
          let fields = R.untranslated(record, language)
          if !fields.isEmpty {
            missing.append(.init(record: RecordAddress(R.kind, position), language: language, fields: fields))
          }
        }
      }
    }
    for type in Catalogue.recordTypes { collect(type) }
    return missing
  }
}

extension Record {
  /// Top-level texts and prose that have no translation into a language. A name is mostly the same in all languages:
  /// of organisations it does not count.
  fileprivate static func untranslated(_ record: Self, _ language: String) -> [String] {
    var fields: [String] = []
    for field in declaration.fields where !(kind == .organisations && field.description.name == "name") {
      if case .localText(let text) = field.value(record), !text.isEmpty,
        !text.translations.contains(where: { $0.language == language })
      {
        fields.append(field.description.name)
      }
    }
    if !record.header.prose.isEmpty, !record.header.prose.contains(where: { $0.language == language }) {
      fields.append("prose")
    }
    return fields
  }
}
