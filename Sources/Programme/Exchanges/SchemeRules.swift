import Linking
import Model

/// The rules of a scheme as numbers. What a scheme leaves out it does not ask for. Amounts are in cents.
public struct SchemeRules: Sendable, Hashable {
  /// The types of organisation that may travel, and all narrower ones, by their positions among the concepts; nil: any.
  public let visitorTypes: Set<Int>?
  /// The types that may receive.
  public let hostTypes: Set<Int>?
  /// ISO 3166-1 alpha-2; nil: any.
  public let countries: Set<String>?
  /// Working days, Mondays to Fridays.
  public let leastWorkingDays: Int?
  /// Days of the calendar: a scheme that says "a month" counts its week-ends.
  public let mostDays: Int?
  public let isOncePerVisitor: Bool
  /// By the country of the host.
  public let lumpSums: [String: Int]
  /// Fewer working days than this halve the sum.
  public let halvedBelowWorkingDays: Int?
  /// Fewer kilometres than this halve the sum.
  public let halvedBelowKilometres: Int?

  public init(_ scheme: Scheme, in site: LinkedCatalogue) {
    func types(_ references: [Reference]) -> Set<Int>? {
      references.isEmpty ? nil : site.narrowerAndSelf(references.compactMap { $0.target.map { Int($0.index) } })
    }
    visitorTypes = types(scheme.visitorTypes)
    hostTypes = types(scheme.hostTypes)
    countries = scheme.countries.isEmpty ? nil : Set(scheme.countries)
    leastWorkingDays = scheme.days?.min
    mostDays = scheme.days?.max
    isOncePerVisitor = scheme.oncePerVisitor
    lumpSums = Dictionary(
      scheme.lumpSums.map { ($0.key, Int(($0.value * 100).rounded())) }, uniquingKeysWith: { first, _ in first })
    halvedBelowWorkingDays = scheme.halfWhen?.daysBelow
    halvedBelowKilometres = scheme.halfWhen?.kilometresBelow
  }

  /// Half a sum, a cent that cannot be shared left out.
  public static func half(_ cents: Int) -> Int { cents / 2 }
}

extension LinkedCatalogue {
  /// Concepts and all that are narrower. Vocabularies have no cycles.
  fileprivate func narrowerAndSelf(_ concepts: [Int]) -> Set<Int> {
    var found: Set<Int> = []
    var waiting = concepts
    while let concept = waiting.popLast() {
      if found.insert(concept).inserted { waiting += narrower[concept] }
    }
    return found
  }
}
