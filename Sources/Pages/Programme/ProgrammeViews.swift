import Model
import Templates

/// The views of what `record.html` shows.
struct ProgrammeViews: Sendable {
  typealias Content = ProgrammeContent

  private let parts: RecordParts
  private var kit: ViewKit { parts.kit }

  init(_ parts: RecordParts) { self.parts = parts }

  func page(_ facets: MainFacets) -> View<ProgrammeContent> {
    let head: [ViewField<Content>] = [
      .localText("title") { content, _ in content.title }, .text("eyebrow") { content, _ in content.eyebrow },
      .flag("cancelled") { content, _ in content.isCancelled },
      .flag("policy") { content, _ in content.kind == .consultations },
      .flag("postponed") { content, _ in content.isPostponed },
      .concepts("topics", kit) { content, reader in
        reader.conceptLinks(content.topics, facet: "topic", facets[content.kind])
      },
      .localText("disclaimer") { content, _ in content.disclaimer },
      .group("phases", phase, kit) { content, _ in content.phases },
      parts.facts { content, _ in content.facts },
      .view("map", MapFigure.view(kit)) { content, _ in content.map },
      .htmlGroup("steps", kit) { content, _ in content.steps },
      .flag("charted") { content, _ in content.sections.contains { !$0.charts.isEmpty } },
      .view("timeline", JourneyTimeline.view) { content, _ in content.timeline },
      .group("meetings", MissionMeetings.view(parts.links, kit), kit) { content, _ in content.meetings },
      .group("links", parts.links.entry, kit) { content, _ in content.links },
      .list("sections", section) { content, _ in content.sections },
    ]
    return View(
      "record",
      head + parts.standing(\.header) + parts.prose(\.header) + parts.provenance(\.header))
  }

  private var phase: View<Content.Phase> {
    View(
      "phase",
      [
        .text("label") { phase, _ in phase.label }, .flag("done") { phase, _ in phase.isDone },
        .flag("current") { phase, _ in phase.isCurrent },
      ])
  }

  private var section: View<Content.Section> {
    View(
      "section",
      [
        .text("title") { section, _ in section.title },  // "Hosts 1" says no more than the one host below it.
        .number("count", kit) { section, _ in section.count.flatMap { $0 > 1 ? $0 : nil } },
        .localText("intro") { section, _ in section.intro },
        .htmlGroup("cards", kit) { section, _ in section.cards },
        .htmlGroup("rows", kit) { section, _ in section.rows },
        parts.entries("entries") { section, _ in section.entries },
        .group("points", Self.point, kit) { section, _ in section.points },
        .list("tables", Table.view) { section, _ in section.tables },
        .list("remarks", Sentence.view) { section, _ in section.remarks },
        .group("charts", BenchmarkChart.view, kit) { section, _ in section.charts },
      ])
  }

  /// A sentence with the records that belong to it.
  static var point: View<Content.Point> {
    let labelledLinks = View<Content.LabelledLinks>(
      "links",
      [
        .text("label") { links, _ in links.label },
        .list("items", SeriesLink.view) { links, _ in SeriesLink.all(links.items) },
        .choice("state") { links, _ in links.state },
      ])
    return View(
      "point",
      [
        .text("anchor") { point, _ in point.anchor }, .localText("text") { point, _ in point.text },
        .text("note") { point, _ in point.note }, .list("links", labelledLinks) { point, _ in point.links },
        .text("mark") { point, _ in point.mark },
      ])
  }
}
