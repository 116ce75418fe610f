import Model

extension ProgrammeContent {
  /// A contact with a public authority: how far it went, and what it was about.
  static func engagement(
    _ subject: RecordSubject<Engagement>, _ reader: Reader, _ facets: MainFacets
  ) -> ProgrammeContent {
    let engagement = subject.record
    let level = engagement.level?.target.map { reader.concepts[Int($0.index)].label }
    var content = ProgrammeContent(subject, reader, remark: level)
    content.facts = FactBuilder(reader: reader, record: engagement, facets: facets[.organisations])
      .facts(["authority", "date", "channel", "level", "event", "brief"])
    content.add(reader.newsSection(about: subject.address))
    return content
  }
}
