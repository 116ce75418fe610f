import Linking
import Model

/// How what the sector needs, what consultations found and what is recommended to public authorities hang together,
/// and where they do not. Archived records are left out.
public struct PolicyAlignment: Sendable {
  /// By brief, and within one in its order.
  public let recommendations: [AlignedRecommendation]
  /// All findings, by consultation.
  public let findings: [AlignedFinding]
  /// The needs behind findings, and those that a recommendation answers itself, in the order of the catalogue.
  public let needs: [AlignedNeed]
  /// Positions of the public authorities that no recommendation is addressed to.
  public let neverAddressed: [Int]
  /// Where recommendations stood at the end of each year.
  public let states: StatesOverTime
  /// The needs of the directory by topic.
  public let topics: [TopicNeeds]

  /// - Complexity: O(references of briefs and consultations + organisations + their needs).
  init(_ site: LinkedCatalogue) {
    var collection = AlignmentCollection(site.catalogue)
    collection.collect()
    recommendations = collection.recommendations
    findings = collection.findings
    let needs = collection.alignedNeeds()
    self.needs = needs
    let addressed = Set(recommendations.flatMap { $0.addressees.map { Int($0.index) } })
    neverAddressed = site.catalogue.publicAuthorities.filter { !addressed.contains($0) }
    states = StatesOverTime(recommendations, in: site.catalogue)
    topics = TopicNeeds.all(in: site, aligned: needs)
  }

  /// Findings that no recommendation answers.
  public var openFindings: [AlignedFinding] { findings.filter(\.isOpen) }
  /// Needs that no recommendation answers, neither itself nor through a finding.
  public var openNeeds: [AlignedNeed] { needs.filter { !$0.isAnswered } }
  /// Recommendations without any addressee.
  public var unaddressed: [AlignedRecommendation] { recommendations.filter { $0.addressees.isEmpty } }
  /// How many authorities are addressed.
  public var addressedCount: Int { Set(recommendations.flatMap(\.addressees)).count }

  /// The finding at an address; nil where its consultation is archived.
  public func finding(_ address: RecordAddress) -> AlignedFinding? {
    var (low, high) = (0, findings.count)
    while low < high {
      let middle = (low + high) / 2
      if findings[middle].address < address { low = middle + 1 } else { high = middle }
    }
    return low < findings.count && findings[low].address == address ? findings[low] : nil
  }
}

/// A recommendation, and the authorities that it is addressed to.
public struct AlignedRecommendation: Sendable, Hashable {
  /// The brief; `part` is the position of the recommendation in it.
  public var address: RecordAddress
  public var levels: [PolicyLevel]
  /// Organisations, each once, in the order in which they are written.
  public var addressees: [RecordAddress]
  public var state: Brief.Recommendation.State?

  /// Whether an authority still has something to do about it.
  public var isPending: Bool { state != .adopted && state != .declined }
}

/// A finding, the needs behind it, and what is recommended upon it.
public struct AlignedFinding: Sendable, Hashable {
  /// The consultation; `part` is the position of the finding in it.
  public var address: RecordAddress
  public var needs: [RecordAddress]
  /// Positions among the recommendations, in their order.
  public var recommendations: [Int] = []

  public var isOpen: Bool { recommendations.isEmpty }
}

/// A need of an organisation that a consultation or a brief took up.
public struct AlignedNeed: Sendable, Hashable {
  /// The organisation; `part` is the position of the need.
  public var address: RecordAddress
  /// Positions among the findings that it is behind.
  public var findings: [Int] = []
  /// Positions among the recommendations that answer it itself.
  public var recommendations: [Int] = []
  /// Whether a recommendation answers it, itself or through a finding.
  public var isAnswered = false
}

extension PolicyLevel {
  /// The level at which an organisation is an authority: policy speaks to regions and places alike.
  public init(_ level: Organisation.Level) {
    switch level {
    case .local, .regional: self = .local
    case .national: self = .national
    case .european: self = .european
    }
  }
}

/// The lists while they are filled.
private struct AlignmentCollection {
  let catalogue: Catalogue
  var recommendations: [AlignedRecommendation] = []
  var findings: [AlignedFinding] = []
  private var positions: [RecordAddress: Int] = [:]
  private var needs: [RecordAddress: AlignedNeed] = [:]

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  mutating func collect() {
    for index in catalogue.consultations.indices where catalogue.consultations[index].header.status != .archived {
      for (part, finding) in catalogue.consultations[index].findings.enumerated() {
        let address = RecordAddress(.consultations, index, part: part)
        let behind = finding.needs.compactMap(\.target).eachOnce()
        for need in behind { needs[need, default: AlignedNeed(address: need)].findings.append(findings.count) }
        positions[address] = findings.count
        findings.append(AlignedFinding(address: address, needs: behind))
      }
    }
    for index in catalogue.briefs.indices where catalogue.briefs[index].header.status != .archived {
      for (part, recommendation) in catalogue.briefs[index].recommendations.enumerated() {
        add(recommendation, at: RecordAddress(.briefs, index, part: part))
      }
    }
  }

  private mutating func add(_ recommendation: Brief.Recommendation, at address: RecordAddress) {
    let position = recommendations.count
    recommendations.append(
      AlignedRecommendation(
        address: address, levels: recommendation.levels,
        addressees: recommendation.addressedTo.compactMap(\.target).eachOnce(), state: recommendation.state))
    for answered in recommendation.answers.compactMap(\.target).eachOnce() {
      if answered.kind == .consultations {
        if let finding = positions[answered] { findings[finding].recommendations.append(position) }
      } else if answered.part >= 0 {
        needs[answered, default: AlignedNeed(address: answered)].recommendations.append(position)
      }
    }
  }

  func alignedNeeds() -> [AlignedNeed] {
    needs.values.sorted { $0.address < $1.address }.map { need in
      var need = need
      need.isAnswered = !need.recommendations.isEmpty || need.findings.contains { !findings[$0].isOpen }
      return need
    }
  }
}

extension [RecordAddress] {
  /// Without repetitions, the first of each kept.
  func eachOnce() -> [RecordAddress] {
    guard count > 1 else { return self }
    var seen: Set<RecordAddress> = []
    return filter { seen.insert($0).inserted }
  }
}
