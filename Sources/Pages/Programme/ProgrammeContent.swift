import Model
import Templates

/// What a page of the programme shows: a mission, a journey, a scheme, an exchange, a consultation, a benchmark, a
/// label, an assessment or an engagement. They differ in what they say, not in how the page is laid out.
struct ProgrammeContent: Sendable {
  let kind: RecordKind
  let title: LocalText
  let header: RecordHeader
  /// The kind, and one remark: "Mission · Step 2".
  let eyebrow: String
  var topics: [Reference] = []
  var disclaimer: LocalText?
  var phases: [Phase] = []
  var facts: [Fact] = []
  /// Where the stops of a journey or a consultation are.
  var map: MapFigure?
  /// The rows of a journey's missions.
  var steps: [HTML] = []
  /// When they were.
  var timeline: JourneyTimeline?
  /// Whom the visitors of a mission should meet.
  var meetings: [MissionMeetings] = []
  /// Pages that belong to this one: a calculator, a sheet to print.
  var links: [Entry] = []
  private(set) var sections: [Section] = []
  var isCancelled = false
  var isPostponed = false

  init<R: Record>(_ subject: RecordSubject<R>, _ reader: Reader, remark: String? = nil) {
    kind = R.kind
    title = reader.title(of: subject.address)
    header = subject.header
    eyebrow = [reader.phrases.kind(R.kind), remark].compactMap(\.self).joined(separator: " · ")
  }

  /// Adds a section, unless it says nothing.
  mutating func add(_ section: Section) {
    if !section.isEmpty { sections.append(section) }
  }

  /// A phase that an exchange goes through.
  struct Phase: Sendable {
    var label: String
    var isDone = false
    var isCurrent = false
  }

  /// A part of the page with a heading of its own; mostly it has one of the lists.
  struct Section: Sendable {
    var title: String
    /// Beside the title.
    var count: Int?
    var intro: LocalText?
    var cards: [HTML] = []
    var rows: [HTML] = []
    var entries: [Entry] = []
    var points: [Point] = []
    var tables: [Table] = []
    /// Sentences behind the tables.
    var remarks: [Sentence] = []
    var charts: [BenchmarkChart] = []

    var isEmpty: Bool {
      (intro?.isEmpty ?? true) && cards.isEmpty && rows.isEmpty && entries.isEmpty && points.isEmpty && tables.isEmpty
        && charts.isEmpty
    }
  }

  /// A sentence, what is remarked about it, and the records that it rests on or that answer it.
  struct Point: Sendable {
    var anchor: String?
    var text: LocalText
    var note: String?
    var links: [LabelledLinks] = []
    /// What is to be noticed: "Open".
    var mark: String?
  }

  struct LabelledLinks: Sendable {
    var label: String?
    var items: [Entry]
    /// How far a recommendation has come.
    var state: Brief.Recommendation.State?
  }
}

extension ProgrammeContent.Section {
  static func cards(_ title: String, _ cards: [HTML]) -> Self { Self(title: title, count: cards.count, cards: cards) }

  static func rows(_ title: String, _ rows: [HTML]) -> Self { Self(title: title, count: rows.count, rows: rows) }

  static func entries(_ title: String, _ entries: [Entry]) -> Self {
    Self(title: title, count: entries.count, entries: entries)
  }

  static func points(_ title: String, _ points: [ProgrammeContent.Point]) -> Self { Self(title: title, points: points) }

  /// Plain sentences.
  static func points(_ title: String, _ texts: [LocalText]) -> Self {
    points(title, texts.filter { !$0.isEmpty }.map { ProgrammeContent.Point(text: $0) })
  }

  static func tables(_ title: String, _ tables: [Table], intro: LocalText? = nil) -> Self {
    Self(title: title, intro: intro, tables: tables.filter { !$0.rows.isEmpty })
  }
}
