import Diagnostics
import Linking
import Model

/// `data/organisations.geojson`: organisations with a location as points (RFC 7946: degrees of WGS 84, longitude
/// first). Of persons it has nothing.
struct OrganisationPoints {
  let site: LinkedCatalogue

  /// Positions of what is shown, in the order of the catalogue.
  private var shown: [Int] {
    let all = site.catalogue.organisations
    return all.indices.filter { all[$0].location != nil && all[$0].header.status != .archived }
  }

  var isEmpty: Bool { shown.isEmpty }

  func json() -> [UInt8] {
    let shown = shown
    var json = JSONWriter(.compact, capacity: 256 * shown.count)
    json.object { json in
      json.member("type", "FeatureCollection")
      json.key("features")
      json.array { json in for index in shown { write(site.catalogue.organisations[index], to: &json) } }
    }
    return json.bytes
  }

  private func write(_ organisation: Organisation, to json: inout JSONWriter) {
    guard let place = organisation.location else { return }
    let language = site.catalogue.site.defaultLanguage
    json.object { json in
      json.member("type", "Feature")
      json.member("id", organisation.id)
      json.key("geometry")
      json.object { json in
        json.member("type", "Point")
        json.key("coordinates")
        json.array { json in
          json.value(place.longitude)
          json.value(place.latitude)
        }
      }
      json.key("properties")
      json.object { json in
        json.member("id", organisation.id)
        json.member("name", organisation.name.text(in: language, default: language).text)
        if let type = organisation.type { json.member("type", type.id) }
        if let level = organisation.level { json.member("level", level.rawValue) }
        if let country = organisation.country { json.member("country", country) }
        if let region = organisation.region { json.member("region", region.id) }
        json.member("page", site.paths.record(.organisations, organisation.id, in: language))
        if organisation.header.illustrative { json.member("illustrative", true) }
      }
    }
  }
}
