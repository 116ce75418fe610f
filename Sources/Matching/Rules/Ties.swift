import Linking
import Model
import Text

/// What joins organisations already, from both sides.
struct TiedOrganisations: Sendable {
  /// By organisation; those of each sorted.
  let ties: Grouped<Tie>
  /// By organisation, the others, sorted.
  private let others: Grouped<Int32>

  /// Archived organisations have no ties. O(links + organisations).
  init(_ site: LinkedCatalogue) {
    let organisations = site.catalogue.organisations
    var ties = [[Tie]](repeating: [], count: organisations.count)
    func isLive(_ index: Int) -> Bool { organisations[index].header.status != .archived }
    func tie(_ first: Int, _ kind: Tie.Kind, _ second: Int, _ inverse: Tie.Kind, _ service: RecordAddress? = nil) {
      guard first != second, isLive(first), isLive(second) else { return }
      ties[first].append(Tie(organisation: second, kind: kind, service: service))
      ties[second].append(Tie(organisation: first, kind: inverse, service: service))
    }
    for index in organisations.indices {
      for cluster in organisations[index].memberOf.positions { tie(index, .memberOf, Int(cluster), .member) }
      if let parent = organisations[index].parent?.target { tie(index, .parent, Int(parent.index), .child) }
    }
    for (index, service) in site.catalogue.services.enumerated() where service.header.status != .archived {
      // A service of hundreds is a network; its members need not know each other.
      let providers = service.providers.positions
      guard providers.count <= Self.mostProviders else { continue }
      for (place, first) in providers.enumerated() {
        for second in providers[(place + 1)...] {
          tie(Int(first), .jointService, Int(second), .jointService, RecordAddress(.services, index))
        }
      }
    }
    self.ties = Grouped(ties.map { $0.sorted() })
    others = Grouped(
      ties.map { own in
        var others = own.map { Int32($0.organisation) }
        others.sort()
        return others
      })
  }

  /// Beyond it, providing a service together is no tie of any two of them.
  private static let mostProviders = 50

  /// O(log ties), of the one that has fewer.
  func areTied(_ first: Int, _ second: Int) -> Bool {
    let isFirst = others.range(first).count <= others.range(second).count
    let tied = others.elements[others.range(isFirst ? first : second)]
    return tied.first(sortedBy: \.self, equalTo: Int32(isFirst ? second : first)) != nil
  }
}
