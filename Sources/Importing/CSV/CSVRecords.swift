import Diagnostics
import Model

/// Turns a table into records: a row a record, its cells under the names that stand at their heads.
struct CSVRecords {
  let source: SourceText
  let fields: [FieldDescription]
  /// What a row is, as messages say it: "an organisation".
  let owner: String
  /// The site's default language: where a text has translations, the column without a language is in it.
  let language: String

  /// What stands between the entries of a list in one cell.
  static let separator = UInt8(ascii: ";")

  func records(into diagnostics: inout Diagnostics) -> [SourceRecord] {
    var reader = CSVReader(source)
    let rows = reader.rows()
    diagnostics.report(contentsOf: reader.found)
    guard !reader.found.hasErrors else { return [] }
    guard let head = rows.first else {
      diagnostics.report(ImportingDiagnostics.emptyTable(source))
      return []
    }
    if head.count == 1, let separator = head[0].text.first(where: { $0 == ";" || $0 == "\t" }) {
      diagnostics.report(ImportingDiagnostics.otherSeparator(source, separator, at: head[0].range))
      return []
    }
    let columns = CSVColumn.columns(head, fields, of: owner, source, into: &diagnostics)
    // Without all columns the cells would stand under the wrong names.
    guard columns.count == head.count else { return [] }
    return rows.dropFirst().compactMap { record($0, columns, into: &diagnostics) }
  }

  private func record(
    _ row: [CSVCell], _ columns: [CSVColumn], into diagnostics: inout Diagnostics
  ) -> SourceRecord? {
    let range = (row.first?.range.lowerBound ?? 0)..<(row.last?.range.upperBound ?? 0)
    guard row.count == columns.count else {
      diagnostics.report(
        ImportingDiagnostics.wrongCellCount(source, row.count, expected: columns.count, at: range))
      return nil
    }
    var record = SourceRecord(id: nil, fields: [], range: range)
    for (cell, column) in zip(row, columns) where !cell.text.trimmed.isEmpty {
      if let type = column.type {
        insert(value(cell, type), at: column.path[...], column, into: &record.fields)
      } else {
        record.id = SourceValue(.text(cell.text.trimmed), at: cell.range)
      }
    }
    record.fields = record.fields.map(languagesNamed)
    return record
  }

  // MARK: Cells

  private func value(_ cell: CSVCell, _ type: FieldType) -> SourceValue {
    if case .list(let element) = type { return SourceValue(.list(items(cell, element)), at: cell.range) }
    return scalar(cell.text.trimmed, type, at: cell.range)
  }

  private func scalar(_ text: String, _ type: FieldType, at range: Range<Int>) -> SourceValue {
    if case .flag = type { return SourceValue(.plain(text), at: range) }
    return SourceValue(.text(text), at: range)
  }

  private func items(_ cell: CSVCell, _ element: FieldType) -> [SourceValue] {
    let bytes = Array(cell.text.utf8)
    var items: [SourceValue] = []
    for part in bytes.split(separator: Self.separator) {
      let start = part.firstIndex { $0 > 0x20 } ?? part.endIndex
      let end = part.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
      guard start < end else { continue }
      items.append(
        scalar(String(decoding: bytes[start..<end], as: UTF8.self), element, at: cell.range(of: start..<end)))
    }
    return items
  }

  // MARK: Nesting

  private func insert(
    _ value: SourceValue, at path: ArraySlice<String>, _ column: CSVColumn, into members: inout [SourceValue.Member]
  ) {
    guard let name = path.first else { return }
    if path.count == 1 {
      if let position = members.firstIndex(where: { $0.name == name }) {
        // Translations came first: the text is that of the default language.
        insert(value, at: [language], column, into: &members[position].value)
      } else {
        members.append(.init(name: name, nameRange: column.range, value: value))
      }
      return
    }
    let position = members.firstIndex { $0.name == name } ?? members.endIndex
    if position == members.endIndex {
      members.append(.init(name: name, nameRange: column.range, value: SourceValue(.mapping([]), at: value.range)))
    }
    insert(value, at: path.dropFirst(), column, into: &members[position].value)
  }

  private func insert(
    _ value: SourceValue, at path: ArraySlice<String>, _ column: CSVColumn, into outer: inout SourceValue
  ) {
    var members: [SourceValue.Member] = []
    switch outer.form {
    case .mapping(let inner): members = inner
    default: members = [.init(name: language, nameRange: outer.range, value: outer)]
    }
    insert(value, at: path, column, into: &members)
    outer.form = .mapping(members)
  }

  /// A text in one language alone, the default one, needs no mapping.
  private func languagesNamed(_ member: SourceValue.Member) -> SourceValue.Member {
    var member = member
    let isText = fields.first { $0.name == member.name }.map { if case .localText = $0.type { true } else { false } }
    if isText == true, case .mapping(let texts) = member.value.form, texts.count == 1, texts[0].name == language {
      member.value = texts[0].value
    }
    return member
  }
}
