import Linking
import Model
import Programme
import Templates

extension SitePaths {
  /// The rules of a scheme with a form for a case of one's own.
  func calculator(ofScheme id: String, in language: String) -> String {
    "\(prefix(language))schemes/calculator/\(id).html"
  }
}

extension Reader {
  func calculatorLink(of scheme: RecordAddress) -> Entry {
    let path = site.paths.calculator(ofScheme: catalogue.id(of: scheme), in: code)
    return Entry(label: native(phrases[.calculationLink]), path: path)
  }

  func calculatorLinks(of scheme: Reference?) -> [Entry] { (scheme?.target).map { [calculatorLink(of: $0)] } ?? [] }
}

extension LanguagePages {
  func calculatorPages() -> [Page] {
    let maker = self
    return reader.catalogue.schemes.indices.map { index in
      let address = RecordAddress(.schemes, index)
      let title = reader.words(reader.title(of: address))
      let frame = PageFrame(
        path: paths.calculator(ofScheme: reader.catalogue.schemes[index].id, in: defaultLanguage),
        title: "\(reader.phrases[.calculationTitle]) – \(title)",
        description: reader.phrases[.calculationIntro], section: .kind(.schemes),
        breadcrumbs: [
          Breadcrumb(
            label: reader.native(reader.phrases.kinds(.schemes)), path: paths.index(of: .schemes, in: reader.code)),
          Breadcrumb(label: reader.title(of: address), path: reader.path(of: address)),
        ], isHidden: reader.catalogue.schemes[index].header.status == .archived)
      return page(templates.calculator, frame) { CalculatorMaker(maker.reader, index).page() }
    }
  }
}

/// Makes the page of one scheme.
private struct CalculatorMaker {
  let reader: Reader
  let index: Int
  let scheme: Scheme
  let rules: SchemeRules

  private var phrases: Phrases { reader.phrases }

  init(_ reader: Reader, _ index: Int) {
    self.reader = reader
    self.index = index
    scheme = reader.catalogue.schemes[index]
    rules = reader.exchangeFigures.rules[index]
  }

  func page() -> CalculatorPage {
    CalculatorPage(
      scheme: reader.entry(RecordAddress(.schemes, index)), header: scheme.header, isClosed: !scheme.open,
      asksVisitorType: rules.visitorTypes != nil, asksHostType: rules.hostTypes != nil,
      asksCountries: rules.countries != nil, asksOnce: rules.isOncePerVisitor, least: rules.leastWorkingDays,
      most: rules.mostDays, halfDays: rules.halvedBelowWorkingDays, halfDistance: rules.halvedBelowKilometres,
      types: types(), countries: countries(), words: words(), format: NumberSample(reader), rules: table(),
      sums: sums(), examples: examples(), hosts: reader.hosts(ofScheme: RecordAddress(.schemes, index)))
  }

  // MARK: The form

  private func types() -> [CalculatorPage.TypeOption] {
    let concepts = reader.catalogue.vocabularies.first { $0.name == "organisation-types" }?.concepts ?? 0..<0
    return reader.sorted(Array(concepts), by: { reader.concepts[$0].label }).map { concept in
      CalculatorPage.TypeOption(
        id: reader.catalogue.concepts[concept].id, label: reader.concepts[concept].label,
        mayVisit: rules.visitorTypes?.contains(concept) ?? true, mayHost: rules.hostTypes?.contains(concept) ?? true)
    }
  }

  /// Those of the scheme, and all others that an organisation of the site is in.
  private func countries() -> [CalculatorPage.CountryOption] {
    let known = Set(
      reader.insights.ecosystems.countries.compactMap { ecosystem -> String? in
        guard case .country(let code) = ecosystem.subject else { return nil }
        return code
      })
    let codes = known.union(rules.countries ?? []).union(rules.lumpSums.keys).sorted()
    return reader.sorted(codes, by: reader.language.name(ofCountry:)).map { code in
      CalculatorPage.CountryOption(
        code: code, label: reader.language.name(ofCountry: code), takesPart: rules.countries?.contains(code) ?? true,
        cents: rules.lumpSums[code])
    }
  }

  private func words() -> [ScriptWord] {
    let plain = JourneyPhrase.ofSteps.map { ScriptWord(key: $0.rawValue, text: phrases[$0]) }
    let roles = ["visitor", "host"].map { ScriptWord(key: $0, text: reader.role($0)) }
    let counted = ["count_day", "count_working_day"].flatMap(phrases.scriptWords(counted:))
    return plain + roles + counted
  }

  // MARK: The rules as tables

  private func table() -> Table {
    var table = Table(
      phrases[.calculationRules],
      columns: [.init(label: phrases[.calculationColumnRule]), .init(label: phrases[.calculationColumnValue])])
    func add(_ head: String, _ words: String?) { if let words { table.addRow(reader.native(head), [words]) } }
    func label(_ field: String) -> String { phrases.label(ofField: field, of: .schemes) }
    add(label("visitor_types"), reader.conceptNames(scheme.visitorTypes) ?? phrases[.calculationRuleAny])
    add(label("host_types"), reader.conceptNames(scheme.hostTypes) ?? phrases[.calculationRuleAny])
    let names = reader.sorted(scheme.countries.map(reader.language.name(ofCountry:)), by: { $0 })
    add(label("countries"), names.isEmpty ? phrases[.calculationRuleAny] : reader.language.list(names))
    add(phrases[.calculationRuleBorder], phrases[.calculationRuleBorderText])
    add(phrases[.calculationRuleLeast], rules.leastWorkingDays.map { reader.numbers.phrase("count_working_day", $0) })
    add(phrases[.calculationRuleMost], rules.mostDays.map { reader.numbers.phrase("count_day", $0) })
    add(
      phrases[.calculationRuleOnce],
      phrases[rules.isOncePerVisitor ? .calculationRuleOnceYes : .calculationRuleOnceNo])
    let halving = [
      rules.halvedBelowWorkingDays.map { reader.numbers.phrase("count_working_day", $0) },
      rules.halvedBelowKilometres.map(reader.kilometres),
    ].compactMap(\.self).map { phrases.filled(.calculationRuleHalfText, ["limit": $0]) }
    add(phrases[.calculationRuleHalf], halving.isEmpty ? nil : halving.joined(separator: "; "))
    return table
  }

  private func sums() -> Table {
    var table = Table(
      phrases[.lumpSums],
      columns: [
        .init(label: phrases[.calculationAskHostCountry]), .init(label: phrases[.columnAmount], isNumeric: true),
        .init(label: phrases[.calculationRuleHalf], isNumeric: true),
      ])
    for (country, cents) in reader.sorted(Array(rules.lumpSums), by: { reader.language.name(ofCountry: $0.key) }) {
      table.addRow(
        reader.native(reader.language.name(ofCountry: country)),
        [reader.money(cents), reader.money(SchemeRules.half(cents))])
    }
    return table
  }

  // MARK: Worked examples

  /// The exchanges of the scheme but those withdrawn and archived, in the order of their beginning.
  private func examples() -> [CalculatorPage.Example] {
    let exchanges = reader.sources(of: RecordAddress(.schemes, index), .exchanges, "scheme")
      .filter { reader.catalogue.exchanges[Int($0.index)].phase != .withdrawn }
    let dated = exchanges.map { (reader.catalogue.exchanges[Int($0.index)].starts ?? .latest, $0) }
    return dated.sorted { $0 < $1 }.prefix(Self.mostExamples).compactMap { example($0.1) }
  }

  /// A page of thousands of examples explains no better.
  private static let mostExamples = 100

  private func example(_ address: RecordAddress) -> CalculatorPage.Example? {
    let exchange = reader.exchangeFigures.exchanges[Int(address.index)]
    guard let calculation = exchange.calculation else { return nil }
    let sentences = CalculationSentences(reader: reader, facts: exchange.facts, rules: rules)
    func id(_ type: Int?) -> String { type.map { reader.catalogue.concepts[$0].id } ?? "" }
    return CalculatorPage.Example(
      link: reader.entry(ofExchange: address), isIllustrative: reader.catalogue.header(of: address).illustrative,
      facts: exchange.facts, visitorType: id(exchange.facts.visitor.type), hostType: id(exchange.facts.host.type),
      verdict: sentences.verdict(calculation), steps: sentences.all(calculation))
  }
}
