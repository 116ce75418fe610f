import Linking
import Model
import Programme

/// What each audience comes for, in its order: the entry page of an audience lists it, and the site decides what of it
/// there is.
enum AudienceTask: String, CaseIterable, Sendable {
  case partners, directory, services, journeys, calculator, benchmarks, labels, calendar, ecosystems, consultations,
    alignment, briefs, outreach, network, data, needs, findings, contacts, exchanges, figures, timeline, digest, join

  /// The key of its phrase.
  var key: String { "task_\(rawValue)" }

  static func all(of audience: FreePage.Audience) -> [AudienceTask] {
    switch audience {
    case .clusterMember:
      [.partners, .services, .journeys, .calculator, .directory, .benchmarks, .labels, .calendar, .join]
    case .regionalActor: [.ecosystems, .directory, .partners, .services, .consultations, .calendar, .join]
    case .euOrganisation: [.figures, .ecosystems, .network, .alignment, .services, .data, .timeline]
    case .publicAuthority: [.alignment, .briefs, .consultations, .outreach, .ecosystems, .calendar]
    case .partner: [.needs, .findings, .contacts, .exchanges, .services, .digest, .timeline]
    }
  }
}

extension Reader {
  /// The entry page of each audience: of several pages the first in the order of the menu.
  var entryPages: [FreePage.Audience: Int] {
    let pages = catalogue.pages
    let shown = pages.indices.filter { pages[$0].audience != nil && pages[$0].header.status != .archived }
    let sorted = shown.sorted { (pages[$0].menu?.order ?? .max, $0) < (pages[$1].menu?.order ?? .max, $1) }
    return Dictionary(
      sorted.compactMap { index in pages[index].audience.map { ($0, index) } }, uniquingKeysWith: { first, _ in first })
  }

  /// What an audience can do here, each with the place and how much of it there is.
  func tasks(of audience: FreePage.Audience) -> [Entry] {
    AudienceTask.all(of: audience).compactMap { task in
      place(of: task, for: audience).map { place in
        Entry(label: native(phrases.words[task.key] ?? task.rawValue), path: place.path, note: place.note)
      }
    }
  }

  /// Nil where the site has nothing for the task.
  private func place(of task: AudienceTask, for audience: FreePage.Audience) -> (path: String, note: String?)? {
    let programme = insights.programme
    func page(_ path: String?, _ key: String? = nil, _ count: Int = 0) -> (path: String, note: String?)? {
      path.map { ($0, key.map { numbers.phrase($0, count) }) }
    }
    func list(_ kind: RecordKind) -> (path: String, note: String?)? {
      some(catalogue.publishedCount(kind), site.paths.index(of: kind, in: code), "count_\(kind.singular)")
    }
    func some(_ count: Int, _ path: String?, _ key: String) -> (path: String, note: String?)? {
      count > 0 ? page(path, key, count) : nil
    }
    return switch task {
    case .partners: page(areasPath, "count_topic", insights.areas.count)
    case .directory: list(.organisations)
    case .services: servicesPlace(for: audience) ?? list(.services)
    case .journeys: list(.missions)
    case .calculator: calculatorPath.map { ($0, nil) }
    case .benchmarks: list(.benchmarks)
    case .labels: list(.labels)
    case .calendar:
      some(catalogue.publishedCount(.events), site.paths.calendar(in: code), "count_event")
    case .ecosystems: page(ecosystemsPath)
    case .consultations: list(.consultations)
    case .alignment: some(programme.policy.recommendations.count, policyPath, "count_recommendation")
    case .briefs: list(.briefs)
    case .outreach: page(outreachPath, "count_authority", programme.outreach.authorities.count)
    case .network: page(networkPath)
    case .data: catalogue.organisations.isEmpty ? nil : ("data/organisations.csv", nil)
    case .needs: some(programme.portfolio.needs.unanswered.count, portfolioPath, "count_unanswered")
    case .findings: some(programme.policy.openFindings.count, policyPath, "count_finding")
    case .contacts: some(programme.outreach.toContact.count, outreachPath, "count_authority")
    case .exchanges: list(.exchanges)
    case .figures: page(figuresPath)
    case .timeline: page(timelinePath)
    case .digest: page(digestPath)
    case .join: page(joinPath)
    }
  }

  /// The services that the audience may choose from.
  private func servicesPlace(for audience: FreePage.Audience) -> (path: String, note: String?)? {
    guard let own = Service.Audience(rawValue: audience.rawValue), portfolioPath != nil,
      let choice = insights.programme.portfolio.choices.first(where: { $0.audience == own }), !choice.services.isEmpty
    else { return nil }
    return (path(ofChoice: own), numbers.phrase("count_service", choice.services.count))
  }

  /// The calculator of the first scheme that is open, else of the first of all.
  private var calculatorPath: String? {
    let schemes = catalogue.schemes.filter { $0.header.status != .archived }
    return (schemes.first { $0.open } ?? schemes.first).map { site.paths.calculator(ofScheme: $0.id, in: code) }
  }
}
