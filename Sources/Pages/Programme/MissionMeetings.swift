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

  static func view(_ links: LinkViews, _ kit: ViewKit) -> View<MissionMeetings> {
    let host = View<Host>(
      "host",
      [
        .view("link", links.entry) { host, _ in host.link },
        .list("reasons", Sentence.view) { host, _ in host.reasons },
      ])
    return View(
      "visitor",
      [
        .view("link", links.entry) { meetings, _ in meetings.visitor },
        .group("hosts", host, kit) { meetings, _ in meetings.hosts },
      ])
  }
}

extension Reader {
  /// All visitors, as soon as one of them has somebody to meet.
  func meetings(ofMission mission: Int) -> [MissionMeetings] {
    guard hasSheet(ofMission: mission) else { return [] }
    return insights.programme.missions.visitors(ofMission: mission).map { match in
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

  func hasSheet(ofMission mission: Int) -> Bool {
    insights.programme.missions.visitors(ofMission: mission).contains { !$0.hosts.isEmpty }
  }

  func sheetLink(ofMission mission: RecordAddress) -> Entry {
    let path = site.paths.sheet(ofMission: catalogue.id(of: mission), in: code)
    return Entry(label: native(phrases[.sheetLink]), path: path)
  }
}
