/// Gathers what speaks for and against two records being one organisation.
struct EvidenceWeighing {
  private let left: IdentityProfile
  private let right: IdentityProfile
  private let areTied: Bool
  private let webSites: WebSiteUse
  private(set) var evidence: [DuplicateEvidence] = []

  /// - Parameters:
  ///   - areTied: whether one is a part or a member of the other.
  ///   - webSites: how many have a host or a domain.
  init(_ left: IdentityProfile, _ right: IdentityProfile, areTied: Bool, webSites: WebSiteUse) {
    self.left = left
    self.right = right
    self.areTied = areTied
    self.webSites = webSites
    weighIdentifiers()
    weighNames()
    weighWebSites()
    weighPlaces()
  }

  /// Nil where the two are not likely the same.
  var weight: Int? {
    let isIdentified = evidence.contains { if case .sameIdentifier = $0 { true } else { false } }
    let total = evidence.reduce(0) { $0 + $1.weight }
    // Each register gives a number to one organisation alone: one that is equal is enough.
    if isIdentified { return max(total, Duplicates.threshold) }
    // A part shares its web site and its town with the whole: only its name says that it is written down twice.
    if areTied, !evidence.contains(where: { [.sameName, .sameWords, .closeName].contains($0) }) { return nil }
    return total >= Duplicates.threshold ? total : nil
  }

  private mutating func weighIdentifiers() {
    guard !left.identifiers.isEmpty, !right.identifiers.isEmpty else { return }
    for register in IdentityProfile.Register.allCases {
      let (one, other) = (left.identifiers[register.rawValue], right.identifiers[register.rawValue])
      guard !one.isEmpty, !other.isEmpty else { continue }
      evidence.append(one == other ? .sameIdentifier("\(register)") : .otherIdentifier("\(register)"))
    }
  }

  private mutating func weighNames() {
    let hasSameAcronym = left.acronym.count > 2 && left.acronym == right.acronym
    let isNamedByAcronym =
      left.acronym.count > 2 && right.isCalled(left.acronym) || right.acronym.count > 2 && left.isCalled(right.acronym)
    var best = ComparableName.Likeness.different
    for name in left.names where best < .same {
      for other in right.names where best < .same { best = max(best, name.likeness(to: other)) }
    }
    switch best {
    case .same: evidence.append(.sameName)
    case .sameWords: evidence.append(.sameWords)
    case .close: evidence.append(.closeName)
    case .contained: evidence.append(.nameContained)
    case .different where !hasSameAcronym && !isNamedByAcronym: evidence.append(.otherName)
    case .related, .different: break
    }
    if hasSameAcronym { evidence.append(.sameAcronym) }
    if isNamedByAcronym { evidence.append(.acronymIsName) }
  }

  private mutating func weighWebSites() {
    guard let one = left.webSite, let other = right.webSite else { return }
    if one.page == other.page {
      if webSites.isOwn(host: one.host) { evidence.append(.samePage) }
    } else if one.host == other.host {
      if webSites.isOwn(host: one.host) { evidence.append(.sameHost) }
    } else if let domain = one.domain, domain == other.domain, webSites.isOwn(domain: domain) {
      evidence.append(.sameDomain)
    }
  }

  private mutating func weighPlaces() {
    var isFar = false
    var isNear = false
    if let one = left.place, let other = right.place {
      isNear = one.isWithin(metres: 1000, of: other)
      isFar = !isNear && !one.isWithin(metres: 25_000, of: other)
    }
    if let one = left.country, let other = right.country {
      evidence.append(one == other ? .sameCountry : .otherCountry)
      if one != other { return }
    }
    let hasCities = !left.city.isEmpty && !right.city.isEmpty
    if hasCities, left.city == right.city { evidence.append(.sameCity) }
    // A town has a name in each language: Gent is Gand.
    let isOtherCity = hasCities && left.city != right.city && !isNear
    if isOtherCity { evidence.append(.otherCity) }
    if isNear { evidence.append(.near) }
    if isFar, !isOtherCity { evidence.append(.far) }
  }
}

/// How many organisations have each host and domain: what many share says nothing of one.
struct WebSiteUse: Sendable {
  private var hosts: [UInt64: Int] = [:]
  private var domains: [UInt64: Int] = [:]
  /// Those who have a host or domain to themselves are at most so many: an organisation and its doubles.
  private static let most = 3

  init(_ profiles: [IdentityProfile]) {
    hosts.reserveCapacity(profiles.count)
    domains.reserveCapacity(profiles.count)
    for case let site? in profiles.map(\.webSite) {
      hosts[site.host, default: 0] += 1
      if let domain = site.domain { domains[domain, default: 0] += 1 }
    }
  }

  func isOwn(host: UInt64) -> Bool { hosts[host, default: 0] <= Self.most }
  func isOwn(domain: UInt64) -> Bool { domains[domain, default: 0] <= Self.most }
}
