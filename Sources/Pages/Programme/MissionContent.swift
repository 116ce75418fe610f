import Model

extension ProgrammeContent {
  /// A step of a journey: who receives, who travels, the workshops before it and the exchanges that it led to.
  static func mission(
    _ subject: RecordSubject<Mission>, _ reader: Reader, _ facets: MainFacets
  ) -> ProgrammeContent {
    let mission = subject.record
    let phrases = reader.phrases
    let step = mission.step.map { "\(phrases[.step]) \(reader.language.format($0))" }
    var content = ProgrammeContent(subject, reader, remark: step)
    content.topics = mission.topics
    content.isCancelled = mission.state == .cancelled
    content.isPostponed = mission.state == .postponed
    content.facts = FactBuilder(reader: reader, record: mission, facets: facets[.organisations])
      .facts(["journey", "kind", "country", "region", "starts", "ends", "state"])
    content.add(.points(phrases[.outcomes], mission.outcomes))
    content.add(.entries(phrases[.hosts], reader.entries(ofOrganisations: mission.hosts)))
    let workshops = mission.workshops.compactMap(\.target)
    content.add(.rows(phrases[.workshops], reader.cards(workshops)))
    let others = reader.events([], and: subject.address, by: "mission").filter { !workshops.contains($0) }
    content.add(.rows(phrases[.events], reader.cards(others)))
    content.add(.entries(phrases[.visitors], reader.entries(ofOrganisations: mission.visitors)))
    content.meetings = reader.meetings(ofMission: Int(subject.address.index))
    if reader.hasSheet(ofMission: Int(subject.address.index)) {
      content.links = [reader.sheetLink(ofMission: subject.address)]
    }
    content.add(reader.exchangeSection(of: subject.address, by: "mission"))
    content.add(reader.newsSection(about: subject.address))
    return content
  }
}
