import Linking
import Model

/// Finds the topics that are areas, and what belongs to each.
///
/// A topic gathers what names it or a topic below it. It is an area where that is of two countries at least, with a need
/// among it, and holds something that no area below it has: so the deepest topics come first, and one above them is
/// an area of its own only for what they leave out.
struct TopicGroups {
  struct Group: Sendable {
    let topic: Int
    /// Numbers of needs and offers, in their order.
    let items: [Int32]
  }

  /// In the order of the topics.
  private(set) var groups: [Group] = []

  private let items: AreaItems
  /// What names each concept itself.
  private var direct: [[Int32]]
  /// The last topic that each need or offer was counted for.
  private var seen: [Int32]

  /// O(needs and offers, times their topics and the depth of these).
  init(_ linked: LinkedCatalogue, _ items: AreaItems) {
    self.items = items
    direct = [[Int32]](repeating: [], count: linked.catalogue.concepts.count)
    seen = [Int32](repeating: -1, count: items.all.count)
    let organisations = linked.catalogue.organisations
    for (number, numbered) in items.all.enumerated() {
      // Subscripts down to the topics: records and offers are not copied.
      let (organisation, part) = (numbered.item.organisation, numbered.item.part)
      let topics =
        numbered.isNeed
        ? organisations[organisation].needs[part].topics : organisations[organisation].offers[part].topics
      for topic in topics {
        guard let target = topic.target, target.kind == .concepts else { continue }
        direct[Int(target.index)].append(Int32(number))
      }
    }
    findGroups(linked)
    groups.sort { $0.topic < $1.topic }
  }

  private mutating func findGroups(_ linked: LinkedCatalogue) {
    let order = Self.topics(of: linked)
    // What is at or below each topic, and what of it is in an area at or below it.
    var gathered = [[Int32]](repeating: [], count: direct.count)
    var covered = gathered
    for topic in order.reversed() {
      let narrower = linked.narrower[topic]
      gathered[topic] = union([direct[topic]] + narrower.map { gathered[$0] }, mark: Int32(topic) * 2)
      covered[topic] = union(narrower.map { covered[$0] }, mark: Int32(topic) * 2 + 1)
      // What lies below is needed no more.
      for concept in narrower {
        gathered[concept] = []
        covered[concept] = []
      }
      if covered[topic].count < gathered[topic].count, isArea(gathered[topic]) {
        covered[topic] = gathered[topic]
        groups.append(Group(topic: topic, items: gathered[topic].sorted()))
      }
    }
  }

  /// All topics, the wider before the narrower; without those that lie in a circle, which is an error of its own.
  private static func topics(of linked: LinkedCatalogue) -> [Int] {
    guard let topics = linked.catalogue.vocabularies.first(where: { $0.name == "topics" }) else { return [] }
    var order = topics.concepts.filter { linked.catalogue.concepts[$0].broader?.target == nil }
    var next = 0
    while next < order.count {
      order.append(contentsOf: linked.narrower[order[next]])
      next += 1
    }
    return order
  }

  /// Each number once.
  private mutating func union(_ lists: [[Int32]], mark: Int32) -> [Int32] {
    var union: [Int32] = []
    for list in lists {
      for number in list where seen[Int(number)] != mark {
        seen[Int(number)] = mark
        union.append(number)
      }
    }
    return union
  }

  private func isArea(_ numbers: [Int32]) -> Bool {
    guard numbers.contains(where: { items.all[Int($0)].isNeed }) else { return false }
    let countries = numbers.lazy.map { items.country(of: Int($0)) }.filter { $0 >= 0 }
    guard let first = countries.first else { return false }
    return countries.contains { $0 != first }
  }
}
