import Model

extension ProgrammeContent {
  /// A journey: its missions in their order, and after them those that name the journey without being listed.
  static func journey(
    _ subject: RecordSubject<Journey>, _ reader: Reader, _ facets: MainFacets
  ) -> ProgrammeContent {
    let journey = subject.record
    var content = ProgrammeContent(subject, reader)
    content.facts = FactBuilder(reader: reader, record: journey, facets: facets[.organisations]).facts(["scheme"])
    let listed = journey.missions.compactMap(\.target)
    let others = reader.sources(of: subject.address, .missions, "journey")
      .filter { !listed.contains($0) }
      .sorted { step(of: $0, reader) < step(of: $1, reader) }
    content.steps = reader.cards(listed + others)
    content.add(reader.newsSection(about: subject.address))
    return content
  }

  private static func step(of address: RecordAddress, _ reader: Reader) -> Int {
    reader.catalogue.missions[Int(address.index)].step ?? .max
  }
}
