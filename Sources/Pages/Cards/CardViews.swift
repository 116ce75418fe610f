import Model
import Templates
import Text

/// What the templates of cards and rows may say.
struct CardViews: Sendable {
  let kit: ViewKit
  private let titled: View<LocalText>
  private let labelled: View<LocalText>
  private let words: View<String>
  private let plain: View<String>

  init(_ kit: ViewKit) {
    self.kit = kit
    titled = View("titled", [.localText("title") { text, _ in text }])
    labelled = View("labelled", [.localText("label") { text, _ in text }])
    words = View("label", [.text("label") { text, _ in text }])
    plain = View("note", [.text("text") { text, _ in text }])
  }

  private func head<R: Record>(_ name: String = "title") -> [ViewField<RecordSubject<R>>] {
    [
      .localText(name) { subject, reader in reader.title(of: subject.address) },
      .path("url") { subject, reader in reader.path(of: subject.address) },
      .flag("illustrative") { subject, _ in subject.header.illustrative }, .recordName(),
    ]
  }

  private func topics<R: Record>(
    _ topics: @escaping @Sendable (R) -> [Reference]
  ) -> ViewField<RecordSubject<R>> {
    .group("topics", labelled, kit) { subject, reader in
      topics(subject.record).prefix(3).compactMap(\.target).map { reader.title(of: $0) }
    }
  }

  func organisation() -> View<RecordSubject<Organisation>> {
    View(
      "card of an organisation",
      head("name") + [
        .concept("type") { subject, _ in subject.record.type?.target.map { ConceptLink(concept: $0) } },
        .text("place") { subject, reader in
          reader.place(city: subject.record.city, country: subject.record.country)
        },
        .choice("level") { subject, _ in subject.record.level },
        .localText("summary") { subject, reader in
          let isSilent = subject.record.offers.isEmpty && subject.record.needs.isEmpty
          return isSilent ? reader.summary(of: subject.header) : nil
        },
        pitches("offers") { $0.offers }, pitches("needs") { $0.needs },
        topics { $0.topics },
      ])
  }

  /// The first two, and how many are left.
  private func pitches(
    _ name: String, _ pitches: @escaping @Sendable (Organisation) -> [Offer]
  ) -> ViewField<RecordSubject<Organisation>> {
    let titled = titled
    let shape = RecordShape(
      "group",
      [
        .init("count", .record(kit.number)), .init("items", .list(.record(titled.shape))),
        .init("more", .record(kit.number)),
      ])
    return ViewField(name, .record(shape)) { subject, reader in
      let all = pitches(subject.record)
      guard !all.isEmpty else { return .nothing }
      return .record([
        reader.value(all.count), .list(all.prefix(2).map { titled.value($0.title, reader) }),
        all.count > 2 ? reader.value(all.count - 2) : .nothing,
      ])
    }
  }

  func service() -> View<RecordSubject<Service>> {
    View(
      "card of a service",
      head("name") + [
        .concept("type") { subject, _ in subject.record.type?.target.map { ConceptLink(concept: $0) } },
        .text("providers") { subject, reader in reader.names(subject.record.providers) },
        .localText("summary") { subject, reader in reader.summary(of: subject.header) },
        .choice("stage") { subject, _ in subject.record.stage },
        .list("audiences", words) { subject, reader in subject.record.audiences.map { reader.label($0) } },
      ])
  }

  func event() -> View<RecordSubject<Event>> {
    View(
      "row of an event",
      head() + [
        .flag("cancelled") { subject, _ in subject.record.state == .cancelled },
        .flag("postponed") { subject, _ in subject.record.state == .postponed },
        .dateTime("starts") { subject, _ in subject.record.starts },
        .choice("kind") { subject, _ in subject.record.kind },
        .text("when") { subject, reader in reader.when(subject.record) },
        .text("where") { subject, reader in reader.whereabouts(subject.record) },
        .flag("online") { subject, _ in subject.record.online != nil },
      ])
  }

  func mission() -> View<RecordSubject<Mission>> {
    View(
      "row of a mission",
      head() + [
        .flag("cancelled") { subject, _ in subject.record.state == .cancelled },
        .flag("postponed") { subject, _ in subject.record.state == .postponed },
        .number("step", kit) { subject, _ in subject.record.step },
        .text("when") { subject, reader in reader.when(subject.record.starts, subject.record.ends) },
        .text("where") { subject, reader in
          let region = subject.record.region?.target.map { reader.concepts[Int($0.index)].label }
          return reader.place(city: region, country: subject.record.country)
        },
        topics { $0.topics },
      ])
  }

  func brief() -> View<RecordSubject<Brief>> {
    View(
      "card of a policy brief",
      head() + [
        .date("published") { subject, _ in subject.record.published.map { PartialDate($0) } },
        .text("authors") { subject, reader in reader.names(subject.record.authors) },
        .localText("summary") { subject, reader in reader.summary(of: subject.header) },
        .number("recommendations", kit) { subject, _ in
          subject.record.recommendations.isEmpty ? nil : subject.record.recommendations.count
        },
        .list("levels", words) { subject, reader in subject.record.levels.map { reader.label($0) } },
      ])
  }

  func news() -> View<RecordSubject<NewsItem>> {
    View(
      "row of a news item",
      head() + [
        .date("starts") { subject, _ in subject.record.date.map { PartialDate($0) } },
        .localText("summary") { subject, reader in reader.summary(of: subject.header) },
      ])
  }

  /// The card of any other kind.
  func record<R: Record>(
    notes: @escaping @Sendable (R, Reader) -> [String], topics list: @escaping @Sendable (R) -> [Reference]
  ) -> View<RecordSubject<R>> {
    View(
      "card of a record",
      head() + [
        .text("kind") { _, reader in reader.phrases.kind(R.kind) },
        .list("notes", plain) { subject, reader in notes(subject.record, reader) },
        .localText("summary") { subject, reader in reader.summary(of: subject.header) },
        topics(list),
      ])
  }
}

extension Reader {
  /// "2023–2025", "February 2023", "15–17 February 2023" from dates that may be partial.
  func when(_ from: PartialDate?, _ until: PartialDate?) -> String? {
    guard let from else { return until.map(language.format) }
    guard let until, until != from else { return language.format(from) }
    if let first = from.date, let last = until.date {
      return language.format(from: LocalDateTime(first), until: LocalDateTime(last))
    }
    if from.month == nil, until.month == nil { return "\(from.year)–\(until.year)" }
    return language.format(from) + " – " + language.format(until)
  }
}
