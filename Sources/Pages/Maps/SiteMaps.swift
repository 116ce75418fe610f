import Diagnostics
import Linking
import Mapping
import Model

/// The maps of a site, without words: each is made once and drawn in every language.
public struct SiteMaps: Sendable {
  /// All organisations; nil where there is none.
  let europe: MapSheet?
  /// Those of each country that has any, by its code.
  let countries: [String: MapSheet]
  /// The small maps of the same countries, for the profiles of what lies in them.
  let locators: [String: LocatorMap]
  /// Series in which at least two stops have a place, by the position of the journey or the consultation.
  let journeys: [Int32: MapSheet]
  let consultations: [Int32: MapSheet]

  /// Makes all maps of a site, side by side. O(organisations + regions of the countries in use).
  ///
  /// - Throws: nothing of its own.
  public static func make(of site: LinkedCatalogue, on base: BaseMap, jobs: Int) throws -> SiteMaps {
    let places = OrganisationPlaces(site.catalogue)
    let stops = SeriesStops(site: site)
    let points = regionPoints(site.catalogue)
    let wanted = Wanted.all(in: site.catalogue, places)
    var none = Diagnostics()
    let codes = places.byCountry.keys.sorted()
    let locators = try codes.concurrentMap(jobs: jobs, into: &none) { code, _ in
      CountryLocator(code, on: base, places: places.byCountry[code]?.places ?? [], regionPoints: points)
    }
    let sheets = try wanted.concurrentMap(jobs: jobs, into: &none) { wanted, _ -> MapSheet? in
      switch wanted {
      case .europe:
        return .europe(
          on: base, counts: places.byCountry.mapValues(\.places.count), places: places.all, regionPoints: points)
      case .country(let code):
        return places.byCountry[code].flatMap {
          .country(code, on: base, counts: $0.regions, places: $0.places, regionPoints: points)
        }
      case .journey(let position):
        return series(stops.journey(position), on: base, points)
      case .consultation(let position):
        return series(stops.consultation(position), on: base, points)
      }
    }
    return SiteMaps(
      zip(wanted, sheets).compactMap { wanted, sheet in sheet.map { (wanted, $0) } },
      locators: Dictionary(
        uniqueKeysWithValues: zip(codes, locators).compactMap { code, map in
          map.map { (code, LocatorMap($0, ofCountry: code)) }
        }))
  }

  private init(_ made: [(wanted: Wanted, sheet: MapSheet)], locators: [String: LocatorMap]) {
    self.locators = locators
    var europe: MapSheet?
    var countries: [String: MapSheet] = [:]
    var journeys: [Int32: MapSheet] = [:]
    var consultations: [Int32: MapSheet] = [:]
    for (wanted, sheet) in made {
      switch wanted {
      case .europe: europe = sheet
      case .country(let code): countries[code] = sheet
      case .journey(let position): journeys[position] = sheet
      case .consultation(let position): consultations[position] = sheet
      }
    }
    self.europe = europe
    self.countries = countries
    self.journeys = journeys
    self.consultations = consultations
  }

  /// The drawings that are files of their own, in the order of their paths.
  var files: [Look.Asset] { locators.values.map(\.file).sorted { $0.path < $1.path } }

  /// Whether there is anything that a map could show: without it no base map is needed.
  public static func areWanted(by site: LinkedCatalogue) -> Bool {
    site.catalogue.hasPublished(.organisations) || site.catalogue.hasPublished(.journeys)
      || site.catalogue.hasPublished(.consultations)
  }

  /// One map to make.
  private enum Wanted: Sendable {
    case europe
    case country(String)
    case journey(Int32)
    case consultation(Int32)

    static func all(in catalogue: Catalogue, _ places: OrganisationPlaces) -> [Wanted] {
      (places.all.isEmpty ? [] : [.europe]) + places.byCountry.keys.sorted().map(Wanted.country)
        + catalogue.journeys.indices.map { .journey(Int32($0)) }
        + catalogue.consultations.indices.map { .consultation(Int32($0)) }
    }
  }

  /// One stop is no series; nor are several of which all but one are held on line.
  private static func series(_ stops: [MapPlace], on base: BaseMap, _ points: [String: Degrees]) -> MapSheet? {
    guard let sheet = MapSheet.series(on: base, stops: stops, regionPoints: points), sheet.summary.placed > 1 else {
      return nil
    }
    return sheet
  }

  private static func regionPoints(_ catalogue: Catalogue) -> [String: Degrees] {
    var points: [String: Degrees] = [:]
    guard let regions = catalogue.vocabularies.first(where: { $0.name == "regions" }) else { return points }
    for index in regions.concepts {
      guard let point = catalogue.concepts[index].point else { continue }
      points[catalogue.concepts[index].id] = Degrees(point)
    }
    return points
  }
}

/// Where organisations are; archived ones are left out. The number of a place is the organisation's position.
private struct OrganisationPlaces: Sendable {
  private(set) var all: [MapPlace] = []
  private(set) var byCountry: [String: (places: [MapPlace], regions: [String: Int])] = [:]

  init(_ catalogue: Catalogue) {
    all.reserveCapacity(catalogue.organisations.count)
    for index in catalogue.organisations.indices where catalogue.organisations[index].header.status != .archived {
      let country = catalogue.organisations[index].country ?? ""
      let region = catalogue.organisations[index].region?.target.map { catalogue.concepts[Int($0.index)].id }
      let place = MapPlace(
        id: index, country: country, region: region,
        location: catalogue.organisations[index].location.map { Degrees($0) })
      all.append(place)
      guard !country.isEmpty else { continue }
      byCountry[country, default: ([], [:])].places.append(place)
      if let region { byCountry[country]?.regions[region, default: 0] += 1 }
    }
  }
}

extension Degrees {
  init(_ coordinates: Coordinates) { self.init(latitude: coordinates.latitude, longitude: coordinates.longitude) }
}
