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
  private let wordKeys: [String]

  /// Nil after a mistake in a template was reported.
  init?(_ templates: TemplateSet, kit: ViewKit, wordKeys: [String], into diagnostics: inout Diagnostics) {
    let views = CardViews(kit)
    let compiler = CardCompiler(templates: templates, strings: kit.strings)
    let all = (
      compiler.compile("cards/organisation", views.organisation(), &diagnostics),
      compiler.compile("cards/service", views.service(), &diagnostics),
      compiler.compile("cards/event", views.event(), &diagnostics),
      compiler.compile("cards/mission", views.mission(), &diagnostics),
      compiler.compile("cards/brief", views.brief(), &diagnostics),
      compiler.compile("cards/news", views.news(), &diagnostics)
    )
    let others = (
      compiler.compile(
        "cards/record",
        views.record(notes: CardNotes.consultation, topics: { (record: Consultation) in record.topics }), &diagnostics),
      compiler.compile(
        "cards/record", views.record(notes: CardNotes.journey, topics: { (_: Journey) in [] }), &diagnostics),
      compiler.compile(
        "cards/record", views.record(notes: CardNotes.scheme, topics: { (_: Scheme) in [] }), &diagnostics),
      compiler.compile(
        "cards/record", views.record(notes: CardNotes.exchange, topics: { (_: Exchange) in [] }), &diagnostics),
      compiler.compile(
        "cards/record", views.record(notes: CardNotes.benchmark, topics: { (_: Benchmark) in [] }), &diagnostics),
      compiler.compile(
        "cards/record", views.record(notes: CardNotes.label, topics: { (_: Label) in [] }), &diagnostics),
      compiler.compile(
        "cards/record", views.record(notes: CardNotes.assessment, topics: { (_: Assessment) in [] }), &diagnostics),
      compiler.compile(
        "cards/record", views.record(notes: CardNotes.engagement, topics: { (_: Engagement) in [] }), &diagnostics),
      compiler.compile(
        "cards/record", views.record(notes: { (_: FreePage, _) in [] }, topics: { _ in [] }), &diagnostics)
    )
    guard let organisation = all.0, let service = all.1, let event = all.2, let mission = all.3, let brief = all.4,
      let news = all.5, let consultation = others.0, let journey = others.1, let scheme = others.2,
      let exchange = others.3, let benchmark = others.4, let label = others.5, let assessment = others.6,
      let engagement = others.7, let page = others.8
    else { return nil }
    self.organisation = organisation
    self.service = service
    self.event = event
    self.mission = mission
    self.brief = brief
    self.news = news
    self.consultation = consultation
    self.journey = journey
    self.scheme = scheme
    self.exchange = exchange
    self.benchmark = benchmark
    self.label = label
    self.assessment = assessment
    self.engagement = engagement
    self.page = page
    self.wordKeys = wordKeys
  }

  /// All cards of a catalogue in a reader's language.
  func cards(for reader: Reader, jobs: Int) throws -> Cards {
    let strings = Value.record(wordKeys.map { .text(reader.phrases.words[$0] ?? "") })
    var cards = Cards()
    func render<R: Record>(_ compiled: Compiled<RecordSubject<R>>) throws {
      let records = reader.catalogue[keyPath: R.collection]
      var nothing = Diagnostics()
      let rendered = try Array(records.indices).concurrentMap(jobs: jobs, into: &nothing) { index, _ in
        let subject = RecordSubject(record: records[index], address: RecordAddress(R.kind, index))
        return compiled.template.fragment(.record(compiled.view.slots(subject, reader) + [strings]))
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

/// A template checked against a view.
struct Compiled<Subject: Sendable>: Sendable {
  let template: Template
  let view: View<Subject>
}

/// Compiles cards: their own fields and `strings`.
private struct CardCompiler {
  let templates: TemplateSet
  let strings: RecordShape

  func compile<Subject>(
    _ name: String, _ view: View<Subject>, _ diagnostics: inout Diagnostics
  ) -> Compiled<Subject>? {
    let shape = RecordShape(view.shape.name, view.shapeFields + [.init("strings", .record(strings))])
    return templates.compile(name, for: shape, into: &diagnostics).map { Compiled(template: $0, view: view) }
  }
}
