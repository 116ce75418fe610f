import Model

/// What can be asked of a record by its address alone.
extension Catalogue {
  /// `organisations/valorial`; of a concept `topics/mycotoxins`.
  public func name(of address: RecordAddress) -> String {
    guard address.kind != .concepts else {
      let concept = concepts[Int(address.index)]
      return "\(concept.vocabulary)/\(concept.id)"
    }
    return "\(address.kind.folder)/\(id(of: address))"
  }

  /// Asked for on every page by the hundred: the id alone is copied, not the header around it.
  public func id(of address: RecordAddress) -> String {
    let index = Int(address.index)
    return switch address.kind {
    case .organisations: organisations[index].header.id
    case .services: services[index].header.id
    case .events: events[index].header.id
    case .briefs: briefs[index].header.id
    case .consultations: consultations[index].header.id
    case .journeys: journeys[index].header.id
    case .missions: missions[index].header.id
    case .schemes: schemes[index].header.id
    case .exchanges: exchanges[index].header.id
    case .benchmarks: benchmarks[index].header.id
    case .labels: labels[index].header.id
    case .assessments: assessments[index].header.id
    case .engagements: engagements[index].header.id
    case .news: news[index].header.id
    case .pages: pages[index].header.id
    case .concepts: concepts[index].id
    }
  }

  /// What the record or concept is called.
  public func title(of address: RecordAddress) -> LocalText {
    let index = Int(address.index)
    return switch address.kind {
    case .organisations: organisations[index].title
    case .services: services[index].title
    case .events: events[index].title
    case .briefs: briefs[index].title
    case .consultations: consultations[index].title
    case .journeys: journeys[index].title
    case .missions: missions[index].title
    case .schemes: schemes[index].title
    case .exchanges: exchanges[index].title
    case .benchmarks: benchmarks[index].title
    case .labels: labels[index].title
    case .assessments: assessments[index].title
    case .engagements: engagements[index].title
    case .news: news[index].title
    case .pages: pages[index].title
    case .concepts: concepts[index].label
    }
  }

  /// What every record has; empty for a concept.
  public func header(of address: RecordAddress) -> RecordHeader {
    let index = Int(address.index)
    return switch address.kind {
    case .organisations: organisations[index].header
    case .services: services[index].header
    case .events: events[index].header
    case .briefs: briefs[index].header
    case .consultations: consultations[index].header
    case .journeys: journeys[index].header
    case .missions: missions[index].header
    case .schemes: schemes[index].header
    case .exchanges: exchanges[index].header
    case .benchmarks: benchmarks[index].header
    case .labels: labels[index].header
    case .assessments: assessments[index].header
    case .engagements: engagements[index].header
    case .news: news[index].header
    case .pages: pages[index].header
    case .concepts: RecordHeader()
    }
  }

  /// Whether a record is kept for reference alone: its page stays, no list shows it.
  public func isArchived(_ address: RecordAddress) -> Bool {
    let index = Int(address.index)
    return switch address.kind {
    case .organisations: organisations[index].header.status == .archived
    case .services: services[index].header.status == .archived
    case .events: events[index].header.status == .archived
    case .briefs: briefs[index].header.status == .archived
    case .news: news[index].header.status == .archived
    case .concepts: false
    default: header(of: address).status == .archived
    }
  }

  /// The anchors of a record's page: the headings of its prose, and its parts by their ids.
  func anchors(of address: RecordAddress) -> [String] {
    let headings = header(of: address).prose.flatMap { $0.prose.headings.map(\.anchor) }
    let index = Int(address.index)
    let parts: [String] =
      switch address.kind {
      case .organisations: (organisations[index].offers + organisations[index].needs).map(\.id)
      case .briefs: briefs[index].recommendations.map(\.id)
      case .consultations: consultations[index].findings.map(\.id)
      default: []
      }
    return headings + parts
  }
}

extension LinkedCatalogue {
  /// Where a record or concept has its page.
  public func path(of address: RecordAddress, in language: String) -> String {
    if address.kind == .concepts { return paths.concept(catalogue.concepts[Int(address.index)], in: language) }
    return paths.record(address.kind, catalogue.id(of: address), in: language)
  }

  /// Where a country has its page: beside the lists of concepts, since countries need no vocabulary of their own. Nil
  /// where a vocabulary takes the name.
  public func path(ofCountry code: String, in language: String) -> String? {
    if catalogue.vocabularies.contains(where: { $0.name == SitePaths.countries }) { return nil }
    return "\(paths.prefix(language))vocabularies/\(SitePaths.countries)/\(SitePaths.slug(code)).html"
  }
}
