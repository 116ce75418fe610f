import Linking
import Model
import Programme
import Templates
import Text

/// What happened in the years of the partnership, a quarter after the other.
struct TimelinePage: Sendable {
  var intro: String
  var quarters: [OverviewSection]

  static let path = "timeline.html"
  /// The most links of a quarter.
  private static let most = 60

  static func view(_ kit: ViewKit, _ links: LinkViews) -> View<TimelinePage> {
    View(
      "timeline",
      [
        .text("intro") { page, _ in page.intro },
        .list("quarters", OverviewSection.view(kit, links)) { page, _ in page.quarters },
      ])
  }

  init(_ reader: Reader) {
    let timeline = reader.insights.programme.timeline
    let days = timeline.period.flatMap { reader.when($0.from, $0.until) } ?? ""
    intro = reader.phrases.filled(.projectTimelineIntro, ["days": days])
    quarters = timeline.quarters.map { quarter in
      OverviewSection(Self.name(of: quarter, reader), quarter.occurrences, most: Self.most, reader.entry(of:))
    }
  }

  /// "October 2022 – December 2022", or the year alone.
  private static func name(of quarter: ProjectTimeline.Quarter, _ reader: Reader) -> String {
    guard let number = quarter.number, let first = PartialDate(year: quarter.year, month: number * 3 - 2) else {
      return PartialDate(year: quarter.year).map(reader.language.format) ?? String(quarter.year)
    }
    return reader.when(first, PartialDate(year: quarter.year, month: number * 3)) ?? ""
  }
}

extension Reader {
  /// Where the timeline is; nil where nothing happened in the site's period, or it has none.
  var timelinePath: String? {
    insights.programme.timeline.quarters.isEmpty ? nil : site.paths.prefix(code) + TimelinePage.path
  }
}

extension LanguagePages {
  func timelinePage() -> Page {
    let reader = reader
    return page(
      templates.timeline,
      PageFrame(path: TimelinePage.path, title: reader.phrases[.projectTimeline], section: .timeline)
    ) { TimelinePage(reader) }
  }
}
