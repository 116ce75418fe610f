import Model

/// Which needs an offer can serve, by the kinds of both.
///
/// A kind serves itself. What else it serves, and why:
///
/// | offer | serves also | because |
/// |---|---|---|
/// | technology | service | an instrument or a method does what would be bought as a service |
/// | research | technology, service | contract research develops a technology, or answers a question for pay |
/// | service | technology, research, business | it is used instead of a technology bought, supports research, helps trade |
/// | facility | service, research | tests are done at it, projects run in it |
/// | training | service, mobility | support is often given by teaching; a stay is made to learn |
/// | mobility | training | who visits learns |
/// | business | nothing else | a trade partner is no substitute for knowledge |
enum KindCompatibility {
  /// The table above; where a kind could not be read, the mistake is reported, and nothing is known against it.
  static func canServe(_ need: Offer.Kind?, by offer: Offer.Kind?) -> Bool {
    guard let need, let offer, need != offer else { return true }
    return served(by: offer).contains(need)
  }

  private static func served(by offer: Offer.Kind) -> [Offer.Kind] {
    switch offer {
    case .technology: [.service]
    case .research: [.technology, .service]
    case .service: [.technology, .research, .business]
    case .facility: [.service, .research]
    case .training: [.service, .mobility]
    case .mobility: [.training]
    case .business: []
    }
  }

  // MARK: As bits

  /// The number of a kind, from 0; the last is that of a kind that is not known.
  static func number(of kind: Offer.Kind?) -> UInt8 {
    UInt8(kind.flatMap { Offer.Kind.allCases.firstIndex(of: $0) } ?? Offer.Kind.allCases.count)
  }

  static func bit(of kind: Offer.Kind?) -> UInt8 { 1 << number(of: kind) }

  /// The bits of the kinds of offers that can serve a need.
  static func serving(_ need: Offer.Kind?) -> UInt8 {
    masks[Int(number(of: need))]
  }

  private static let masks: [UInt8] = {
    let kinds: [Offer.Kind?] = Offer.Kind.allCases + [nil]
    return kinds.map { need in kinds.reduce(0) { canServe(need, by: $1) ? $0 | bit(of: $1) : $0 } }
  }()
}
