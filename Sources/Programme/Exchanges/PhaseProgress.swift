import Model

/// What an exchange still lacks before it reaches its next phase.
public enum MissingForPhase: String, Sendable, Hashable, CaseIterable {
  case visitorType = "visitor-type"
  case visitorCountry = "visitor-country"
  case host, days, commitment, report, results

  /// What must be there before a phase is reached: the two sides know each other before they build, and have signed
  /// and told what came of it when all is done.
  static func asked(before phase: Exchange.Phase) -> [MissingForPhase] {
    switch phase {
    case .registration, .withdrawn: []
    case .matching: [.visitorType, .visitorCountry]
    case .building: [.host, .days]
    case .finalised: [.commitment, .report, .results]
    }
  }
}

/// Where an exchange stands among the phases of its scheme.
public struct PhaseProgress: Sendable, Hashable {
  /// Nil after the last one, and for an exchange that was withdrawn.
  public let next: Exchange.Phase?
  /// For the next phase and for all up to it, in their order.
  public let missing: [MissingForPhase]

  init(_ exchange: Exchange, _ facts: ExchangeCase, phases declared: [Exchange.Phase]) {
    let phases = (declared.isEmpty ? Exchange.Phase.allCases : declared).filter { $0 != .withdrawn }
    guard let phase = exchange.phase, let position = phases.firstIndex(of: phase) else {
      (next, missing) = (nil, [])
      return
    }
    next = position + 1 < phases.count ? phases[position + 1] : nil
    missing = phases.prefix(position + 2).flatMap(MissingForPhase.asked).filter { item in
      switch item {
      case .visitorType: facts.visitor.type == nil
      case .visitorCountry: facts.visitor.country == nil
      case .host: exchange.host == nil
      case .days: facts.days == nil
      case .commitment: exchange.commitment == nil
      case .report: exchange.report == nil
      case .results: exchange.results.isEmpty
      }
    }
  }
}
