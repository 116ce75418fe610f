import Diagnostics
import Model
import Reading

/// What fields are called and what they say, in a reader's language: translations of the declarations themselves,
/// from `templates/help/<language>.yaml`. What is not translated there stays in the words of the declaration.
///
///     labels: {valid_until: Valable jusqu’au}
///     help: {The last day on which it holds.: Le dernier jour où cela vaut.}
struct FieldHelp: Sendable {
  /// By the name of the field.
  var labels: [String: String] = [:]
  /// By the sentence of the declaration: whoever rewords one is told that its translations are out of date.
  var sentences: [String: String] = [:]

  init() {}

  /// Reports what no declaration has.
  init(_ source: SourceText, into diagnostics: inout Diagnostics) {
    let file = ContentFile(
      path: source.path, relativePath: source.path, folder: "help", id: "help", language: nil, format: .yaml,
      size: source.bytes.count)
    guard let document = Document.parse(source, file: file, into: &diagnostics) else { return }
    let declared = DeclaredFields.all
    labels = read("labels", of: document.frontMatter.root, declared.names, source, &diagnostics)
    sentences = read("help", of: document.frontMatter.root, declared.sentences, source, &diagnostics)
  }

  private func read(
    _ name: String, of root: Node, _ known: Set<String>, _ source: SourceText, _ diagnostics: inout Diagnostics
  ) -> [String: String] {
    var found: [String: String] = [:]
    guard let mapping = root[name] else { return found }
    for (key, value) in mapping.entries {
      if value.kind == .scalar, known.contains(key.text) {
        found[key.text] = value.text
      } else {
        diagnostics.report(
          PagesDiagnostics.unknownHelp(
            key.text, closest: closestName(to: key.text, among: known.sorted()), at: source.location(key.range)))
      }
    }
    return found
  }
}

/// All names and sentences that fields of records are declared with.
private struct DeclaredFields {
  var names: Set<String> = []
  var sentences: Set<String> = []

  static let all: DeclaredFields = {
    var declared = DeclaredFields()
    for type in Catalogue.recordTypes { declared.add(type) }
    return declared
  }()

  private mutating func add<R: Record>(_ type: R.Type) { add(R.allFields) }

  private mutating func add(_ fields: [FieldDescription]) {
    for field in fields {
      names.insert(field.name)
      sentences.insert(field.help)
      add(field.type)
    }
  }

  private mutating func add(_ type: FieldType) {
    switch type {
    case .mapping(_, let fields, _): add(fields)
    case .list(let element): add(element)
    case .table(_, let value): add(value)
    default: break
    }
  }
}
