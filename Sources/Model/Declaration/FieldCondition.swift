/// A condition between fields of one mapping in a form that others than this program can check: the forms of the site
/// do. It stands beside the rule that checks it when a record is read.
public enum FieldCondition: Sendable, Hashable {
  /// `late` does not lie before `early`; of dates of unlike precision as far as both go.
  case order(late: String, early: String)
  /// `low` is not more than `high`.
  case bounds(low: String, high: String)
  /// `field` must be given where `other` has the value.
  case needed(field: String, where: String, is: String)
  /// A `name` needs a `consent`, which neither has ended nor ends before it was given.
  case consent
  /// The parts of these lists have an `id` each, no two the same; all the lists share them. A list inside a list is
  /// named with a dot: `dimensions.criteria`.
  case distinct([String])
  /// `lat` and `lon` are a place in Europe; elsewhere they are doubtful, not wrong.
  case place
}
