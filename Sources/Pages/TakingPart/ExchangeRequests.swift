import Model
import Templates

/// An organisation that has hosted under a scheme, or is to: whom to ask for an exchange.
struct ExchangeHost: Sendable {
  var name: String
  var email: String?
  var website: String?
  var isIllustrative: Bool

  static let view = View<ExchangeHost>(
    "host",
    [
      .text("name") { host, _ in host.name }, .text("email") { host, _ in host.email },
      .text("website") { host, _ in host.website },
      .text("illustrative") { host, _ in host.isIllustrative ? "yes" : nil },
    ])
}

extension Reader {
  /// The hosts of the exchanges and missions of a scheme, by name.
  func hosts(ofScheme scheme: RecordAddress) -> [ExchangeHost] {
    let exchanges = sources(of: scheme, .exchanges, "scheme")
    let missions = sources(of: scheme, .journeys, "scheme").flatMap { sources(of: $0, .missions, "journey") }
    let hosts =
      exchanges.compactMap { catalogue.exchanges[Int($0.index)].host?.target }
      + missions.flatMap { catalogue.missions[Int($0.index)].hosts.compactMap(\.target) }
    return sorted(Set(hosts).sorted().filter { !catalogue.isArchived($0) }) { words(title(of: $0)) }.map { address in
      let host = catalogue.organisations[Int(address.index)]
      return ExchangeHost(
        name: words(host.name), email: host.email, website: host.website,
        isIllustrative: host.header.illustrative)
    }
  }

  /// "An exchange under ClusterXchange"
  func exchangeSubject(_ scheme: Entry) -> String {
    (phrases.words["exchange_letter_subject"] ?? "").replacing("{scheme}", with: words(scheme.label))
  }
}
