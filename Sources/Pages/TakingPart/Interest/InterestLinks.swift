import Linking
import Model

/// Links to the page that prepares a letter to an organisation.
extension Reader {
  private var interestPage: String { site.paths.prefix(code) + InterestPage.path }

  /// About the organisation as a whole; nil for an archived one, to which nobody shall write.
  func interestPath(in organisation: RecordAddress) -> String? {
    if catalogue.isArchived(organisation) { return nil }
    return "\(interestPage)?to=\(catalogue.id(of: organisation))"
  }

  /// About an offer or a need, as long as it holds.
  func interestPath(in item: Offer, of organisation: RecordAddress) -> String? {
    if let last = item.validUntil, last < today { return nil }
    return interestPath(in: organisation).map { "\($0)&item=\(item.id)" }
  }

  /// From an organisation to a partner that is suggested to it.
  func interestPath(in partner: RecordAddress, from organisation: RecordAddress) -> String? {
    interestPath(in: partner).map { "\($0)&from=\(catalogue.id(of: organisation))" }
  }

  /// About a service, to one of those who provide it.
  func interestPath(in service: RecordAddress, of provider: RecordAddress) -> String? {
    interestPath(in: provider).map { "\($0)&service=\(catalogue.id(of: service))" }
  }
}
