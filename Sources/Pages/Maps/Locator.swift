import Linking
import Mapping
import Model
import Templates

/// The small map of a country as a file of the site, shared by the profiles of all that lies in it.
struct LocatorMap: Sendable {
  let map: CountryLocator
  let file: Look.Asset

  init(_ map: CountryLocator, ofCountry code: String) {
    self.map = map
    file = Look.Asset(named: "assets/map-\(SitePaths.slug(code)).svg", bytes: map.svg)
  }
}

/// Where one organisation lies, and what else is found there.
struct Locator: Sendable {
  var map: LocatorMap
  var point: CountryLocator.Point
  /// "Valorial, Rennes, France"
  var name: String
  /// "Brittany: 5 organisations", and their list.
  var more: (words: String, path: String)?

  static let view = View<Locator>(
    "place on a map",
    [
      .path("image") { locator, _ in locator.map.file.path }, .text("name") { locator, _ in locator.name },
      .text("width") { locator, _ in "\(locator.map.map.width)" },
      .text("height") { locator, _ in "\(locator.map.map.height)" },
      .text("x") { locator, _ in "\(locator.point.x)" }, .text("y") { locator, _ in "\(locator.point.y)" },
      .text("words") { locator, _ in locator.more?.words }, .path("url") { locator, _ in locator.more?.path },
    ])
}

extension Reader {
  /// Nil of an organisation without a country, and of one that no map shows.
  func locator(ofOrganisation index: Int, _ facets: KindFacets?) -> Locator? {
    let organisation = catalogue.organisations[index]
    guard let country = organisation.country, let map = insights.maps?.locators[country],
      let point = map.map.points[index]
    else { return nil }
    let place = self.place(city: organisation.city, country: country)
    let name = [words(organisation.name), place].compactMap(\.self).joined(separator: ", ")
    let region = organisation.region?.target
    let more =
      region.flatMap { surroundings(concepts[Int($0.index)].label, "region", .concept($0.index), facets) }
      ?? surroundings(language.name(ofCountry: country), "country", .country(country), facets)
    return Locator(map: map, point: point, name: name, more: more)
  }

  /// The list of what else lies in a place; nil where there is nothing else.
  private func surroundings(
    _ place: String, _ facet: String, _ key: FacetKey, _ facets: KindFacets?
  ) -> (words: String, path: String)? {
    guard let facets, facets.count(facet, key) > 1, let path = facets.path(facet, key, in: code) else { return nil }
    let organisations = numbers.phrase("count_organisation", facets.count(facet, key))
    let words = Sentence(
      phrases[.mapArea], ["place": [.init(words: place)], "organisations": [.init(words: organisations)]]
    ).words
    return (words, path)
  }
}
