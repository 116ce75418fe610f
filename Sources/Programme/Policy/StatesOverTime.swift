import Model
import Text

/// In which states recommendations were at the end of each year. A recommendation is there from the publication of its
/// brief. Its state on a day is that of the last change in its history up to then, and proposed before the first. Of
/// a recommendation without a history only the state of today is known: until then it counts as undated, unless it is
/// proposed still.
public struct StatesOverTime: Sendable, Hashable {
  /// From the year of the first publication to the one before the last change; today follows.
  public let years: [Count]
  public let today: Count

  public struct Count: Sendable, Hashable {
    /// Nil of today.
    public var year: Int?
    /// One for each state, in their order.
    public var states = [Int](repeating: 0, count: Brief.Recommendation.State.allCases.count)
    /// Recommendations whose state at that time nobody noted.
    public var undated = 0

    public init(year: Int? = nil) { self.year = year }

    public subscript(state: Brief.Recommendation.State) -> Int {
      states[Brief.Recommendation.State.allCases.firstIndex(of: state) ?? 0]
    }

    public var total: Int { states.reduce(undated, +) }

    fileprivate mutating func add(_ state: Brief.Recommendation.State?) {
      guard let state, let place = Brief.Recommendation.State.allCases.firstIndex(of: state) else {
        undated += 1
        return
      }
      states[place] += 1
    }
  }

  /// - Complexity: O(recommendations × (years + changes)).
  init(_ aligned: [AlignedRecommendation], in catalogue: Catalogue) {
    var today = Count()
    var spans: [RecommendationHistory] = []
    for item in aligned {
      let brief = catalogue.briefs[Int(item.address.index)]
      today.add(item.state)
      let history = RecommendationHistory(brief.recommendations[Int(item.address.part)], published: brief.published)
      if history.first != nil { spans.append(history) }
    }
    let first = spans.compactMap(\.first?.year).min()
    let last = spans.compactMap(\.last?.year).max()
    var years: [Count] = []
    // Some centuries at most, whatever the records say: a year is four digits.
    if let first, let last, first < last {
      years = (max(first, last - 30)..<last).map { year in
        var count = Count(year: year)
        for span in spans where (span.first?.year ?? .max) <= year { count.add(span.state(atEndOf: year)) }
        return count
      }
    }
    self.years = years
    self.today = today
  }
}

/// The states of one recommendation in time.
struct RecommendationHistory: Sendable {
  private let changes: [(date: CalendarDate, state: Brief.Recommendation.State)]
  private let published: CalendarDate?
  private let isProposed: Bool

  init(_ recommendation: Brief.Recommendation, published: CalendarDate?) {
    changes = recommendation.history
      .compactMap { change in change.date.flatMap { date in change.state.map { (date, $0) } } }
      .sorted { $0.0 < $1.0 }
    self.published = published
    isProposed = recommendation.state == .proposed
  }

  /// The first day that is known; nil where none is.
  var first: CalendarDate? { [published, changes.first?.date].compactMap(\.self).min() }
  var last: CalendarDate? { [published, changes.last?.date].compactMap(\.self).max() }

  /// Nil where nobody noted it.
  func state(atEndOf year: Int) -> Brief.Recommendation.State? {
    if changes.isEmpty { return isProposed ? .proposed : nil }
    return changes.last { $0.date.year <= year }?.state ?? .proposed
  }
}
