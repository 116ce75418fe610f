public enum PluralCategory: String, Sendable, Hashable { case zero, one, two, few, many, other }
public struct SortKey: Sendable, Hashable, Comparable { let t: String; public static func < (l: SortKey, r: SortKey) -> Bool { l.t < r.t } }
extension ReaderLanguage {
  public var endonym: String { code }
  public func name(ofLanguage code: String) -> String { code }
  public func format(_ date: CalendarDate) -> String { date.iso }
  public func format(_ date: PartialDate) -> String { date.iso }
  public func format(from: LocalDateTime, until: LocalDateTime?) -> String { from.iso }
  public func shortMonth(_ date: CalendarDate) -> String { "\(date.month)" }
  public func format(_ number: Int) -> String { "\(number)" }
  public func format(_ number: Double, decimals: Int) -> String { "\(number)" }
  public func plural(_ count: Int) -> PluralCategory { count == 1 ? .one : .other }
  public func list(_ items: [String]) -> String { items.joined(separator: ", ") }
  public func sortKey(_ text: String) -> SortKey { SortKey(t: Folding.fold(text)) }
  public func initial(_ text: String) -> String { String(Folding.fold(text).prefix(1)).uppercased() }
}
