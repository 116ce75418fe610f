import Linking
import Model
import Programme
import Text

/// Puts a digest into the words of a reader.
struct DigestReader: Sendable {
  let reader: Reader

  /// A newsletter with more of a kind is not read.
  static let mostEntries = 20

  private var digest: Digest { reader.insights.programme.digest }
  private var catalogue: Catalogue { reader.catalogue }

  func page() -> DigestPage {
    DigestPage(
      title: reader.phrases.filled(.digestSince, ["date": reader.language.format(digest.since)]),
      sections: digest.sections.map(section))
  }

  private func section(_ section: Digest.Section) -> DigestPage.Section {
    let shown = section.items.prefix(Self.mostEntries).map { entry($0, of: section.topic) }
    let rest = section.items.count - shown.count
    return .init(
      title: reader.phrases[section.topic.phrase], count: section.items.count, entries: shown,
      more: rest > 0 ? reader.numbers.phrase("count_more", rest) : nil,
      path: reader.site.paths.index(of: section.topic.kind, in: reader.code))
  }

  private func entry(_ item: Digest.Item, of topic: Digest.Topic) -> Entry {
    let (record, part) = (item.record.record, Int(item.record.part))
    let index = Int(item.record.index)
    let day = reader.language.format(item.date)
    switch topic {
    case .recommendations:
      var entry = reader.entry(ofRecommendation: item.record)
      let history = catalogue.briefs[index].recommendations[part].history
      let change = history.last { $0.date == item.date.first }
      entry.note = reader.remark([change?.state.map { reader.label($0) }, day, entry.note])
      return entry
    case .pilots:
      let cluster = catalogue.services[index].pilots[part].cluster?.target
      return reader.entry(record, note: reader.remark([cluster.map { reader.words(reader.title(of: $0)) }, day]))
    case .labels:
      let label = catalogue.organisations[index].labels[part].label.target
      return reader.entry(record, note: reader.remark([label.map { reader.words(reader.title(of: $0)) }, day]))
    case .engagements:
      return reader.entries(ofEngagements: [record], namesAuthority: true).first ?? reader.entry(record)
    case .eventsToCome, .eventsHeld:
      let event = catalogue.events[index]
      let until = event.registration?.until.map { until in
        reader.phrases.filled(.digestUntil, ["date": reader.language.format(until)])
      }
      return reader.entry(
        record,
        note: reader.remark([
          event.state == .postponed ? reader.label(Event.State.postponed) : nil, day,
          reader.place(city: event.place?.city, country: event.place?.country),
          topic == .eventsToCome ? until : nil,
        ]))
    default:
      return reader.entry(record, note: day)
    }
  }
}

extension Digest.Topic {
  var phrase: DigestPhrase {
    switch self {
    case .news: .digestNews
    case .eventsToCome: .digestEventsToCome
    case .eventsHeld: .digestEventsHeld
    case .briefs: .digestBriefs
    case .recommendations: .digestRecommendations
    case .consultationsOpened: .digestConsultationsOpened
    case .consultationsClosed: .digestConsultationsClosed
    case .pilots: .digestPilots
    case .labels: .digestLabels
    case .assessments: .digestAssessments
    case .exchanges: .digestExchanges
    case .engagements: .digestEngagements
    case .organisations: .digestOrganisations
    }
  }

  /// The kind of the records.
  var kind: RecordKind {
    switch self {
    case .news: .news
    case .eventsToCome, .eventsHeld: .events
    case .briefs, .recommendations: .briefs
    case .consultationsOpened, .consultationsClosed: .consultations
    case .pilots: .services
    case .labels, .organisations: .organisations
    case .assessments: .assessments
    case .exchanges: .exchanges
    case .engagements: .engagements
    }
  }
}
