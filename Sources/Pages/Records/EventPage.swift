import Model
import Templates
import Text

/// What the page of an event shows.
enum EventPage {
  typealias Subject = RecordSubject<Event>

  static func view(_ parts: RecordParts, _ facets: MainFacets) -> View<Subject> {
    let events = facets[.events]
    var fields = parts.standing { (subject: Subject) in subject.header }
    fields.append(.recordName())
    fields += head(parts, events)
    fields += parts.prose { $0.header }
    fields += [
      .view("taking_part", TakingPart.view(parts)) { subject, reader in reader.takingPart(in: subject.record) },
      .group("outcomes", outcome, parts.kit) { subject, _ in subject.record.outcomes },
      parts.facts { subject, reader in
        FactBuilder(reader: reader, record: subject.record, facets: events).eventFacts()
      },
      .view("agenda", Agenda.view) { subject, reader in Agenda(of: subject.record, reader) },
    ]
    fields += related(parts)
    fields += parts.provenance { $0.header }
    return View("event", fields)
  }

  private static func head(_ parts: RecordParts, _ facets: KindFacets?) -> [ViewField<Subject>] {
    [
      .localText("title") { subject, _ in subject.record.title },
      .flag("cancelled") { subject, reader in reader.state(of: subject.record) == .cancelled },
      .flag("postponed") { subject, reader in reader.state(of: subject.record) == .postponed },
      .dateTime("starts") { subject, _ in subject.record.starts },
      .choice("kind") { subject, _ in subject.record.kind },
      .choice("track") { subject, _ in subject.record.track },
      .text("when") { subject, reader in reader.hours(of: subject.record)?.when },
      .text("time") { subject, reader in reader.hours(of: subject.record)?.time },
      .view("place", ShownPlace.view) { subject, reader in subject.record.place.flatMap(reader.shown) },
      .view("online", online) { subject, _ in subject.record.online },
      parts.topics(facets) { $0.record.topics },
    ]
  }

  private static let online = View<String>("place on line", [.text("href") { address, _ in address }])

  private static let outcome = View<LocalText>("outcome", [.localText("text") { text, _ in text }])

  private static func related(_ parts: RecordParts) -> [ViewField<Subject>] {
    [
      .htmlGroup("services", parts.kit) { subject, reader in
        reader.cards(subject.record.services.compactMap(\.target))
      },
      parts.entries("organisers") { subject, reader in reader.entries(ofOrganisations: subject.record.organisers) },
      parts.entries("participants") { subject, reader in
        reader.entries(ofOrganisations: subject.record.participants)
      },
      parts.entries("engagements") { subject, reader in
        let engagements = reader.sources(of: subject.address, .engagements, "event")
        return reader.entries(ofEngagements: engagements, namesAuthority: true)
      },
      parts.news(),
    ]
  }
}

extension FactBuilder<Event> {
  /// The state is known even where it is not declared; kind, country and region lead to lists of events.
  func eventFacts() -> [Fact] {
    let state = Fact(label: label("state"), values: [FactValue(reader.label(reader.state(of: record)))])
    return [state] + kind + facts(["track", "mission", "consultation"]) + country + region
  }

  private var kind: [Fact] {
    guard let kind = record.kind else { return [] }
    let key = FacetKey.choice(list: Event.Kind.listName, value: kind.rawValue)
    let path = facets?.path("type", key, in: reader.code)
    return [Fact(label: label("kind"), values: [FactValue(reader.label(kind), path: path)])]
  }

  private var country: [Fact] {
    let values = record.place?.country.map { self.values(of: .country($0)) } ?? []
    return values.isEmpty ? [] : [Fact(label: label("country"), values: values)]
  }

  private var region: [Fact] {
    guard let region = record.place?.region?.target else { return [] }
    let name = reader.concepts[Int(region.index)]
    let path = reader.conceptLink(region, facet: "region", facets).path ?? name.path
    return [Fact(label: label("region"), values: [FactValue(name.label, language: name.language, path: path)])]
  }
}
