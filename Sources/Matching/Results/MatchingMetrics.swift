/// How well suggestions are spread, over all lists of partners.
public struct MatchingMetrics: Sendable, Hashable {
  /// Organisations that have an offer or a need that holds.
  public var organisations = 0
  /// Those of them for which there is a partner that the rules allow and whose score suffices.
  public var admissible = 0
  /// Those of them that have one on their list.
  public var covered = 0
  /// Suggestions in all.
  public var suggestions = 0
  /// Suggestions over a border.
  public var crossBorder = 0
  /// Suggestions that the partner has on its own list too.
  public var reciprocal = 0
  /// How unevenly the admissible organisations are suggested: the Gini coefficient of the number of lists that each
  /// stands on, in thousandths; 0 where all stand on as many.
  public var exposureGini = 0

  /// In thousandths of the admissible; 1,000 where there are none.
  public var coverage: Int { Self.thousandths(covered, of: admissible) ?? 1_000 }
  /// In thousandths of the suggestions; 0 where there are none.
  public var crossBorderShare: Int { Self.thousandths(crossBorder, of: suggestions) ?? 0 }
  public var reciprocity: Int { Self.thousandths(reciprocal, of: suggestions) ?? 0 }

  private static func thousandths(_ part: Int, of whole: Int) -> Int? {
    whole == 0 ? nil : (part * 1_000 + whole / 2) / whole
  }
}
