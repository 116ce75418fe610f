import Linking
import Model
import Programme

/// Makes the pages of the portfolio for one reader.
struct PortfolioMaker {
  let reader: Reader
  let facets: MainFacets

  /// The most services of a stage or a group, and the most needs, that are shown; the rest is counted.
  static var most: Int { 40 }
  /// The most services that are shown with all that is said of them.
  private static var mostOffered: Int { 60 }

  var portfolio: ServicePortfolio { reader.insights.programme.portfolio }
  var phrases: Phrases { reader.phrases }

  func overview() -> PortfolioPage {
    var page = PortfolioPage(choices: choices)
    page.figures = figures
    page.stages = portfolio.stages.map { stage, services in
      let sorted = byName(services)
      return PortfolioPage.Stage(
        label: reader.label(stage), count: services.count,
        services: sorted.prefix(Self.most).map { entry($0, note: remark(on: $0)) }, more: more(sorted.count))
    }
    page.audiences = portfolio.choices.filter { !$0.services.isEmpty }.map { choice in
      Entry(
        label: reader.native(title(choice.audience)), path: reader.path(ofChoice: choice.audience),
        note: reader.numbers.phrase("count_service", choice.services.count))
    }
    // What can be had first, the newest idea last.
    let order: [Service.Stage] = [.live, .pilot, .coCreated, .idea, .retired]
    let ordered = order.flatMap { stage in byName(portfolio.stages.first { $0.stage == stage }?.services ?? []) }
    page.offered = ordered.prefix(Self.mostOffered).map(offered)
    page.offeredMore = more(ordered.count, than: Self.mostOffered)
    page.pilots = portfolio.piloted.prefix(Self.most).flatMap(pilots)
    page.needs = needs
    return page
  }

  // MARK: Services

  func service(_ position: Int32) -> Service { reader.catalogue.services[Int(position)] }

  func byName(_ services: [Int32]) -> [Int32] {
    reader.sorted(services) { reader.words(reader.catalogue.services[Int($0)].name) }
  }

  func entry(_ position: Int32, note: String?) -> Entry {
    reader.entry(RecordAddress(.services, Int(position)), note: note)
  }

  /// "and 12 more"; nil where all are shown.
  func more(_ count: Int, than most: Int = most) -> String? {
    count > most ? reader.numbers.phrase("count_more", count - most) : nil
  }

  func title(_ audience: Service.Audience) -> String {
    switch audience {
    case .clusterMember: phrases[.portfolioAsClusterMember]
    case .regionalActor: phrases[.portfolioAsRegionalActor]
    case .euOrganisation: phrases[.portfolioAsEUOrganisation]
    case .partner: phrases[.portfolioAsPartner]
    }
  }

  private var figures: [String] {
    let stages = portfolio.stages
    let needs = portfolio.needs
    let pilots = portfolio.piloted.reduce(0) { $0 + service($1).pilots.count }
    let counts = [
      ("count_service", stages.reduce(0) { $0 + $1.services.count }), ("count_pilot", pilots),
      ("count_unanswered", needs.unanswered.count),
    ]
    return counts.filter { $0.1 > 0 }.map { reader.numbers.phrase($0.0, $0.1) }
  }

  /// "Testing · answers 2 needs · 1 pilot"
  private func remark(on position: Int32) -> String? {
    let service = service(position)
    let answered = service.answers.count { $0.target != nil }
    return reader.remark([
      service.type?.target.map { reader.concepts[Int($0.index)].label },
      answered > 0 ? reader.numbers.phrase("count_need_answered", answered) : nil,
      service.pilots.isEmpty ? nil : reader.numbers.phrase("count_pilot", service.pilots.count),
    ])
  }

  private func offered(_ position: Int32) -> PortfolioPage.Offered {
    let service = service(position)
    let builder = FactBuilder(reader: reader, record: service, facets: facets[.services])
    let answers = reader.entries(ofParts: service.answers).map { entry in
      FactValue(reader.words(entry.label), path: entry.path)
    }
    var facts = answers.isEmpty ? [] : [Fact(label: builder.label("answers"), values: answers)]
    facts += builder.facts(["providers", "audiences", "countries", "access", "price"])
    let type = service.type?.target.map { reader.concepts[Int($0.index)].label }
    return .init(
      entry: entry(position, note: reader.remark([service.stage.map { reader.label($0) }, type])), facts: facts)
  }

  // MARK: Pilots

  /// A pilot: what came of it, at which cluster, with how many, and where it was trained for.
  private func pilots(of position: Int32) -> [ProgrammeContent.Point] {
    let service = service(position)
    let address = RecordAddress(.services, Int(position))
    return service.pilots.compactMap { pilot in
      guard let cluster = pilot.cluster?.target else { return nil }
      let count = pilot.participants.map { reader.numbers.phrase("count_participant", $0) }
      var links: [ProgrammeContent.LabelledLinks] = [
        .init(label: phrases.kind(.services), items: [reader.entry(address)]),
        .init(label: phrases.kind(.organisations), items: [reader.entry(cluster)]),
      ]
      let bootcamps = reader.entries(pilot.bootcamps)
      if !bootcamps.isEmpty { links.append(.init(label: phrases[.bootcamps], items: bootcamps)) }
      return ProgrammeContent.Point(
        text: pilot.result.isEmpty ? service.name : pilot.result,
        note: reader.remark([reader.when(pilot.from, pilot.until), count]), links: links)
    }
  }

  // MARK: Needs

  private var needs: PortfolioPage.Needs? {
    let needs = portfolio.needs
    guard needs.count > 0 else { return nil }
    func number(_ count: Int) -> [Sentence.Part] { [.init(words: reader.language.format(count))] }
    let words = Sentence(
      phrases[.portfolioNeedsNote],
      [
        "needs": number(needs.count), "answered": number(needs.answered), "promised": number(needs.onlyPromised.count),
        "unanswered": number(needs.unanswered.count),
      ]
    ).words
    var table = Table(
      phrases[.portfolioNeedsTopics],
      columns: [
        .init(label: phrases.facet("topic")), .init(label: phrases[.columnNeeds], isNumeric: true),
        .init(label: phrases[.columnUnanswered], isNumeric: true),
      ])
    for topic in needs.topics.prefix(Self.most) {
      let concept = reader.concepts[Int(topic.topic)]
      table.addRow(
        reader.catalogue.concepts[Int(topic.topic)].label, path: concept.path,
        counts: [(topic.needs, nil), (topic.unanswered, nil)], reader)
    }
    return .init(
      words: words, topics: table,
      unanswered: entries(needs.unanswered), more: more(needs.unanswered.count, than: Self.mostNeeds),
      promised: entries(needs.onlyPromised))
  }

  private static var mostNeeds: Int { 120 }

  private func entries(_ needs: [RecordAddress]) -> [Entry] {
    needs.prefix(Self.mostNeeds).compactMap(reader.entry(ofPart:))
  }

  // MARK: Choices

  /// "I am in ...": a row for each country, a column for each audience.
  private var choices: Table {
    let shown = portfolio.choices.filter { !$0.services.isEmpty }
    var table = Table(
      phrases[.portfolioChoices],
      columns: [.init(label: phrases.facet("country"))]
        + shown.map {
          .init(label: reader.label($0.audience), path: reader.path(ofChoice: $0.audience), isNumeric: true)
        })
    if shown.contains(where: { !$0.everywhere.isEmpty }) {
      table.addRow(
        reader.native(phrases[.portfolioEverywhere]),
        counts: shown.map { ($0.everywhere.count, reader.path(ofChoice: $0.audience) + "#everywhere") }, reader)
    }
    let countries = Set(shown.flatMap { $0.countries.map(\.country) }).sorted()
    for country in reader.sorted(countries, by: reader.language.name(ofCountry:)) {
      table.addRow(
        reader.native(reader.language.name(ofCountry: country)),
        counts: shown.map { choice in
          let isListed = choice.countries.contains { $0.country == country }
          let anchor = isListed ? PortfolioChoicePage.anchor(ofCountry: country) : "everywhere"
          return (choice.count(in: country), reader.path(ofChoice: choice.audience) + "#" + anchor)
        }, reader)
    }
    return table
  }
}

extension Reader {
  /// What one audience can have.
  func path(ofChoice audience: Service.Audience) -> String {
    site.paths.prefix(code) + PortfolioChoicePage.path(audience)
  }
}
