import Diagnostics
import Reading
import Text

/// The wording of all that can be wrong with fields and values.
enum ModelDiagnostics {
  static func unknownField(_ key: Node, of owner: String, known: [String], in context: DecodingContext) -> Diagnostic {
    let name = key.text
    let closest = closestName(to: name, among: known)
    return Diagnostic(
      .unknownField, "\(owner) has no field `\(name)`", at: context.location(key),
      label: closest.map { "the closest known name is `\($0)`" } ?? "",
      notes: closest == nil ? [.init("known fields: " + known.joined(separator: ", "))] : [],
      edits: edits(closest, at: context.location(key)))
  }

  /// - Parameter key: the field, where it is there and empty.
  static func missingField(
    _ field: FieldDescription, of owner: String, in node: Node, key: Node?, _ context: DecodingContext
  ) -> Diagnostic {
    let start = node.range.lowerBound
    return Diagnostic(
      .missingField, "\(owner) needs the field `\(field.name)`" + (key == nil ? "" : ", which is empty"),
      at: key.map(context.location) ?? context.source.location(start..<start),
      notes: [.init("`\(field.name)`: \(field.hint)")])
  }

  // MARK: Values of another shape

  static func wrongType(_ node: Node, expected: String, in context: DecodingContext) -> Diagnostic {
    Diagnostic(.wrongType, headline(node, expected, context), at: context.location(node))
  }

  static func wrongMapping(_ node: Node, of owner: String, in context: DecodingContext) -> Diagnostic {
    var diagnostic = wrongType(node, expected: "the fields of \(owner)", in: context)
    diagnostic.notes = [.init("fields are written `name: value`, each on a line of its own, indented alike")]
    return diagnostic
  }

  static func wrongList(_ node: Node, in context: DecodingContext) -> Diagnostic {
    var diagnostic = wrongType(node, expected: "a list", in: context)
    if node.kind == .scalar {
      diagnostic.edits = [
        .init("write `[\(node.text)]`", at: context.location(node), replacement: "[\(node.text)]", .possible)
      ]
    } else {
      diagnostic.notes = [.init("each entry of a list begins with `- `")]
    }
    return diagnostic
  }

  static func wrongVocabulary(_ root: Node, in context: DecodingContext) -> Diagnostic {
    Diagnostic(
      .wrongType, "a vocabulary is a list of concepts, not \(found(root) ?? "nothing")", at: context.location(root),
      notes: [.init("each concept begins with `- `: `- {id: mycotoxins, label: Mycotoxins}`")])
  }

  static func wrongFlag(_ node: Node, in context: DecodingContext) -> Diagnostic {
    var diagnostic = wrongType(node, expected: "`true` or `false`", in: context)
    let meanings = ["yes": "true", "on": "true", "no": "false", "off": "false", "true": "true", "false": "false"]
    if node.kind == .scalar, let meaning = meanings[node.text.lowercased()] {
      diagnostic.edits = [
        .init("write `\(meaning)`", at: context.location(node), replacement: meaning, .certain)
      ]
      if !node.isPlain { diagnostic.label = "without quotation marks" }
    }
    return diagnostic
  }

  static func wrongNumber(_ node: Node, expected: String, in context: DecodingContext) -> Diagnostic {
    var diagnostic = wrongType(node, expected: expected, in: context)
    let pointed = node.text.replacing(",", with: ".")
    if node.kind == .scalar, pointed != node.text, Double(pointed) != nil {
      diagnostic.edits = edits(pointed, at: context.location(node))
    }
    return diagnostic
  }

  static func outOfRange(_ node: Node, _ low: String, _ high: String, in context: DecodingContext) -> Diagnostic {
    Diagnostic(
      .outOfRange, headline(node, "a number from \(low) to \(high)", context), at: context.location(node))
  }

  // MARK: Values of another form

  static func wrongDate(_ node: Node, expected: String, in context: DecodingContext) -> Diagnostic {
    guard node.kind == .scalar, !node.isBlank else { return wrongType(node, expected: expected, in: context) }
    let problem = DateProblem.diagnose(node.text)
    let location = context.location(node)
    let edits = problem?.correction.map { correction in
      [
        Diagnostic.SuggestedEdit(
          "write `\(correction.text)`", at: location, replacement: correction.text,
          correction.isCertain ? .certain : .possible)
      ]
    }
    return Diagnostic(
      .wrongDate, headline(node, expected, context), at: location,
      label: problem.map(fact) ?? "the whole date is wanted, to the day", edits: edits ?? [])
  }

  static func wrongForm(_ node: Node, _ problem: FormatProblem, in context: DecodingContext) -> Diagnostic {
    let code: DiagnosticCode =
      switch problem.kind {
      case .country: .unknownCountry
      case .language: .unknownLanguage
      case .timeZone: .unknownTimeZone
      case .webAddress: .wrongWebAddress
      case .email: .wrongEmail
      case .phone: .wrongPhone
      case .identifier: .wrongIdentifier
      }
    let location = context.location(node)
    return Diagnostic(
      code, headline(node, problem.expected, context), at: location, label: problem.fact,
      edits: edits(problem.correction, at: location))
  }

  static func unknownChoice(_ node: Node, known: [String], in context: DecodingContext) -> Diagnostic {
    let expected = alternatives(known)
    guard node.kind == .scalar, !node.isBlank else { return wrongType(node, expected: expected, in: context) }
    let closest = closestName(to: node.text, among: known)
    return Diagnostic(
      .unknownChoice, headline(node, expected, context), at: context.location(node),
      label: closest.map { "the closest is `\($0)`" } ?? "", edits: edits(closest, at: context.location(node)))
  }

  static func unknownIndicator(_ key: Node, known: [String], in context: DecodingContext) -> Diagnostic {
    let closest = closestName(to: key.text, among: known)
    return Diagnostic(
      .unknownChoice, "the benchmark has no indicator `\(key.text)`", at: context.location(key),
      label: closest.map { "the closest is `\($0)`" } ?? "", edits: edits(closest, at: context.location(key)))
  }

  // MARK: Ids and files

  static func wrongId(_ node: Node, in context: DecodingContext) -> Diagnostic {
    wrongId(node, rule: "an id has small letters a-z, digits and single `-` between them, at most 64 in all", context)
  }

  static func wrongConceptId(_ node: Node, in context: DecodingContext) -> Diagnostic {
    wrongId(
      node, rule: "the id of a concept has letters a-z and A-Z, digits and single `-` or `.` between them", context)
  }

  private static func wrongId(_ node: Node, rule: String, _ context: DecodingContext) -> Diagnostic {
    guard node.kind == .scalar, !node.isNull else { return wrongType(node, expected: "an id", in: context) }
    if RecordID.isReserved(node.text.lowercased()) {
      return Diagnostic(
        .wrongId, "`\(node.text)` cannot be an id: Windows keeps this name for itself", at: context.location(node))
    }
    let words = node.text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let correction = words.joined(separator: "-")
    return Diagnostic(
      .wrongId, headline(node, "an id", context), at: context.location(node), notes: [.init(rule)],
      edits: edits(RecordID.isValid(correction) ? correction : nil, at: context.location(node)))
  }

  static func repeatedId(_ node: Node, earlier: Node, in context: DecodingContext) -> Diagnostic {
    Diagnostic(
      .repeatedId, "`\(node.text)` is given twice", at: context.location(node), label: "again here",
      notes: [.init("first here", at: context.location(earlier))])
  }

  static func wrongAlias(_ node: Node, in context: DecodingContext) -> Diagnostic {
    let expected = "old ids or old paths of the site"
    guard node.kind == .scalar, !node.isNull else { return wrongType(node, expected: expected, in: context) }
    return Diagnostic(
      .wrongAlias, headline(node, expected, context), at: context.location(node),
      notes: [.init("`old-name` or `organisations/old-name.html`: small letters, digits, `-`, `.` and `/`")])
  }

  static func fileOutside(_ node: Node, in context: DecodingContext) -> Diagnostic {
    Diagnostic(
      .fileOutside, headline(node, "the name of a file of the content", context), at: context.location(node),
      notes: [.init("a file is named relative to its record, or as `media/...`, with `/` and without `..`")])
  }

  // MARK: Phrases

  /// "`stage` takes a number from 1 to 9, not `10`".
  private static func headline(_ node: Node, _ expected: String, _ context: DecodingContext) -> String {
    let found = found(node)
    guard let field = context.field else { return "expected \(expected), found \(found ?? "nothing")" }
    return "`\(field)` takes \(expected), " + (found.map { "not \($0)" } ?? "but nothing is written")
  }

  /// What stands there, in a word or two; nil where nothing does.
  private static func found(_ node: Node) -> String? {
    switch node.kind {
    case .mapping: return "a group of fields"
    case .sequence: return "a list"
    case .scalar:
      if node.isNull || node.isBlank { return nil }
      let text = node.text
      return text.count > 60 ? "`\(text.prefix(60))...`" : "`\(text)`"
    }
  }

  /// "`a`, `b` or `c`".
  private static func alternatives(_ words: [String]) -> String {
    let quoted = words.map { "`\($0)`" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }

  /// What is wrong with a would-be date, in a few words.
  private static func fact(_ problem: DateProblem) -> String {
    switch problem.kind {
    case .yearLast: "the year comes first"
    case .ambiguousOrder: "the year comes first, then the month, then the day"
    case .twoDigitYear: "a year has four digits"
    case .separators: "year, month and day are joined by `-`"
    case .missingZeros: "month and day have two digits"
    case .monthInWords: "the month is written as a number"
    case .range: "one date is wanted, not two"
    case .noSuchMonth(let month): "there is no month \(month)"
    case .noSuchDay(_, _, _, let lastDay): "this month has \(lastDay) days"
    case .noSuchYear: "there is no year 0"
    case .timeSeparator: "a `T` stands between the day and the time"
    case .timeForm: "a time is written HH:MM"
    case .offsetGiven: "the record's `timezone` says the offset"
    case .noSuchTime: "a day has 24 hours of 60 minutes"
    case .notADate: ""
    }
  }

  private static func edits(_ closest: String?, at location: SourceLocation) -> [Diagnostic.SuggestedEdit] {
    closest.map { [.init("write `\($0)`", at: location, replacement: $0, .possible)] } ?? []
  }
}
