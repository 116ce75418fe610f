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
    let isShown = organisations.map { $0.header.status != .archived }
    let above = organisations.indices.map { position in
      var others = organisations[position].memberOf.compactMap { $0.target.map { Int($0.index) } }
      if let parent = organisations[position].parent?.target { others.append(Int(parent.index)) }
      others = others.filter { $0 != position && isShown[$0] }
      return others.count < 2 ? others : Array(Set(others).sorted().prefix(Self.mostOfOne))
    }
    self.above = above
    several = above.indices.filter { isShown[$0] && above[$0].count > 1 }
    countries = organisations.map(\.country)
  }

  /// Of who belongs to more, the first count.
  private static let mostOfOne = 24

  /// Those who are members of two organisations in different countries, one with a need on its side and one with an
  /// offer, neither their own; by their ids, each with the first such two. O(members of several, times the pairs of
  /// organisations that one belongs to).
  func bridges(_ needs: [AreaItem], _ offers: [AreaItem]) -> [CooperationArea.Bridge] {
    guard !several.isEmpty else { return [] }
    let needing = sides(of: needs)
    let offering = sides(of: offers)
    return several.compactMap { organisation in
      for one in above[organisation] where needing[one]?.hasOther(than: organisation) == true {
        for other in above[organisation] where other != one {
          guard offering[other]?.hasOther(than: organisation) == true,
            let here = countries[one], let there = countries[other], here != there
          else { continue }
          return .init(organisation: organisation, way: .memberships(needing: one, offering: other))
        }
      }
      return nil
    }
  }

  /// Those on the side of an organisation who have a need or an offer: two are enough to know that one is another.
  private struct Side {
    let first: Int
    var second: Int?

    func hasOther(than organisation: Int) -> Bool { first != organisation || second != nil }
  }

  private func sides(of items: [AreaItem]) -> [Int: Side] {
    var sides: [Int: Side] = [:]
    for item in items {
      for side in above[item.organisation] + [item.organisation] {
        if let known = sides[side] {
          if known.first != item.organisation { sides[side]?.second = item.organisation }
        } else {
          sides[side] = Side(first: item.organisation, second: nil)
        }
      }
    }
    return sides
  }
}
