import Linking
import Model

/// The records of a kind as tables, from the same declarations as the JSON: `data/<kind>.csv` with a row a record, and
/// `data/<kind>-<field>.csv` for each list of parts (offers, recommendations, sources) with a row a part.
struct CSVTable<R: Record>: Sendable {
  let site: LinkedCatalogue
  private var languages: [String] { site.catalogue.site.languages }
  private var records: [R] { site.catalogue[keyPath: R.collection] }

  /// One file for the records and one for each list of parts that any of them has.
  func files() -> [OutputFile] {
    if records.isEmpty { return [] }
    let main = OutputFile(path: "data/\(R.kind.folder).csv", contents: .produced { recordRows() })
    return [main] + lists(R.declaration) { field, record in field.value(record) }
      + lists(RecordHeader.declaration) { field, record in field.value(record.header) }
  }

  /// The fields that say something in a row of the record.
  private static func columns<Owner>(
    _ declaration: Declaration<Owner>, _ languages: [String]
  ) -> [(field: Field<Owner>, columns: [CSVColumn])] {
    declaration.fields.filter { !$0.description.isPrivate && $0.description.type.parts == nil }.map {
      ($0, CSVColumn.columns(of: $0.description, languages: languages))
    }
  }

  private func recordRows() -> [UInt8] {
    let (own, common) = (Self.columns(R.declaration, languages), Self.columns(RecordHeader.declaration, languages))
    var csv = CSVWriter(capacity: records.count * 512)
    csv.append(plain: "id")
    csv.append(plain: "page")
    for column in own.flatMap(\.columns) + common.flatMap(\.columns) { csv.append(plain: column.name) }
    csv.endRow()
    for record in records {
      csv.append(plain: record.id)
      csv.append(plain: site.paths.record(R.kind, record.id, in: site.catalogue.site.defaultLanguage))
      write(record, own, to: &csv)
      write(record.header, common, to: &csv)
      csv.endRow()
    }
    return csv.bytes
  }

  private func write<Owner>(
    _ owner: Owner, _ fields: [(field: Field<Owner>, columns: [CSVColumn])], to csv: inout CSVWriter
  ) {
    for (field, columns) in fields {
      let value = field.value(owner)
      for column in columns { csv.append(value, in: column, languages: languages) }
    }
  }

  /// A file for each list of parts among the fields of a declaration.
  private func lists<Owner: Sendable>(
    _ declaration: Declaration<Owner>, _ value: @escaping @Sendable (Field<Owner>, R) -> FieldValue
  ) -> [OutputFile] {
    declaration.fields.compactMap { field in
      guard !field.description.isPrivate, let parts = field.description.type.parts,
        records.withUnsafeBufferPointer({ records in records.contains { !value(field, $0).isNothing } })
      else { return nil }
      return OutputFile(
        path: "data/\(R.kind.folder)-\(field.description.name.replacing("_", with: "-")).csv",
        contents: .produced { partRows(parts) { value(field, $0) } })
    }
  }

  /// The record, the place of the part in its list, counted from 1, and the part's own fields.
  private func partRows(_ parts: [FieldDescription], _ value: (R) -> FieldValue) -> [UInt8] {
    let languages = languages
    let columns = parts.flatMap { part in
      CSVColumn.columns(of: part, languages: languages).map {
        CSVColumn(name: $0.name, path: [part.name] + $0.path, form: $0.form)
      }
    }
    var csv = CSVWriter(capacity: records.count * 256)
    csv.append(plain: "record")
    csv.append(plain: "position")
    for column in columns { csv.append(plain: column.name) }
    csv.endRow()
    // Looked at through a pointer: a record that is copied has each of its fifty parts counted.
    records.withUnsafeBufferPointer { records in
      for index in records.indices {
        guard case .list(let items) = value(records[index]) else { continue }
        for (position, item) in items.enumerated() {
          csv.append(plain: records[index].header.id)
          csv.append(plain: String(position + 1))
          for column in columns { csv.append(item, in: column, languages: languages) }
          csv.endRow()
        }
      }
    }
    return csv.bytes
  }
}
