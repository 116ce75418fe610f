import Model

/// A column of a table, from the declaration of a field.
///
/// | a field that holds | gives |
/// |---|---|
/// | one value | one column of its name |
/// | a text in several languages | its name for the default language, `name.fr` for each other one |
/// | a mapping | a column for each inner field: `place.city` |
/// | a list of simple values | one column, the values parted by a bar |
/// | anything else | one column with JSON |
/// | a list of mappings | a table of its own: see `CSVTable` |
struct CSVColumn: Sendable {
  let name: String
  /// The names of inner fields that lead to the value; empty for the field itself.
  let path: [String]
  let form: Form

  enum Form: Sendable {
    case simple
    /// The text in a language; nil for the site's default one.
    case text(language: String?)
    case list
    case json
  }

  /// The columns of a field.
  /// - Parameter languages: of the site, the default first.
  static func columns(of field: FieldDescription, languages: [String]) -> [CSVColumn] {
    columns(of: field.type, name: field.name, path: [], languages: languages)
  }

  private static func columns(
    of type: FieldType, name: String, path: [String], languages: [String]
  ) -> [CSVColumn] {
    switch type {
    case .localText:
      let others = languages.dropFirst().map { CSVColumn(name: "\(name).\($0)", path: path, form: .text(language: $0)) }
      return [CSVColumn(name: name, path: path, form: .text(language: nil))] + others
    case .mapping(_, let fields, _):
      return fields.filter { !$0.isPrivate }.flatMap { inner in
        columns(of: inner.type, name: "\(name).\(inner.name)", path: path + [inner.name], languages: languages)
      }
    case .list(let element) where element.isSimple: return [CSVColumn(name: name, path: path, form: .list)]
    case .list, .table, .free: return [CSVColumn(name: name, path: path, form: .json)]
    default: return [CSVColumn(name: name, path: path, form: .simple)]
    }
  }
}

extension FieldType {
  /// Whether a value is one text, number or word.
  fileprivate var isSimple: Bool {
    switch self {
    case .localText, .list, .mapping, .table, .free: false
    default: true
    }
  }

  /// The inner fields of a list of mappings.
  var parts: [FieldDescription]? {
    if case .list(.mapping(_, let fields, _)) = self { return fields.filter { !$0.isPrivate } }
    return nil
  }
}
