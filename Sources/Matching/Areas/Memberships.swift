import Linking
import Model

/// Who is a member of what, to find those who are members on both sides of an area.
struct Memberships: Sendable {
  /// Whom each organisation belongs to: clusters, networks, the organisation that it is a part of.
  private let above: [[Int]]
  /// The organisations that belong to two others or more.
  private let several: [Int]
  private let countries: [String?]

  init(_ organisations: [Organisation]) {
    let isShown = organisations.indices.map { organisations[$0].header.status != .archived }
    let above = organisations.indices.map { position in
      var others = organisations[position].memberOf.compactMap { $0.target.map { Int($0.index) } }
      if let parent = organisations[position].parent?.target { others.append(Int(parent.index)) }
      others.removeAll { $0 == position || !isShown[$0] }
      return others.count < 2 ? others : Array(Set(others).sorted().prefix(Self.mostOfOne))
    }
    self.above = above
    several = above.indices.filter { isShown[$0] && above[$0].count > 1 }
    countries = organisations.indices.map { organisations[$0].country }
  }

  /// Of who belongs to more, the first count.
  private static let mostOfOne = 24

  /// Those who are members of two organisations in different countries, one with a need on its side and one with an
  /// offer, neither their own; by their ids, each with the first such two, at most so many. O(organisations + members of
  /// several, times the pairs of organisations that one belongs to).
  func bridges(_ needs: [AreaItem], _ offers: [AreaItem], most: Int) -> [CooperationArea.Bridge] {
    guard !several.isEmpty else { return [] }
    let (needing, offering) = (sides(of: needs), sides(of: offers))
    var bridges: [CooperationArea.Bridge] = []
    for organisation in several where bridges.count < most {
      if let way = way(of: organisation, needing, offering) {
        bridges.append(.init(organisation: organisation, way: way))
      }
    }
    return bridges
  }

  private func way(of organisation: Int, _ needing: [Side], _ offering: [Side]) -> CooperationArea.Bridge.Way? {
    for one in above[organisation] where needing[one].hasOther(than: organisation) {
      guard let here = countries[one] else { continue }
      for other in above[organisation] where other != one && offering[other].hasOther(than: organisation) {
        if let there = countries[other], here != there { return .memberships(needing: one, offering: other) }
      }
    }
    return nil
  }

  /// Those on the side of an organisation who have a need or an offer, -1 for nobody: two are enough to know that one is
  /// another.
  private struct Side {
    var first: Int32 = -1
    var second: Int32 = -1

    func hasOther(than organisation: Int) -> Bool { first >= 0 && first != Int32(organisation) || second >= 0 }

    mutating func add(_ organisation: Int) {
      if first < 0 { first = Int32(organisation) } else if first != Int32(organisation) { second = Int32(organisation) }
    }
  }

  /// By organisation.
  private func sides(of items: [AreaItem]) -> [Side] {
    var sides = [Side](repeating: Side(), count: above.count)
    var last = -1
    for item in items where item.organisation != last {
      last = item.organisation
      sides[item.organisation].add(item.organisation)
      for side in above[item.organisation] { sides[side].add(item.organisation) }
    }
    return sides
  }
}
