import Diagnostics
import Linking
import Model
import Reading

/// The records that are there, for the form: what they are called, so that references can be checked, and what they
/// say, so that one can be corrected. Private fields are left out by their declarations; the form says so.
struct FormRecords: Sendable {
  let site: LinkedCatalogue

  func scripts<R: Record>(of type: R.Type) -> [DataScript] {
    let records = site.catalogue[keyPath: R.collection]
    let positions = Buckets(for: records.count).positions(records.lazy.map(\.id))
    return [names(of: type)]
      + positions.enumerated().map { bucket, positions in
        DataScript(
          path: "\(FormData.folder)/\(R.kind.folder).\(bucket).js", name: "records/\(R.kind.folder)/\(bucket)"
        ) { json in
          json.key("records")
          json.object { json in
            for position in positions {
              let record = site.catalogue[keyPath: R.collection][position]
              json.key(record.id)
              json.object { write(record, &$0) }
            }
          }
        }
      }
  }

  /// `["valorial", "Valorial", ["nir-screening"]]`: the id, the name, and the parts that others refer to.
  private func names<R: Record>(of type: R.Type) -> DataScript {
    DataScript(
      path: "\(FormData.folder)/\(R.kind.folder).names.js", name: "names/\(R.kind.folder)"
    ) { json in
      json.key("records")
      json.array { json in
        for record in site.catalogue[keyPath: R.collection] {
          json.array { json in
            json.value(record.id)
            json.value(record.title.text)
            let parts = Self.parts(of: record)
            if !parts.isEmpty { json.array { json in for part in parts { json.value(part) } } }
          }
        }
      }
    }
  }

  private static func parts(of record: some Record) -> [String] {
    switch record {
    case let organisation as Organisation: organisation.needs.map(\.id)
    case let consultation as Consultation: consultation.findings.map(\.id)
    default: []
    }
  }

  private func write<R: Record>(_ record: R, _ json: inout JSONWriter) {
    let language = site.catalogue.site.defaultLanguage
    let source = record.header.source
    json.member("file", "\(record.header.folder)/\(record.id).\(source.path.hasSuffix(".yaml") ? "yaml" : "md")")
    json.key("fields")
    json.object { json in
      R.declaration.writeFields(record, to: &json, language: language)
      RecordHeader.declaration.writeFields(record.header, to: &json, language: language)
    }
    if !source.path.hasSuffix(".yaml") {
      let text = String(decoding: source.bytes[Document.body(of: source.bytes)], as: UTF8.self)
      if text.contains(where: { !$0.isWhitespace }) { json.member("text", text) }
    }
    let kept = R.declaration.fields.filter { $0.description.isPrivate && !$0.value(record).isNothing }
    if !kept.isEmpty { json.member("kept", kept.map(\.description.name)) }
    if !record.header.translatedBeside.isEmpty {
      json.key("beside")
      json.array { json in
        for field in record.header.translatedBeside {
          json.array { json in
            json.value(field.language)
            json.value(field.field)
          }
        }
      }
    }
  }
}
