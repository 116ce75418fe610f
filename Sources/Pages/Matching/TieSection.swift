import Linking
import Matching
import Model
import Templates

/// Whom an organisation is joined to already, each with what joins them. These are no suggestions.
struct TieSection: Sendable {
  var items: [Entry]
  /// "and 12 more"
  var more: String?

  /// The most that are shown; members and memberships have lists of their own below.
  static let mostShown = 8

  static func view(_ links: LinkViews) -> View<TieSection> {
    View(
      "ties",
      [
        .list("items", links.entry) { section, _ in section.items }, .text("more") { section, _ in section.more },
      ])
  }
}

extension Reader {
  /// Those with closer ties first: what is done together, then what one is a part of, then memberships. Nil where there
  /// are none.
  func tieSection(of organisation: Int) -> TieSection? {
    let ties = insights.opportunities.ties(of: organisation)
    guard !ties.isEmpty else { return nil }
    var groups: [ArraySlice<Tie>] = []
    var start = ties.startIndex
    for index in ties.indices
    where index + 1 == ties.endIndex || ties[index + 1].organisation != ties[start].organisation {
      groups.append(ties[start...index])
      start = index + 1
    }
    let ranked = groups.enumerated()
      .sorted { (Self.rank($0.element), $0.offset) < (Self.rank($1.element), $1.offset) }
      .map(\.element)
    let rest = ranked.count - TieSection.mostShown
    return TieSection(
      items: ranked.prefix(TieSection.mostShown).map(entry(ofTies:)),
      more: rest > 0 ? numbers.phrase("count_more", rest) : nil)
  }

  private static func rank(_ ties: ArraySlice<Tie>) -> Int {
    ties.map { tie in
      switch tie.kind {
      case .jointService: 0
      case .parent, .child: 1
      case .memberOf: 2
      case .member: 3
      }
    }.min() ?? 4
  }

  private func entry(ofTies ties: ArraySlice<Tie>) -> Entry {
    let address = RecordAddress(.organisations, ties[ties.startIndex].organisation)
    return entry(address, note: ties.map(words).joined(separator: " · "))
  }

  private func words(_ tie: Tie) -> String {
    switch tie.kind {
    case .memberOf: phrases[.tieMemberOf]
    case .member: phrases[.tieMember]
    case .parent: phrases[.tieParent]
    case .child: phrases[.tieChild]
    case .jointService:
      partnerPhrases.jointService.filled(["service": tie.service.map { words(title(of: $0)) } ?? ""])
    }
  }
}
