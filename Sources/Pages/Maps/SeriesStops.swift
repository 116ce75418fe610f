import Linking
import Mapping
import Model
import Text

/// The stops of journeys and consultations, in their order. The number of a place is the position of the mission or
/// the event.
struct SeriesStops: Sendable {
  let site: LinkedCatalogue

  private var catalogue: Catalogue { site.catalogue }

  func journey(_ position: Int32) -> [MapPlace] {
    site.missions(ofJourney: position).map { address in
      let mission = catalogue.missions[Int(address.index)]
      return place(Int(address.index), mission.country, mission.region, nil)
    }
  }

  func consultation(_ position: Int32) -> [MapPlace] {
    let address = RecordAddress(.consultations, Int(position))
    return site.events(catalogue.consultations[Int(position)].events, and: address, by: "consultation").map { event in
      let place = catalogue.events[Int(event.index)].place
      var location: Degrees?
      if let latitude = place?.latitude, let longitude = place?.longitude {
        location = Degrees(latitude: latitude, longitude: longitude)
      }
      return self.place(Int(event.index), place?.country, place?.region, location)
    }
  }

  private func place(_ id: Int, _ country: String?, _ region: Reference?, _ location: Degrees?) -> MapPlace {
    let code = region?.target.map { catalogue.concepts[Int($0.index)].id }
    return MapPlace(
      id: id, country: country ?? code.flatMap { NUTSCode($0)?.country } ?? "", region: code, location: location)
  }
}

extension LinkedCatalogue {
  /// The missions of a journey in their order, and after them those that name the journey without being listed.
  func missions(ofJourney position: Int32) -> [RecordAddress] {
    let address = RecordAddress(.journeys, Int(position))
    let listed = catalogue.journeys[Int(position)].missions.compactMap(\.target)
    let others = backlinks.sources(of: address, kind: .missions, field: "journey")
      .filter { !catalogue.isArchived($0) && !listed.contains($0) }
      .sorted { (step(of: $0), $0) < (step(of: $1), $1) }
    return listed + others
  }

  private func step(of mission: RecordAddress) -> Int { catalogue.missions[Int(mission.index)].step ?? .max }

  /// Events that a record lists, and those that name it by a field, by their beginning.
  func events(_ listed: [Reference], and address: RecordAddress, by field: String) -> [RecordAddress] {
    let own = listed.compactMap(\.target)
    let named = backlinks.sources(of: address, kind: .events, field: field)
      .filter { !catalogue.isArchived($0) && !own.contains($0) }
    return (own + named).sorted { start(ofEvent: $0) < start(ofEvent: $1) }
  }

  private func start(ofEvent address: RecordAddress) -> LocalDateTime {
    catalogue.events[Int(address.index)].starts ?? LocalDateTime(.latest)
  }
}
