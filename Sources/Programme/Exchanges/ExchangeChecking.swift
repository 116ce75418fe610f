import Diagnostics
import Linking
import Model
import Reading

extension ExchangeFigures {
  /// Reports every exchange that breaks a rule of its scheme, and those that are ahead of their papers. What was
  /// withdrawn breaks nothing.
  public func report(in site: LinkedCatalogue, into diagnostics: inout Diagnostics) {
    for index in exchanges.indices {
      guard let calculation = exchanges[index].calculation, let scheme = exchanges[index].scheme,
        site.catalogue.exchanges[index].phase != .withdrawn
      else { continue }
      let checking = ExchangeChecking(site.catalogue, index, exchanges[index], rules[scheme])
      for step in calculation.steps where step.rule.decides && step.outcome == .no {
        if let problem = checking.problem(with: step.rule) { diagnostics.report(problem) }
      }
      if let problem = checking.missingPapers() { diagnostics.report(problem) }
    }
  }
}

/// Says of one exchange what is wrong with it.
private struct ExchangeChecking {
  let catalogue: Catalogue
  let exchange: Exchange
  let scheme: Scheme
  let calculated: CalculatedExchange
  let rules: SchemeRules
  var facts: ExchangeCase { calculated.facts }

  init(_ catalogue: Catalogue, _ index: Int, _ calculated: CalculatedExchange, _ rules: SchemeRules) {
    self.catalogue = catalogue
    exchange = catalogue.exchanges[index]
    scheme = catalogue.schemes[calculated.scheme ?? 0]
    self.calculated = calculated
    self.rules = rules
  }

  func problem(with rule: Calculation.Rule) -> Diagnostic? {
    switch rule {
    case .border:
      return facts.host.country.map {
        ExchangeDiagnostics.insideOneCountry(
          exchange.id, $0, at: place(exchange.host, else: "host"), quoting: quotedBorder)
      }
    case .visitorType, .visitorCountry:
      return ineligible(.visitor, exchange.visitor, rule == .visitorType ? "visitor_types" : "countries")
    case .hostType, .hostCountry:
      return ineligible(.host, exchange.host, rule == .hostType ? "host_types" : "countries")
    case .leastDays:
      guard let days = facts.workingDays, let limit = rules.leastWorkingDays else { return nil }
      return ExchangeDiagnostics.tooShort(
        exchange.id, workingDays: days, least: limit, at: place(nil, else: "ends"), quoting: quoted("days"))
    case .mostDays:
      guard let days = facts.days, let limit = rules.mostDays else { return nil }
      return ExchangeDiagnostics.tooLong(
        exchange.id, days: days, most: limit, at: place(nil, else: "ends"), quoting: quoted("days"))
    case .once:
      guard let earlier = calculated.earlierVisit.map({ catalogue.exchanges[$0] }) else { return nil }
      return ExchangeDiagnostics.secondVisit(
        exchange.id, visitor: exchange.visitor?.id ?? "", at: place(exchange.visitor, else: "visitor"),
        before: (earlier.id, WrittenField.location(of: "visitor", in: earlier.header, .exchanges)),
        quoting: quoted("once_per_visitor"))
    case .lumpSum, .halfByDays, .halfByDistance: return nil
    }
  }

  /// - Parameter field: the field of the scheme that leaves the organisation out.
  private func ineligible(_ role: ExchangeDiagnostics.Role, _ party: Reference?, _ field: String) -> Diagnostic? {
    guard let party, let index = party.target.map({ Int($0.index) }) else { return nil }
    let organisation = catalogue.organisations[index]
    return ExchangeDiagnostics.ineligible(
      exchange.id, role, party.id, because: field == "countries" ? organisation.country : organisation.type?.id,
      isCountry: field == "countries", at: place(party, else: role.rawValue), quoting: quoted(field))
  }

  /// An exchange that is done without a signed commitment or a report; fields that only later phases ask for are
  /// not missed.
  func missingPapers() -> Diagnostic? {
    let papers = calculated.progress.missing.filter { $0 == .commitment || $0 == .report }
    guard exchange.phase == .finalised, !papers.isEmpty else { return nil }
    return ExchangeDiagnostics.missingPapers(
      exchange.id, papers.map(\.rawValue), at: WrittenField.location(of: "phase", in: exchange.header, .exchanges))
  }

  private func place(_ reference: Reference?, else field: String) -> SourceLocation {
    reference.map { exchange.header.source.location($0.mark.range) }
      ?? WrittenField.location(of: field, in: exchange.header, .exchanges)
  }

  /// A rule as the scheme's record has it.
  private func quoted(_ field: String) -> ExchangeDiagnostics.QuotedRule {
    let location = WrittenField.location(of: field, in: scheme.header, .schemes)
    let written = scheme.header.source.bytes[location.start.offset..<location.end.offset]
    return quoted("\(field): \(String(decoding: written, as: UTF8.self))", else: field, at: location)
  }

  /// No field says it: it is what an exchange is.
  private var quotedBorder: ExchangeDiagnostics.QuotedRule {
    quoted(nil, else: "title", at: WrittenField.location(of: "title", in: scheme.header, .schemes))
  }

  private func quoted(
    _ words: String?, else field: String, at location: SourceLocation
  ) -> ExchangeDiagnostics.QuotedRule {
    let sources = scheme.header.sources.map { [$0.title.text, $0.url].compactMap(\.self).joined(separator: ", ") }
    return ExchangeDiagnostics.QuotedRule(
      scheme: scheme.id, field: field, words: words, location: location, sources: sources)
  }
}

/// Where a plain field stands in its file: records keep no place of it, so that the file is parsed once more, for the
/// few that are reported.
enum WrittenField {
  static func location(of field: String, in header: RecordHeader, _ kind: RecordKind) -> SourceLocation {
    let isYAML = header.source.path.hasSuffix(".yaml")
    let file = ContentFile(
      path: header.source.path, relativePath: header.source.path, folder: kind.folder, id: header.id, language: nil,
      format: isYAML ? .yaml : .markdown, size: header.source.bytes.count)
    // What parsing reports was reported when the record was read.
    var reportedBefore = Diagnostics()
    guard let document = Document.parse(header.source, file: file, into: &reportedBefore),
      let node = document.frontMatter.root[field]
    else { return header.source.start }
    return header.source.location(node.range)
  }
}
