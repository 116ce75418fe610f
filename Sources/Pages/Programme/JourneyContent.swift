import Model

extension ProgrammeContent {
  /// A journey: its missions in their order, and after them those that name the journey without being listed.
  static func journey(
    _ subject: RecordSubject<Journey>, _ reader: Reader, _ facets: MainFacets
  ) -> ProgrammeContent {
    let journey = subject.record
    var content = ProgrammeContent(subject, reader)
    content.facts = FactBuilder(reader: reader, record: journey, facets: facets[.organisations]).facts(["scheme"])
    content.map = MapDrawer(reader, facets, on: reader.path(of: subject.address)).journey(subject.address)
    content.steps = reader.cards(reader.site.missions(ofJourney: subject.address.index))
    content.timeline = JourneyTimeline(subject.address, reader)
    let exchanges = reader.exchanges(ofJourney: subject.address)
    if !exchanges.isEmpty { content.add(reader.totalsSection(exchanges)) }
    content.add(reader.newsSection(about: subject.address))
    return content
  }
}
