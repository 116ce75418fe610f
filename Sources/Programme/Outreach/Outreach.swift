import Linking
import Model
import Text

/// How far public authorities are engaged, and whom to contact next.
///
/// Authorities are the organisations of that type, those that a recommendation is addressed to, and those that an
/// engagement is with; archived records are left out. An authority stands on the highest rung that it has reached.
public struct Outreach: Sendable {
  /// In the order of the catalogue.
  public let authorities: [ReachedAuthority]
  /// The levels of engagement as positions of concepts, the lowest first.
  public let rungs: [Int]
  /// From the year of the first engagement to the one before the last; today follows.
  public let years: [Int]

  /// - Complexity: O(organisations + engagements + recommendations).
  init(_ site: LinkedCatalogue, _ policy: PolicyAlignment) {
    let catalogue = site.catalogue
    let rungs = Self.rungs(of: catalogue)
    let place = Dictionary(uniqueKeysWithValues: rungs.enumerated().map { ($1, $0) })
    var found: [Int: ReachedAuthority] = [:]
    for position in catalogue.publicAuthorities { found[position] = ReachedAuthority(position, in: catalogue) }
    for (position, recommendation) in policy.recommendations.enumerated() {
      for addressee in recommendation.addressees where !catalogue.isArchived(addressee) {
        let index = Int(addressee.index)
        found[index, default: ReachedAuthority(index, in: catalogue)].add(recommendation, at: position)
      }
    }
    for (position, engagement) in catalogue.engagements.enumerated() where engagement.header.status != .archived {
      guard let authority = engagement.authority?.target, !catalogue.isArchived(authority) else { continue }
      let rung = engagement.level?.target.flatMap { place[Int($0.index)] }
      guard let rung, let date = engagement.date else { continue }
      found[Int(authority.index), default: ReachedAuthority(Int(authority.index), in: catalogue)]
        .contacts.append(.init(engagement: position, date: date, rung: rung))
    }
    self.rungs = rungs
    authorities = found.values.sorted { $0.organisation < $1.organisation }.map { $0.inOrder() }
    let dates = authorities.flatMap { $0.contacts.map(\.date.year) }
    if let first = dates.min(), let last = dates.max(), first < last {
      years = Array(max(first, last - 30)..<last)
    } else {
      years = []
    }
  }

  private static func rungs(of catalogue: Catalogue) -> [Int] {
    guard let vocabulary = catalogue.vocabularies.first(where: { $0.name == "engagement-levels" }) else { return [] }
    return vocabulary.concepts.sorted { left, right in
      (catalogue.concepts[left].order ?? .max, left) < (catalogue.concepts[right].order ?? .max, right)
    }
  }

  /// Authorities that a recommendation is addressed to and no engagement is with yet: those with most that is still
  /// to be decided first, then those with most recommendations.
  public var toContact: [ReachedAuthority] {
    authorities.filter { $0.contacts.isEmpty && !$0.recommendations.isEmpty }
      .sorted { left, right in
        (-left.pending, -left.recommendations.count, left.organisation)
          < (-right.pending, -right.recommendations.count, right.organisation)
      }
  }

  /// How many of some authorities were on each rung.
  ///
  /// - Parameter year: at its end; nil for today.
  public func ladder(of authorities: [ReachedAuthority], atEndOf year: Int? = nil) -> Ladder {
    var ladder = Ladder(rungs: [Int](repeating: 0, count: rungs.count))
    for authority in authorities {
      if let rung = authority.rung(atEndOf: year) { ladder.rungs[rung] += 1 } else { ladder.notEngaged += 1 }
    }
    return ladder
  }

  /// How many authorities are on each rung of the ladder.
  public struct Ladder: Sendable, Hashable {
    public var notEngaged = 0
    /// The lowest first.
    public var rungs: [Int]

    public var engaged: Int { rungs.reduce(0, +) }
    public var total: Int { notEngaged + engaged }
  }
}

/// A public authority, what is recommended to it, and every contact with it.
public struct ReachedAuthority: Sendable, Hashable {
  /// Its position.
  public let organisation: Int
  public let level: Organisation.Level?
  public let country: String?
  /// Positions among the recommendations of ``PolicyAlignment``.
  public private(set) var recommendations: [Int] = []
  /// How many of them are neither adopted nor declined.
  public private(set) var pending = 0
  /// The earliest first.
  public internal(set) var contacts: [Contact] = []

  public struct Contact: Sendable, Hashable {
    /// The position of the engagement.
    public var engagement: Int
    public var date: CalendarDate
    /// 0 is the lowest.
    public var rung: Int
  }

  init(_ organisation: Int, in catalogue: Catalogue) {
    self.organisation = organisation
    level = catalogue.organisations[organisation].level
    country = catalogue.organisations[organisation].country
  }

  /// The highest rung reached up to the end of a year, or ever; nil where there was no contact.
  public func rung(atEndOf year: Int? = nil) -> Int? {
    contacts.lazy.filter { contact in year.map { contact.date.year <= $0 } ?? true }.map(\.rung).max()
  }

  fileprivate mutating func add(_ recommendation: AlignedRecommendation, at position: Int) {
    recommendations.append(position)
    if recommendation.isPending { pending += 1 }
  }

  fileprivate func inOrder() -> ReachedAuthority {
    var ordered = self
    ordered.contacts.sort { ($0.date, $0.engagement) < ($1.date, $1.engagement) }
    return ordered
  }
}
