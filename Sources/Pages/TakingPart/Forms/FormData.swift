import Diagnostics
import Linking
import Model
import Text

/// What the form of a record loads: the fields of each kind, the terms that they take, and the records that are there.
/// Fields and terms are in the language of the page; the rest is made once.
struct FormData: Sendable {
  let reader: Reader

  static let folder = "data/forms"

  /// None where there is nobody to send a record to.
  func scripts() -> [DataScript] {
    guard reader.editors != nil else { return [] }
    var scripts = Catalogue.recordTypes.map { fields($0) } + [terms()]
    if reader.code == reader.catalogue.site.defaultLanguage {
      scripts.append(codes())
      scripts += Catalogue.recordTypes.flatMap { FormRecords(site: reader.site).scripts(of: $0) }
    }
    return scripts
  }

  static func count(of kind: RecordKind, in catalogue: Catalogue) -> Int {
    func count<R: Record>(_ type: R.Type) -> Int { R.kind == kind ? catalogue[keyPath: R.collection].count : 0 }
    return Catalogue.recordTypes.reduce(0) { $0 + count($1) }
  }

  private var folder: String { reader.site.paths.prefix(reader.code) + Self.folder }

  // MARK: Fields

  private func fields<R: Record>(_ type: R.Type) -> DataScript {
    let reader = reader
    return DataScript(path: "\(folder)/\(R.kind.folder).js", name: "fields/\(R.kind.folder)") { json in
      let writer = FormFields(reader: reader, kind: R.kind)
      json.key("fields")
      writer.write(R.allFields, to: &json)
      json.member("own", R.declaration.fields.count)
      json.key("rules")
      writer.write(R.declaration.conditions, to: &json)
    }
  }

  // MARK: Terms

  private func terms() -> DataScript {
    let reader = reader
    return DataScript(path: "\(folder)/terms.js", name: "terms") { json in
      json.key("countries")
      write(reader.sorted(Countries.all.map { ($0, reader.language.name(ofCountry: $0)) }, by: { $0.1 }), &json)
      json.key("languages")
      write(reader.sorted(LanguageCodes.all.map { ($0, reader.language.name(ofLanguage: $0)) }, by: { $0.1 }), &json)
      json.key("vocabularies")
      json.object { json in
        for vocabulary in reader.catalogue.vocabularies {
          json.key(vocabulary.name)
          write(TermTree(reader: reader, concepts: vocabulary.concepts).lines, &json)
        }
      }
    }
  }

  /// An array of pairs of an id and what it is called.
  private func write(_ pairs: [(String, String)], _ json: inout JSONWriter) {
    json.array { json in
      for pair in pairs {
        json.array { json in
          json.value(pair.0)
          json.value(pair.1)
        }
      }
    }
  }

  // MARK: Codes

  private func codes() -> DataScript {
    DataScript(path: "\(Self.folder)/codes.js", name: "codes") { json in
      json.member("zones", TimeZoneName.all)
      json.key("vat")
      json.object { json in
        for (country, forms) in VATNumber.forms.sorted(by: { $0.key < $1.key }) { json.member(country, forms) }
      }
    }
  }
}

/// The concepts of a vocabulary, each below the wider one, indented with it.
private struct TermTree {
  private(set) var lines: [(String, String)] = []

  init(reader: Reader, concepts: Range<Int>) {
    let all = reader.sorted(Array(concepts)) { reader.concepts[$0].label }
      .enumerated()
      .sorted { left, right in
        let order = { reader.catalogue.concepts[$0].order ?? .max }
        return (order(left.element), left.offset) < (order(right.element), right.offset)
      }
      .map(\.element)
    var narrower: [Int: [Int]] = [:]
    for concept in all {
      narrower[reader.catalogue.concepts[concept].broader?.target.map { Int($0.index) } ?? -1, default: []].append(
        concept)
    }
    var waiting = (narrower[-1] ?? []).reversed().map { ($0, 0) }
    while let (concept, depth) = waiting.popLast() {
      let indent = String(repeating: "\u{2003}", count: depth)
      lines.append((reader.catalogue.concepts[concept].id, indent + reader.concepts[concept].label))
      waiting += (narrower[concept] ?? []).reversed().map { ($0, depth + 1) }
    }
  }
}
