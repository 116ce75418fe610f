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

  static func missingField(
    _ field: FieldDescription, of owner: String, in node: Node, _ context: DecodingContext
  ) -> Diagnostic {
    Diagnostic(
      .missingField, "\(owner) needs the field `\(field.name)`",
      at: context.source.location(node.range.lowerBound..<node.range.lowerBound),
      notes: [.init("`\(field.name)`: \(field.hint)")])
  }

  static func wrongType(_ node: Node, expected: String, in context: DecodingContext) -> Diagnostic {
    Diagnostic(
      .wrongType, "expected \(expected), found \(found(node))", at: context.location(node), label: "\(found(node))")
  }

  static func wrongList(_ node: Node, in context: DecodingContext) -> Diagnostic {
    var diagnostic = wrongType(node, expected: "a list", in: context)
    if node.kind == .scalar {
      diagnostic.edits = [
        .init("write `[\(node.text)]`", at: context.location(node), replacement: "[\(node.text)]", .possible)
      ]
    }
    return diagnostic
  }

  static func wrongFlag(_ node: Node, in context: DecodingContext) -> Diagnostic {
    var diagnostic = wrongType(node, expected: "`true` or `false`", in: context)
    let meanings = ["yes": "true", "on": "true", "no": "false", "off": "false", "true": "true", "false": "false"]
    if node.kind == .scalar, let meaning = meanings[node.text.lowercased()] {
      diagnostic.edits = [
        .init("write `\(meaning)`", at: context.location(node), replacement: meaning, .certain)
      ]
    }
    return diagnostic
  }

  static func outOfRange(_ node: Node, _ low: String, _ high: String, in context: DecodingContext) -> Diagnostic {
    Diagnostic(.outOfRange, "\(node.text) is not between \(low) and \(high)", at: context.location(node))
  }

  static func wrongDate(_ node: Node, expected: String, in context: DecodingContext) -> Diagnostic {
    guard node.kind == .scalar else { return wrongType(node, expected: expected, in: context) }
    let problem = DateProblem.diagnose(node.text)
    let edits = problem?.correction.map { correction in
      [
        Diagnostic.SuggestedEdit(
          "write `\(correction.text)`", at: context.location(node), replacement: correction.text,
          correction.isCertain ? .certain : .possible)
      ]
    }
    return Diagnostic(
      .wrongDate, "`\(node.text)` is not \(expected)", at: context.location(node),
      label: problem.map(fact) ?? "", edits: edits ?? [])
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
    let edits = problem.correction.map { correction in
      [
        Diagnostic.SuggestedEdit(
          "write `\(correction)`", at: location, replacement: correction, .possible)
      ]
    }
    return Diagnostic(
      code, "`\(node.text)` is not \(problem.expected)", at: location, label: problem.fact, edits: edits ?? [])
  }

  static func unknownChoice(_ node: Node, known: [String], in context: DecodingContext) -> Diagnostic {
    guard node.kind == .scalar else {
      return wrongType(node, expected: "one of \(known.map { "`\($0)`" }.joined(separator: ", "))", in: context)
    }
    let closest = closestName(to: node.text, among: known)
    return Diagnostic(
      .unknownChoice, "`\(node.text)` is not one of \(known.map { "`\($0)`" }.joined(separator: ", "))",
      at: context.location(node), label: closest.map { "the closest is `\($0)`" } ?? "",
      edits: edits(closest, at: context.location(node)))
  }

  static func unknownKey(_ key: Node, what: String, known: [String], in context: DecodingContext) -> Diagnostic {
    let closest = closestName(to: key.text, among: known)
    return Diagnostic(
      .unknownChoice, "no \(what) is called `\(key.text)` here", at: context.location(key),
      label: closest.map { "the closest is `\($0)`" } ?? "", edits: edits(closest, at: context.location(key)))
  }

  static func wrongId(_ node: Node, in context: DecodingContext) -> Diagnostic {
    Diagnostic(
      .wrongId, "`\(node.kind == .scalar ? node.text : "")` is not an id", at: context.location(node),
      notes: [.init("an id has small letters a-z, digits and single `-` between them, at most 64 in all")])
  }

  static func repeatedId(_ node: Node, earlier: Node, in context: DecodingContext) -> Diagnostic {
    Diagnostic(
      .repeatedId, "the id `\(node.text)` stands twice in this list", at: context.location(node), label: "again here",
      notes: [.init("first here", at: context.location(earlier))])
  }

  static func wrongAlias(_ node: Node, in context: DecodingContext) -> Diagnostic {
    Diagnostic(
      .wrongAlias, "an alias is an old id or an old path of the site", at: context.location(node),
      notes: [.init("`old-name` or `organisations/old-name.html`: small letters, digits, `-`, `.` and `/`")])
  }

  static func fileOutside(_ node: Node, in context: DecodingContext) -> Diagnostic {
    Diagnostic(
      .fileOutside, "`\(node.text)` leads out of the content", at: context.location(node),
      notes: [.init("a file is named relative to its record, or as `media/...`, without `..`")])
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

  private static func found(_ node: Node) -> String {
    switch node.kind {
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .scalar: node.isNull ? "nothing" : "`\(node.text.prefix(60))`"
    }
  }

  private static func edits(_ closest: String?, at location: SourceLocation) -> [Diagnostic.SuggestedEdit] {
    closest.map { [.init("write `\($0)`", at: location, replacement: $0, .possible)] } ?? []
  }
}
