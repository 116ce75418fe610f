/// All records of a site, by kind, each kind in the order of its ids.
public struct Catalogue: Sendable {
  public var site = SiteSettings()
  public var vocabularies: [Vocabulary] = []
  /// The concepts of all vocabularies, one vocabulary after another in the order of their files.
  public var concepts: [Concept] = []

  public var organisations: [Organisation] = []
  public var services: [Service] = []
  public var events: [Event] = []
  public var briefs: [Brief] = []
  public var consultations: [Consultation] = []
  public var journeys: [Journey] = []
  public var missions: [Mission] = []
  public var schemes: [Scheme] = []
  public var exchanges: [Exchange] = []
  public var benchmarks: [Benchmark] = []
  public var labels: [Label] = []
  public var assessments: [Assessment] = []
  public var engagements: [Engagement] = []
  public var news: [NewsItem] = []
  public var pages: [FreePage] = []

  /// Records that could not be read, as `kind/id` (a concept as `vocabularies/topics/id`, a whole vocabulary as
  /// `vocabularies/topics`): a reference to one of them is no mistake of its own.
  public var unreadable: Set<String> = []
  /// Drafts that were left out, as `kind/id`.
  public var drafts: Set<String> = []

  public init() {}

  /// Every kind that is written one record a file; the only list of the record types.
  public static let recordTypes: [any Record.Type] = [
    Organisation.self, Service.self, Event.self, Brief.self, Consultation.self, Journey.self, Mission.self,
    Scheme.self, Exchange.self, Benchmark.self, Label.self, Assessment.self, Engagement.self, NewsItem.self,
    FreePage.self,
  ]

  /// How many records of files there are.
  public var count: Int {
    Self.recordTypes.reduce(0) { total, type in total + count(of: type) }
  }

  private func count<R: Record>(of type: R.Type) -> Int { self[keyPath: R.collection].count }
}
