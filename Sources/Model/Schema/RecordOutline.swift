/// A file for a new record: all its fields with what each one says, those that it needs to be filled in, the others
/// behind a `#`.
///
/// It is a draft and sound YAML as it stands; a check says which fields are still empty.
public enum RecordOutline {
  /// Nil for concepts, which have no files of their own. `id` gives the record its first name.
  public static func markdown(of kind: RecordKind, id: String) -> String? {
    guard let type = Catalogue.recordTypes.first(where: { $0.kind == kind }) else { return nil }
    return outline(type, id: id)
  }

  private static func outline<R: Record>(_ type: R.Type, id: String) -> String {
    let own = R.declaration.descriptions
    let common = RecordHeader.declaration.descriptions.filter { $0.name != "status" }
    let needed = own.filter(\.isRequired).flatMap { lines($0, value: firstValue($0, own, id: id)) }
    let possible = (own + common).filter { !$0.isRequired }.flatMap { lines($0, value: nil) }
    return """
      ---
      # A draft is checked and not published. Remove this line when the record is complete.
      status: draft

      # Needed:
      \(text(of: needed, behind: ""))

      # Possible: remove the # in front of a field to use it, or remove the line.
      \(text(of: possible, behind: "#"))
      # The text follows below the next line, in Markdown.
      ---

      """
  }

  /// The name of a record begins as its id in words: `food-safety-days` is `Food safety days`.
  private static func firstValue(_ field: FieldDescription, _ fields: [FieldDescription], id: String) -> String? {
    guard case .localText = field.type, field.name == fields.first?.name else { return nil }
    let words = id.split(separator: "-").joined(separator: " ")
    let name = words.prefix(1).uppercased() + words.dropFirst()
    // Digits would be a number to other readers of YAML, and some short words a truth value or nothing.
    return name.first?.isLetter == true && name.count > 5 ? name : "\"\(name)\""
  }

  /// A line of the file: what YAML reads, and the note behind it.
  private struct Line {
    var code: String
    var note: String
  }

  private static func lines(_ field: FieldDescription, value: String?, indent: String = "") -> [Line] {
    let start = "\(indent)\(field.name):"
    switch field.type {
    case .mapping(_, let fields, _): return [Line(code: start, note: field.hint)] + block(fields, indent: indent + "  ")
    case .list(.mapping(_, let fields, _)):
      var inner = block(fields, indent: indent + "    ")
      if !inner.isEmpty { inner[0].code = indent + "  - " + inner[0].code.dropFirst(indent.count + 4) }
      return [Line(code: start, note: field.hint)] + inner
    case .list: return [Line(code: start + " []", note: field.hint)]
    default: return [Line(code: value.map { "\(start) \($0)" } ?? start, note: field.hint)]
    }
  }

  /// The fields inside a mapping: those that it needs, or all where it needs none in particular.
  private static func block(_ fields: [FieldDescription], indent: String) -> [Line] {
    let needed = fields.filter(\.isRequired)
    return (needed.isEmpty ? fields.filter { $0.type.innerFields == nil } : needed)
      .flatMap { lines($0, value: nil, indent: indent) }
  }

  private static func text(of lines: [Line], behind mark: String) -> String {
    let width = (lines.map(\.code.count).max() ?? 0) + 2
    return lines.map { line in
      mark + line.code + String(repeating: " ", count: width - line.code.count) + "# " + line.note
    }
    .joined(separator: "\n")
  }
}
