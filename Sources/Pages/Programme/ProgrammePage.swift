import Model

/// The pages of the kinds that `record.html` shows.
enum ProgrammePage {
  /// What the template may say.
  static func view(_ parts: RecordParts, _ facets: MainFacets) -> View<ProgrammeContent> {
    ProgrammeViews(parts).page(facets)
  }

  static let kinds: [RecordKind] = [
    .missions, .journeys, .schemes, .exchanges, .consultations, .benchmarks, .labels, .assessments, .engagements,
  ]

  /// What the page of a record says; nil for the kinds that have templates of their own.
  static func content(of address: RecordAddress, _ reader: Reader, _ facets: MainFacets) -> ProgrammeContent? {
    func subject<R: Record>(_ type: R.Type) -> RecordSubject<R> {
      RecordSubject(record: reader.catalogue[keyPath: R.collection][Int(address.index)], address: address.record)
    }
    return switch address.kind {
    case .missions: .mission(subject(Mission.self), reader, facets)
    case .journeys: .journey(subject(Journey.self), reader, facets)
    case .schemes: .scheme(subject(Scheme.self), reader, facets)
    case .exchanges: .exchange(subject(Exchange.self), reader, facets)
    case .consultations: .consultation(subject(Consultation.self), reader, facets)
    case .benchmarks: .benchmark(subject(Benchmark.self), reader, facets)
    case .labels: .label(subject(Label.self), reader, facets)
    case .assessments: .assessment(subject(Assessment.self), reader, facets)
    case .engagements: .engagement(subject(Engagement.self), reader, facets)
    case .organisations, .services, .events, .briefs, .news, .pages, .concepts: nil
    }
  }
}
