import Linking
import Model
import Programme
import Templates

/// A visitor of a mission and the hosts that it should meet, with the reasons in the reader's language.
struct MissionMeetings: Sendable {
  var visitor: Entry
  var hosts: [Host]

  struct Host: Sendable {
    var link: Entry
    var reasons: [Sentence]
  }
}

extension Reader {
  func meetings(ofMission mission: Int) -> [MissionMeetings] {
    insights.programme.missions.visitors(ofMission: mission).map { match in
      MissionMeetings(
        visitor: entry(ofOrganisation: RecordAddress(.organisations, match.visitor)),
        hosts: match.hosts.map { host in
          MissionMeetings.Host(
            link: entry(ofOrganisation: RecordAddress(.organisations, host.organisation)),
            reasons: [
              host.gain.map { reason(.meetingVisitor, $0) }, host.gainOfHost.map { reason(.meetingHost, $0) },
            ].compactMap(\.self))
        })
    }
  }

  private func reason(_ phrase: JourneyPhrase, _ position: Int) -> Sentence {
    let pair = insights.opportunities.opportunities[position]
    return Sentence(
      phrases[phrase],
      ["offer": [part(ofOffer: pair.offer, of: pair.provider)], "need": [part(ofNeed: pair.need, of: pair.seeker)]])
  }

  /// Each visitor, with a link to each host and why.
  func meetingsSection(ofMission mission: Int) -> ProgrammeContent.Section {
    var section = ProgrammeContent.Section.points(
      phrases[.meetingsTitle],
      meetings(ofMission: mission).map { meeting in
        ProgrammeContent.Point(
          text: meeting.visitor.label, note: meeting.visitor.note,
          links: meeting.hosts.map { host in
            .init(label: host.reasons.map(\.words).joined(separator: " "), items: [host.link])
          })
      })
    if !section.points.isEmpty { section.intro = native(phrases[.meetingsNote]) }
    return section
  }

  func hasSheet(ofMission mission: Int) -> Bool { !insights.programme.missions.visitors(ofMission: mission).isEmpty }

  func sheetLink(ofMission mission: RecordAddress) -> Entry {
    let path = site.paths.sheet(ofMission: catalogue.id(of: mission), in: code)
    return Entry(label: native(phrases[.sheetLink]), path: path)
  }
}
