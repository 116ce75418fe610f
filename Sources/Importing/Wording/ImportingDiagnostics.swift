import Diagnostics
import Model

/// The wording of what is wrong with a file that records are imported from. What is wrong with the records themselves
/// is said in the words of the content format.
enum ImportingDiagnostics {
  static func notUTF8(_ source: SourceText, at offset: Int) -> Diagnostic {
    Diagnostic(
      .notUTF8Source, "the file is not in UTF-8", at: source.location(offset..<offset + 1),
      notes: [.init("a spreadsheet writes it as \"CSV UTF-8\"; an editor converts the file")])
  }

  static func noSite(_ root: String) -> Diagnostic {
    Diagnostic(
      .noSiteToImportInto, "there is no site.yaml: its languages decide how texts are read",
      at: SourceLocation(unread: "\(root)/site.yaml"))
  }

  // MARK: Tables

  static func emptyTable(_ source: SourceText) -> Diagnostic {
    Diagnostic(
      .brokenTable, "the table is empty: its first line names the fields", at: source.start,
      notes: [.init("for example `name,type,country`")])
  }

  static func otherSeparator(_ source: SourceText, _ separator: Character, at range: Range<Int>) -> Diagnostic {
    let name = separator == ";" ? "semicolons" : "tabs"
    return Diagnostic(
      .brokenTable, "cells are separated by commas, not by \(name)", at: source.location(range),
      notes: [.init("`;` stands between the entries of a list in one cell")])
  }

  static func quoteInside(_ source: SourceText, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .brokenTable, "a quotation mark inside a cell that does not begin with one", at: source.location(range),
      notes: [
        .init("the whole cell is put in quotation marks, and each one inside is doubled: \"the \"\"old\"\" mill\"")
      ])
  }

  static func unclosedQuote(_ source: SourceText, at range: Range<Int>) -> Diagnostic {
    Diagnostic(.brokenTable, "the quotation mark that opens this cell is never closed", at: source.location(range))
  }

  static func textBehindQuote(_ source: SourceText, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .brokenTable, "text behind the closing quotation mark of a cell", at: source.location(range),
      notes: [.init("a quotation mark inside a cell is doubled: \"the \"\"old\"\" mill\"")])
  }

  static func wrongCellCount(_ source: SourceText, _ count: Int, expected: Int, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .brokenTable, "the row has \(counted(count, "cell")), and the first line \(expected)",
      at: source.location(range),
      notes: count > expected ? [.init("a cell with a comma in it is put in quotation marks")] : [])
  }

  // MARK: Columns

  static func unknownColumn(
    _ source: SourceText, _ name: String, of owner: String, known: [String], at range: Range<Int>
  ) -> Diagnostic {
    let closest = closestName(to: name, among: known)
    let location = source.location(range)
    return Diagnostic(
      .unknownColumn, "\(owner) has no field `\(name)`", at: location,
      label: closest.map { "the closest known name is `\($0)`" } ?? "",
      notes: closest == nil ? [.init("known fields: " + known.joined(separator: ", "))] : [],
      edits: closest.map { [.init("write `\($0)`", at: location, replacement: $0, .possible)] } ?? [])
  }

  static func columnTwice(
    _ source: SourceText, _ name: String, at range: Range<Int>, first: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      .columnTwice, "two columns are called `\(name)`", at: source.location(range),
      notes: [.init("the first of them", at: source.location(first))])
  }

  static func columnWithoutParts(
    _ source: SourceText, _ name: String, field: String, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      .notOneCell, "`\(name)`: the field `\(field)` has no fields of its own", at: source.location(range),
      edits: [.init("write `\(field)`", at: source.location(range), replacement: field, .possible)])
  }

  static func notOneCell(_ source: SourceText, _ name: String, _ type: FieldType, at range: Range<Int>) -> Diagnostic {
    var note = "a file in the form of data/<kind>.json can hold it"
    if case .mapping(_, let fields, _) = type {
      note = "one column for each of its fields: " + fields.map { "`\(name).\($0.name)`" }.joined(separator: ", ")
    }
    return Diagnostic(
      .notOneCell, "the field `\(name)` does not fit into one cell", at: source.location(range), notes: [.init(note)])
  }

  // MARK: JSON

  static func brokenJSON(_ source: SourceText, _ problem: JSONReader.Problem) -> Diagnostic {
    Diagnostic(.brokenJSON, "this is not JSON: \(problem.fact)", at: source.location(problem.range))
  }

  static func noRecords(_ source: SourceText, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .notAnExport, "there is no list of records", at: source.location(range.lowerBound..<range.lowerBound),
      notes: [.init("the form is that of the site's own data: {\"version\": 1, \"kind\": ..., \"records\": [...]}")])
  }

  static func otherVersion(_ source: SourceText, at range: Range<Int>) -> Diagnostic {
    Diagnostic(.notAnExport, "only version 1 of the data is known", at: source.location(range))
  }

  static func otherKind(
    _ source: SourceText, _ name: String, wanted: RecordKind, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      .notAnExport, "the file holds \(name), and \(wanted.folder) are asked for", at: source.location(range),
      notes: RecordKind(folder: name) == nil ? [] : [.init("`--kind \(name)` imports them")])
  }

  static func notARecord(_ source: SourceText, at range: Range<Int>) -> Diagnostic {
    Diagnostic(.notAnExport, "a record is written {\"id\": ..., ...}", at: source.location(range))
  }

  // MARK: Ids

  static func wrongID(_ source: SourceText, _ id: String, better: String?, at range: Range<Int>) -> Diagnostic {
    let location = source.location(range)
    return Diagnostic(
      .wrongImportedID, "`\(id)` cannot be an id", at: location,
      label: "small letters a-z, digits and single `-` between them, at most 64 in all",
      edits: better.map { [.init("write `\($0)`", at: location, replacement: $0, .possible)] } ?? [])
  }

  static func idTwice(_ source: SourceText, _ id: String, at range: Range<Int>, first: Range<Int>) -> Diagnostic {
    Diagnostic(
      .importedIDTwice, "two records have the id `\(id)`", at: source.location(range),
      notes: [.init("the first of them", at: source.location(first))])
  }

  /// - Parameters:
  ///   - name: what the record is called, where it says so.
  ///   - title: the field that ids are made of.
  static func noID(_ source: SourceText, _ name: String?, title: String?, at range: Range<Int>) -> Diagnostic {
    let headline =
      switch (name, title) {
      case (let name?, _): "no id can be made of `\(name)`"
      case (nil, let title?): "the record has no id, and no `\(title)` that one could be made of"
      case (nil, nil): "the record has no id"
      }
    return Diagnostic(
      .wrongImportedID, headline, at: source.location(range),
      notes: [.init("`id` gives it one: the name of its file and of its page")])
  }

  static func alreadyThere(
    _ source: SourceText, _ id: String, _ kind: RecordKind, path: String, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      .alreadyThere, "\(kind.oneOfThem) `\(id)` is there already, and is left as it is",
      at: source.location(range.lowerBound..<range.lowerBound), notes: [.init(path)])
  }

  // MARK: The Research Organization Registry

  static func notOfROR(_ source: SourceText, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .notOfROR, "this is no record of the Research Organization Registry: it has an `id` and `names`",
      at: source.location(range.lowerBound..<range.lowerBound))
  }

  static func noType(
    _ source: SourceText, _ types: [String], candidates: [String], at range: Range<Int>
  ) -> Diagnostic {
    let names = types.map { "`\($0)`" }.joined(separator: ", ")
    var seen: Set<String> = []
    let wanted = candidates.filter { seen.insert($0).inserted }.map { "`\($0)`" }.joined(separator: ", ")
    return Diagnostic(
      .noTypeForROR, "no concept of organisation-types stands for the registry's \(names.isEmpty ? "type" : names)",
      at: source.location(range),
      notes: candidates.isEmpty ? [] : [.init("content/vocabularies/organisation-types.yaml needs one of \(wanted)")])
  }

  static func circle(_ source: SourceText, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .circleInROR, "the organisation would stand above itself; the relation is left out", at: source.location(range))
  }

  private static func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
