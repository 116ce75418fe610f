import Mapping
import Matching
import Programme

/// What was found in the records of a site: who should talk to whom, where what is strong or missing, and how all are
/// tied to one another.
public struct Insights: Sendable {
  public let opportunities: Opportunities
  public let areas: [CooperationArea]
  public let ecosystems: EcosystemMap
  public let network: Network
  public let programme: Programme
  /// Of each topic that is an area, its position among the areas.
  let areaOfTopic: [Int: Int]
  /// Nil where there is no base map to draw on.
  public let maps: SiteMaps?

  public init(
    opportunities: Opportunities, areas: [CooperationArea], ecosystems: EcosystemMap, network: Network,
    programme: Programme, maps: SiteMaps? = nil
  ) {
    self.opportunities = opportunities
    self.areas = areas
    self.ecosystems = ecosystems
    self.network = network
    self.programme = programme
    areaOfTopic = Dictionary(areas.indices.map { (areas[$0].topic, $0) }, uniquingKeysWith: { first, _ in first })
    self.maps = maps
  }
}
