import Model
import Text

/// The order in which a reader sees the records of a kind, and the groups they fall into: initial letters, coming
/// and past events, years of news.
struct ListOrder: Sendable {
  struct Group: Sendable {
    var title: String
    /// For links to the group; nil where nothing leads to it.
    var anchor: String?
  }

  /// Positions in the catalogue in the order of the list; archived records are not among them.
  let records: [Int32]
  let groups: [Group]
  /// By position in the catalogue: its place in the list, and its group.
  private let rank: [Int32]
  private let group: [Int32]
  /// Rows, not cards.
  let isRows: Bool
  /// Whether groups are initial letters.
  let isByLetter: Bool

  func group(of record: Int32) -> Int32 { group[Int(record)] }

  /// Some of the records, in the order of the list.
  func sorted(_ some: [Int32]) -> [Int32] { some.sorted { rank[Int($0)] < rank[Int($1)] } }

  private init(
    _ order: [(record: Int32, group: Group)], count: Int, isRows: Bool = false, isByLetter: Bool = false
  ) {
    records = order.map(\.record)
    var rank = [Int32](repeating: 0, count: count)
    var group = [Int32](repeating: 0, count: count)
    var groups: [Group] = []
    for (place, item) in order.enumerated() {
      if groups.last?.title != item.group.title { groups.append(item.group) }
      rank[Int(item.record)] = Int32(place)
      group[Int(item.record)] = Int32(groups.count - 1)
    }
    self.rank = rank
    self.group = group
    self.groups = groups
    self.isRows = isRows
    self.isByLetter = isByLetter
  }

  static func make<R: Record>(_ type: R.Type, _ reader: Reader) -> ListOrder {
    let count = reader.catalogue[keyPath: R.collection].count
    let shown = (0..<count).filter { !reader.catalogue.isArchived(RecordAddress(R.kind, $0)) }.map { Int32($0) }
    switch R.kind {
    case .organisations: return byLetter(shown, reader)
    case .events: return events(shown, reader)
    case .news: return news(shown, reader)
    case .missions: return missions(shown, reader)
    default: return plain(shown, count, R.kind, reader)
    }
  }

  private static func byLetter(_ shown: [Int32], _ reader: Reader) -> ListOrder {
    let all = reader.catalogue.organisations
    let sorted = reader.sorted(shown) { reader.words(all[Int($0)].name) }
    var groups: [String: Group] = [:]
    let order = sorted.map { record in
      let initial = reader.language.initial(reader.words(all[Int(record)].name))
      let group = groups[initial] ?? Group(title: initial, anchor: anchor(initial))
      groups[initial] = group
      return (record: record, group: group)
    }
    return ListOrder(order, count: all.count, isByLetter: true)
  }

  /// Letters that folding makes one, `L` and `Ł`, have anchors of their own: the others' end in the number of the
  /// letter.
  private static func anchor(_ initial: String) -> String {
    if initial == "#" { return "letter-other" }
    let slug = Folding.slug(initial)
    if slug == initial.lowercased() { return "letter-" + slug }
    return (["letter", slug] + initial.unicodeScalars.map { String($0.value, radix: 16) }).joined(separator: "-")
  }

  /// What is to come first, the next at the top; then what is past, the latest at the top.
  private static func events(_ shown: [Int32], _ reader: Reader) -> ListOrder {
    let all = reader.catalogue.events
    let coming = shown.filter { !reader.isPast(all[Int($0)]) }.sorted {
      (all[Int($0)].starts?.iso ?? "", $0) < (all[Int($1)].starts?.iso ?? "", $1)
    }
    let past = shown.filter { reader.isPast(all[Int($0)]) }.sorted {
      (all[Int($0)].starts?.iso ?? "", $0) > (all[Int($1)].starts?.iso ?? "", $1)
    }
    let order =
      coming.map { (record: $0, group: Group(title: reader.phrases[.upcoming], anchor: "upcoming")) }
      + past.map { (record: $0, group: Group(title: reader.phrases[.past], anchor: "past")) }
    return ListOrder(order, count: all.count, isRows: true)
  }

  private static func news(_ shown: [Int32], _ reader: Reader) -> ListOrder {
    let all = reader.catalogue.news
    let sorted = shown.sorted { (all[Int($0)].date?.iso ?? "", $0) > (all[Int($1)].date?.iso ?? "", $1) }
    let order = sorted.map { record in
      let year = all[Int(record)].date.map { "\($0.year)" } ?? ""
      return (record: record, group: Group(title: year, anchor: "year-\(year)"))
    }
    return ListOrder(order, count: all.count, isRows: true)
  }

  private static func missions(_ shown: [Int32], _ reader: Reader) -> ListOrder {
    let all = reader.catalogue.missions
    let sorted = shown.sorted { left, right in
      let (first, second) = (all[Int(left)], all[Int(right)])
      return (first.journey?.id ?? "", first.step ?? .max, left) < (
        second.journey?.id ?? "", second.step ?? .max, right
      )
    }
    return grouped(sorted, all.count, .missions, reader, isRows: true)
  }

  /// By title; policy briefs with the latest first.
  private static func plain(_ shown: [Int32], _ count: Int, _ kind: RecordKind, _ reader: Reader) -> ListOrder {
    var sorted = reader.sorted(shown) { reader.words(reader.title(of: RecordAddress(kind, Int($0)))) }
    if kind == .briefs {
      let all = reader.catalogue.briefs
      sorted = sorted.enumerated().sorted { left, right in
        let first = all[Int(left.element)].published?.iso ?? ""
        let second = all[Int(right.element)].published?.iso ?? ""
        return first == second ? left.offset < right.offset : first > second
      }.map(\.element)
    }
    return grouped(sorted, count, kind, reader, isRows: false)
  }

  /// One group, titled with what is counted: "12 services".
  private static func grouped(
    _ sorted: [Int32], _ count: Int, _ kind: RecordKind, _ reader: Reader, isRows: Bool
  ) -> ListOrder {
    let title = reader.numbers.phrase("count_\(kind.singular)", sorted.count)
    return ListOrder(sorted.map { (record: $0, group: Group(title: title)) }, count: count, isRows: isRows)
  }
}

/// The orders of all kinds for a reader; free pages have no list.
struct ListOrders: Sendable {
  private var orders: [RecordKind: ListOrder] = [:]

  init(_ reader: Reader) {
    func add<R: Record>(_ type: R.Type) {
      if R.kind != .pages { orders[R.kind] = ListOrder.make(type, reader) }
    }
    for type in Catalogue.recordTypes { add(type) }
  }

  /// Those of the kinds that have a list: they have records, or facets to find them by.
  func shown(with facets: MainFacets) -> [RecordKind: ListOrder] {
    orders.filter { !$1.records.isEmpty || facets[$0] != nil }
  }
}
