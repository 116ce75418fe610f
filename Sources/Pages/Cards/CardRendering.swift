import Diagnostics
import Model
import Templates

/// The compiled templates of cards, and how a catalogue's cards are made with them.
struct CardTemplates: Sendable {
  private let organisation: Compiled<RecordSubject<Organisation>>
  private let service: Compiled<RecordSubject<Service>>
  private let event: Compiled<RecordSubject<Event>>
  private let mission: Compiled<RecordSubject<Mission>>
  private let brief: Compiled<RecordSubject<Brief>>
  private let news: Compiled<RecordSubject<NewsItem>>
  private let consultation: Compiled<RecordSubject<Consultation>>
  private let journey: Compiled<RecordSubject<Journey>>
  private let scheme: Compiled<RecordSubject<Scheme>>
  private let exchange: Compiled<RecordSubject<Exchange>>
  private let benchmark: Compiled<RecordSubject<Benchmark>>
  private let label: Compiled<RecordSubject<Label>>
  private let assessment: Compiled<RecordSubject<Assessment>>
  private let engagement: Compiled<RecordSubject<Engagement>>
  private let page: Compiled<RecordSubject<FreePage>>

  init(_ views: CardViews, compiler: inout TemplateCompiler) {
    organisation = compiler.compile("cards/organisation", views.organisation())
    service = compiler.compile("cards/service", views.service())
    event = compiler.compile("cards/event", views.event())
    mission = compiler.compile("cards/mission", views.mission())
    brief = compiler.compile("cards/brief", views.brief())
    news = compiler.compile("cards/news", views.news())
    func other<R: Record>(
      _ notes: @escaping @Sendable (R, Reader) -> [String],
      topics: @escaping @Sendable (R) -> [Reference] = { _ in [] }
    ) -> Compiled<RecordSubject<R>> {
      compiler.compile("cards/record", views.record(notes: notes, topics: topics))
    }
    consultation = other(CardNotes.consultation, topics: \.topics)
    journey = other(CardNotes.journey)
    scheme = other(CardNotes.scheme)
    exchange = other(CardNotes.exchange)
    benchmark = other(CardNotes.benchmark)
    label = other(CardNotes.label)
    assessment = other(CardNotes.assessment)
    engagement = other(CardNotes.engagement)
    page = other { _, _ in [] }
  }

  /// All cards of a catalogue in a reader's language.
  func cards(for reader: Reader, kit: ViewKit, jobs: Int) throws -> Cards {
    let strings = kit.words[reader.code] ?? .nothing
    var cards = Cards()
    func render<R: Record>(_ compiled: Compiled<RecordSubject<R>>) throws {
      let records = reader.catalogue[keyPath: R.collection]
      let template = compiled.template(in: reader.code)
      var nothing = Diagnostics()
      let rendered = try Array(records.indices).concurrentMap(jobs: jobs, into: &nothing) { index, _ in
        let subject = RecordSubject(record: records[index], address: RecordAddress(R.kind, index))
        return template.fragment(.record(compiled.view.slots(subject, reader) + [strings]))
      }
      cards.set(rendered, of: R.kind)
    }
    try render(organisation)
    try render(service)
    try render(event)
    try render(mission)
    try render(brief)
    try render(news)
    try render(consultation)
    try render(journey)
    try render(scheme)
    try render(exchange)
    try render(benchmark)
    try render(label)
    try render(assessment)
    try render(engagement)
    try render(page)
    return cards
  }
}
