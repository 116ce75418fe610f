import Model
import Text

/// What happened in the years of the partnership (`period` of `site.yaml`), by quarters.
public struct ProjectTimeline: Sendable {
  public let quarters: [Quarter]
  /// As the site says it.
  public let period: (from: PartialDate, until: PartialDate)?

  public struct Quarter: Sendable, Equatable {
    public let year: Int
    /// From 1 to 4; nil for what is dated by its year alone, which comes before the quarters of that year.
    public let number: Int?
    public var occurrences: [Chronicle.Occurrence]
  }

  /// Empty where the site says no period. Reviews of profiles belong to the directory, not to the project.
  init(_ chronicle: Chronicle, period: SiteSettings.Period?) {
    guard let begin = period?.from, let end = period?.until, begin.first <= end.last else {
      (quarters, self.period) = ([], nil)
      return
    }
    let (from, until) = (begin.first, end.last)
    var groups: [[Int]: Quarter] = [:]
    for occurrence in chronicle.occurrences where occurrence.occasion != .profileReviewed {
      let date = occurrence.date
      // A year or a month counts where it touches the period.
      guard date.last >= from, date.first <= until else { continue }
      let number = date.month.map { ($0 + 2) / 3 }
      groups[[date.year, number ?? 0], default: Quarter(year: date.year, number: number, occurrences: [])]
        .occurrences.append(occurrence)
    }
    quarters = groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    self.period = (begin, end)
  }
}
