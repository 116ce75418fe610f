import Model
import Templates

/// What the page of a service shows.
enum ServicePage {
  typealias Subject = RecordSubject<Service>

  static func view(_ parts: RecordParts, _ facets: MainFacets) -> View<Subject> {
    let services = facets[.services]
    var fields = parts.standing { (subject: Subject) in subject.header }
    fields += [
      .recordName(), .localText("name") { subject, _ in subject.record.name },
      .concept("type") { subject, reader in
        subject.record.type?.target.map { reader.conceptLink($0, facet: "type", services) }
      },
      parts.topics(services) { $0.record.topics },
      .group("stages", ShownStage.view, parts.kit) { subject, _ in ShownStage.all(upTo: subject.record.stage) },
      .path("portfolio") { _, reader in reader.portfolioPath },
      .localText("access") { subject, _ in subject.record.access },
      .localText("price") { subject, _ in subject.record.price },
      parts.entries("ask") { subject, reader in reader.providersToAsk(for: subject) },
      .text("ask_note") { subject, reader in reader.noteOnAsking(for: subject.record) },
      parts.facts { subject, reader in
        FactBuilder(reader: reader, record: subject.record, facets: services)
          .facts(["audiences", "languages", "countries"])
      },
    ]
    fields += parts.prose { $0.header }
    fields += related(parts)
    fields += parts.provenance { $0.header }
    return View("service", fields)
  }

  private static func related(_ parts: RecordParts) -> [ViewField<Subject>] {
    [
      parts.entries("answers") { subject, reader in reader.entries(ofParts: subject.record.answers) },
      .htmlGroup("providers", parts.kit) { subject, reader in
        reader.cards(subject.record.providers.compactMap(\.target))
      },
      .group("pilots", ShownPilot.view(parts), parts.kit) { subject, _ in
        subject.record.pilots.compactMap(ShownPilot.init)
      },
      .htmlGroup("events", parts.kit) { subject, reader in
        reader.cards(reader.inOrder(events: reader.sources(of: subject.address, .events, "services")))
      },
      parts.news(),
    ]
  }
}

/// A stage on the way of a service, and how far the service has come.
private struct ShownStage: Sendable {
  var stage: Service.Stage
  var isDone: Bool
  var isCurrent: Bool

  static let view = View<ShownStage>(
    "stage",
    [
      .text("label") { shown, reader in reader.label(shown.stage) }, .flag("done") { shown, _ in shown.isDone },
      .flag("current") { shown, _ in shown.isCurrent },
    ])

  /// The stages from idea to daily use; the retirement only of what is retired.
  static func all(upTo current: Service.Stage?) -> [ShownStage] {
    guard let current, let reached = Service.Stage.allCases.firstIndex(of: current) else { return [] }
    return Service.Stage.allCases.enumerated()
      .filter { $1 != .retired || current == .retired }
      .map { ShownStage(stage: $1, isDone: $0 < reached, isCurrent: $0 == reached) }
  }
}

/// A trial of a service, and the cluster that tried it.
private struct ShownPilot: Sendable {
  var pilot: Service.Pilot
  var cluster: RecordAddress

  /// Nil where the cluster is not part of the site.
  init?(_ pilot: Service.Pilot) {
    guard let cluster = pilot.cluster?.target else { return nil }
    self.pilot = pilot
    self.cluster = cluster
  }

  static func view(_ parts: RecordParts) -> View<ShownPilot> {
    View(
      "pilot",
      [
        .localText("cluster") { shown, reader in reader.title(of: shown.cluster) },
        .path("url") { shown, reader in reader.path(of: shown.cluster) },
        .text("when") { shown, reader in reader.when(shown.pilot.from, shown.pilot.until) },
        .number("participants", parts.kit) { shown, _ in shown.pilot.participants },
        .localText("result") { shown, _ in shown.pilot.result },
        .group("bootcamps", SeriesLink.view, parts.kit) { shown, reader in
          SeriesLink.all(reader.entries(shown.pilot.bootcamps))
        },
      ])
  }
}
