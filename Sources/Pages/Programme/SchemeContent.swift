import Model

extension ProgrammeContent {
  /// A scheme: its rules as data, the lump sums, and the exchanges that it funds.
  static func scheme(
    _ subject: RecordSubject<Scheme>, _ reader: Reader, _ facets: MainFacets
  ) -> ProgrammeContent {
    let scheme = subject.record
    let phrases = reader.phrases
    let builder = FactBuilder(reader: reader, record: scheme, facets: facets[.organisations])
    let rules = SchemeRules(scheme: scheme, reader: reader, facets: facets)
    var content = ProgrammeContent(subject, reader)
    content.phases = scheme.phases.map { Phase(label: reader.label($0)) }
    content.facts =
      builder.fact("open", isTrue: scheme.open) + builder.fact("days", rules.days)
      + builder.fact("once_per_visitor", isTrue: scheme.oncePerVisitor) + builder.fact("half_when", rules.halved)
    content.add(
      .points(
        phrases[.rules],
        [
          rules.countries(builder.label("countries")),
          rules.types(builder.label("visitor_types"), scheme.visitorTypes),
          rules.types(builder.label("host_types"), scheme.hostTypes),
        ].compactMap(\.self)))
    content.add(.tables(phrases[.lumpSums], [rules.lumpSums]))
    let journeys = reader.sources(of: subject.address, .journeys, "scheme")
    content.links = [reader.calculatorLink(of: subject.address)]
    content.add(.cards(phrases.kinds(.journeys), reader.cards(journeys)))
    content.add(reader.totalsSection(reader.sources(of: subject.address, .exchanges, "scheme")))
    content.add(reader.exchangeSection(of: subject.address, by: "scheme"))
    content.add(reader.newsSection(about: subject.address))
    return content
  }
}

/// The rules of a scheme in words and tables.
private struct SchemeRules {
  let scheme: Scheme
  let reader: Reader
  let facets: MainFacets

  /// "3–30 days"
  var days: [String] {
    guard let days = scheme.days else { return [] }
    let most = days.max.map { reader.numbers.phrase("count_day", $0) }
    guard let least = days.min else { return most.map { ["≤ " + $0] } ?? [] }
    if days.max == least { return most.map { [$0] } ?? [] }
    guard let most else { return ["≥ " + reader.numbers.phrase("count_day", least)] }
    return ["\(reader.language.format(least))–\(most)"]
  }

  /// "< 5 days", "< 200 km"
  var halved: [String] {
    let days = scheme.halfWhen?.daysBelow.map { reader.numbers.phrase("count_day", $0) }
    let distance = scheme.halfWhen?.kilometresBelow.map { reader.language.format($0) + "\u{a0}km" }
    return [days, distance].compactMap(\.self).map { "< " + $0 }
  }

  /// In the order of the reader's language; most have no page to lead to, so they are words.
  func countries(_ label: String) -> ProgrammeContent.Point? {
    if scheme.countries.isEmpty { return nil }
    let names = scheme.countries.map(reader.language.name(ofCountry:))
    return ProgrammeContent.Point(
      text: reader.native(label), note: reader.language.list(reader.sorted(names, by: { $0 })))
  }

  func types(_ label: String, _ references: [Reference]) -> ProgrammeContent.Point? {
    let links = reader.entries(references)
    return links.isEmpty
      ? nil : ProgrammeContent.Point(text: reader.native(label), links: [.init(items: links)])
  }

  var lumpSums: Table {
    var table = Table(
      reader.words(scheme.title),
      columns: [
        .init(label: reader.phrases.facet("country")), .init(label: reader.phrases[.columnAmount], isNumeric: true),
      ])
    let decimals = Figures.decimals(of: scheme.lumpSums.map(\.value))
    for row in reader.sorted(scheme.lumpSums, by: { reader.language.name(ofCountry: $0.key) }) {
      table.addRow(
        reader.native(reader.language.name(ofCountry: row.key)), path: path(ofCountry: row.key),
        [reader.language.euros(row.value, decimals: decimals)])
    }
    return table
  }

  private func path(ofCountry code: String) -> String? {
    facets[.organisations]?.path("country", .country(code), in: reader.code)
  }
}
