import Model
import Templates

/// The menus at the head and at the foot of every page: the kinds that have records, and the free pages.
struct Menu: Sendable {
  struct Entry: Sendable {
    var section: MenuSection
    var label: String
    var path: String
  }

  struct Column: Sendable {
    var title: String
    var entries: [Entry]
  }

  let top: [Entry]
  let columns: [Column]
  private static var topKinds: [RecordKind] { [.organisations, .services, .events, .journeys, .briefs, .news] }

  init(reader: Reader) {
    let pages = Self.pages(reader)
    top = Self.topKinds.compactMap { Self.entry($0, reader, label: reader.phrases.menu($0)) } + pages.prefix(1)
    let groups: [(Phrase, [RecordKind])] = [
      (.footerDirectory, [.organisations, .services]),
      (.footerProgramme, [.events, .missions, .journeys, .exchanges, .schemes, .consultations]),
      (.footerPolicy, [.briefs, .engagements, .benchmarks, .labels, .assessments]),
    ]
    var columns: [Column] = []
    for (key, kinds) in groups {
      var entries = kinds.compactMap { Self.entry($0, reader) }
      if key == .footerDirectory, !reader.catalogue.vocabularies.isEmpty { entries.append(Self.vocabularies(reader)) }
      if key == .footerDirectory { entries += Self.ecosystems(reader) }
      if key == .footerDirectory { entries += Self.areas(reader) + Self.choices(reader) + Self.join(reader) }
      if key == .footerProgramme, let calendar = Self.calendar(reader) { entries.insert(calendar, at: 1) }
      if key == .footerProgramme, let portfolio = Self.portfolio(reader) { entries.append(portfolio) }
      if key == .footerPolicy { entries += Self.policy(reader) }
      if !entries.isEmpty { columns.append(Column(title: reader.phrases[key], entries: entries)) }
    }
    let about = pages + Self.overviews(reader)
    if !about.isEmpty { columns.append(Column(title: reader.phrases[.footerAbout], entries: about)) }
    self.columns = columns
  }

  /// Everything that a menu may mark as current.
  var sections: [MenuSection] { (top + columns.flatMap(\.entries)).map(\.section) }

  func values(current: MenuSection?) -> (top: Value, footer: Value) {
    let columns = columns.map { column in
      Value.record([.text(column.title), .list(column.entries.map { value($0, current) })])
    }
    return (.list(top.map { value($0, current) }), .list(columns))
  }

  private func value(_ entry: Entry, _ current: MenuSection?) -> Value {
    .record([.text(entry.label), .path(entry.path), .flag(entry.section == current)])
  }

  private static func entry(_ kind: RecordKind, _ reader: Reader, label: String? = nil) -> Entry? {
    guard reader.catalogue.hasPublished(kind) else { return nil }
    return Entry(
      section: .kind(kind), label: label ?? reader.phrases.kinds(kind),
      path: reader.site.paths.index(of: kind, in: reader.code))
  }

  private static func vocabularies(_ reader: Reader) -> Entry {
    Entry(
      section: .kind(.concepts), label: reader.phrases[.vocabularies],
      path: reader.site.paths.index(of: .concepts, in: reader.code))
  }

  private static func ecosystems(_ reader: Reader) -> [Entry] {
    let network = reader.networkPath.map { Entry(section: .network, label: reader.phrases[.network], path: $0) }
    let ecosystems = reader.ecosystemsPath.map {
      Entry(section: .ecosystems, label: reader.phrases[.ecosystems], path: $0)
    }
    return [ecosystems, network].compactMap(\.self)
  }

  /// Behind the events, which it needs to be there.
  private static func calendar(_ reader: Reader) -> Entry? {
    reader.calendarPath.map { Entry(section: .calendar, label: reader.phrases[CalendarPhrase.short], path: $0) }
  }

  private static func portfolio(_ reader: Reader) -> Entry? {
    reader.portfolioPath.map { Entry(section: .portfolio, label: reader.phrases[.portfolio], path: $0) }
  }

  private static func policy(_ reader: Reader) -> [Entry] {
    let policy = reader.policyPath.map { Entry(section: .policy, label: reader.phrases[.policy], path: $0) }
    let outreach = reader.outreachPath.map { Entry(section: .outreach, label: reader.phrases[.outreach], path: $0) }
    return [policy, outreach].compactMap(\.self)
  }

  private static func choices(_ reader: Reader) -> [Entry] {
    let compare = reader.comparePath.map {
      Entry(section: .compare, label: reader.phrases[ChoicePhrase.compare], path: $0)
    }
    let saved = reader.savedPath.map { Entry(section: .saved, label: reader.phrases[ChoicePhrase.saved], path: $0) }
    return [compare, saved].compactMap(\.self)
  }

  private static func areas(_ reader: Reader) -> [Entry] {
    reader.areasPath.map { [Entry(section: .areas, label: reader.phrases[.areas], path: $0)] } ?? []
  }

  private static func join(_ reader: Reader) -> [Entry] {
    reader.joinPath.map { [Entry(section: .join, label: reader.phrases[FormPhrase.join], path: $0)] } ?? []
  }

  private static func overviews(_ reader: Reader) -> [Entry] {
    let figures = reader.figuresPath.map {
      Entry(section: .figures, label: reader.phrases[DigestPhrase.figures], path: $0)
    }
    let digest = reader.digestPath.map {
      Entry(section: .digest, label: reader.phrases[DigestPhrase.digest], path: $0)
    }
    let timeline = reader.timelinePath.map {
      Entry(section: .timeline, label: reader.phrases[.projectTimeline], path: $0)
    }
    let offline = Entry(
      section: .offline, label: reader.phrases[OfflinePhrase.link], path: reader.offlinePath)
    return [figures, digest, timeline, offline].compactMap(\.self)
  }

  /// Free pages with a place in the menu and no page above them, in their order.
  private static func pages(_ reader: Reader) -> [Entry] {
    reader.catalogue.pages
      .filter { $0.menu != nil && $0.menu?.parent == nil && $0.header.status != .archived }
      .sorted { ($0.menu?.order ?? .max, $0.id) < ($1.menu?.order ?? .max, $1.id) }
      .map { page in
        let label = page.menu.map { $0.label.isEmpty ? page.title : $0.label } ?? page.title
        return Entry(
          section: .page(page.id), label: reader.words(label),
          path: reader.site.paths.record(.pages, page.id, in: reader.code))
      }
  }
}

extension Catalogue {
  /// How many records a list of the kind shows.
  func publishedCount(_ kind: RecordKind) -> Int {
    func count<R: Record>(_ type: R.Type) -> Int {
      R.kind == kind ? self[keyPath: R.collection].indices.count { !isArchived(RecordAddress(kind, $0)) } : 0
    }
    return Self.recordTypes.reduce(0) { $0 + count($1) }
  }

  /// Whether a list of the kind would show anything.
  func hasPublished(_ kind: RecordKind) -> Bool {
    func any<R: Record>(_ type: R.Type) -> Bool {
      R.kind == kind && self[keyPath: R.collection].contains { $0.header.status != .archived }
    }
    return Self.recordTypes.contains { any($0) }
  }
}
