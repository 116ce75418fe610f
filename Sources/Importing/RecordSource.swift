import Diagnostics
import Model

/// A record and the id that it will have.
struct NamedRecord: Sendable {
  var id: String
  var record: SourceRecord
}

/// The fields of a kind, and what a record of it is called by.
struct RecordFields: Sendable {
  let all: [FieldDescription]
  /// The field that ids are made of: `name` or `title`; nil for kinds that have neither.
  let title: String?

  /// Nil for concepts, which have no files of their own.
  init?(_ kind: RecordKind) {
    guard let type = Catalogue.recordTypes.first(where: { $0.kind == kind }) else { return nil }
    all = type.allFields
    title = all.first.flatMap { if case .localText = $0.type, $0.isRequired { $0.name } else { nil } }
  }
}

/// Reads a file in its form and gives its records their ids.
struct RecordSource {
  let options: ImportOptions
  let source: SourceText
  let site: ContentAtHand
  let fields: RecordFields

  func records(into diagnostics: inout Diagnostics) -> [NamedRecord] {
    switch options.format {
    case .csv:
      let table = CSVRecords(
        source: source, fields: fields.all, owner: options.kind.oneOfThem, language: site.languages[0])
      return named(table.records(into: &diagnostics), into: &diagnostics)
    case .json:
      return named(
        ExportedRecords(source: source, kind: options.kind).records(into: &diagnostics), into: &diagnostics)
    case .ror:
      let records = RORRecords(source: source, languages: site.languages, types: site.concepts("organisation-types"))
      return named(records.records(into: &diagnostics), into: &diagnostics)
    }
  }

  /// Ids that are said come first, so that none that is made takes one of them.
  private func named(_ records: [SourceRecord], into diagnostics: inout Diagnostics) -> [NamedRecord] {
    var naming = RecordNaming(source, options.kind)
    var ids: [String?] = []
    for record in records { ids.append(record.id.flatMap { naming.said($0, into: &diagnostics) }) }
    return zip(records, ids).compactMap { record, said in
      // An id that is said and wrong was reported.
      guard said != nil || record.id == nil else { return nil }
      let id =
        said ?? naming.made(of: title(record), title: fields.title, at: record.range, into: &diagnostics)
      return id.map { NamedRecord(id: $0, record: record) }
    }
  }

  private func named(_ records: [RORRecord], into diagnostics: inout Diagnostics) -> [NamedRecord] {
    var naming = RecordNaming(source, options.kind)
    let parents = RORParents(records, source, into: &diagnostics)
    var ids: [String: String] = [:]
    for record in records {
      ids[record.register] = naming.made(
        of: record.display, title: fields.title, at: record.record.range, into: &diagnostics)
    }
    return records.compactMap { record in
      guard let id = ids[record.register] else { return nil }
      var named = NamedRecord(id: id, record: record.record)
      if let parent = parents[record.register], let above = ids[parent.register] {
        named.record.fields.append(
          .init(name: "parent", nameRange: parent.range, value: SourceValue(.text(above), at: parent.range)))
      }
      return named
    }
  }

  /// What the record is called in the default language.
  private func title(_ record: SourceRecord) -> String? {
    guard let value = record.fields.first(where: { $0.name == fields.title })?.value else { return nil }
    return value.scalar ?? value[site.languages[0]]?.scalar
  }
}
