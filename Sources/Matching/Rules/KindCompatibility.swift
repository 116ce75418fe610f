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
/// | business | nothing else | a trade partner is not a substitute for knowledge |
enum KindCompatibility {
  static func canServe(_ need: Offer.Kind?, by offer: Offer.Kind?) -> Bool {
    // Both kinds are required; where one could not be read, the mistake is reported, and nothing is known against it.
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
}
