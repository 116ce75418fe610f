import Model

extension ProgrammeContent {
  /// An exchange: who visits whom, how far it has come, and its results.
  static func exchange(
    _ subject: RecordSubject<Exchange>, _ reader: Reader, _ facets: MainFacets
  ) -> ProgrammeContent {
    let exchange = subject.record
    let scheme = exchange.scheme?.target.map { reader.catalogue.schemes[Int($0.index)] }
    var content = ProgrammeContent(subject, reader, remark: exchange.phase.map { reader.label($0) })
    content.phases = phases(upTo: exchange.phase, of: scheme).map { phase, isDone, isCurrent in
      Phase(label: reader.label(phase), isDone: isDone, isCurrent: isCurrent)
    }
    content.facts = FactBuilder(reader: reader, record: exchange, facets: facets[.organisations])
      .facts(["scheme", "mission", "visitor", "host", "starts", "ends", "commitment", "report"])
    content.add(.points(reader.phrases[.results], [exchange.results]))
    let index = Int(subject.address.index)
    if let progress = reader.progressSection(ofExchange: index) { content.add(progress) }
    if let calculation = reader.calculationSection(ofExchange: index) { content.add(calculation) }
    content.links = reader.calculatorLinks(of: exchange.scheme)
    content.add(reader.newsSection(about: subject.address))
    return content
  }

  /// The phases of the scheme, or all of them where it names none. An exchange that was withdrawn has no place among
  /// them: what it had done by then is not known.
  private static func phases(
    upTo current: Exchange.Phase?, of scheme: Scheme?
  ) -> [(phase: Exchange.Phase, isDone: Bool, isCurrent: Bool)] {
    guard let current else { return [] }
    let declared = scheme?.phases ?? []
    var phases = (declared.isEmpty ? Exchange.Phase.allCases : declared).filter { $0 != .withdrawn }
    if !phases.contains(current) { phases.append(current) }
    let position = phases.firstIndex(of: current) ?? 0
    return phases.enumerated().map { ($1, current != .withdrawn && $0 < position, $0 == position) }
  }
}
