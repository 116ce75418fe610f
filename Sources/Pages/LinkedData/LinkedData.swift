import Diagnostics
import Model
import Templates
import Text

/// What a page says of itself to programs: schema.org as JSON-LD, in a data block of the head. Browsers run no data
/// block, so the page's security policy, which forbids inline scripts, lets it stand.
///
/// Addresses are absolute where the site says where it is published, and relative to the page elsewhere, which
/// JSON-LD resolves against the page's own address. Of persons it says nothing.
struct LinkedData {
  let reader: Reader
  /// Of the page, from the root of the site.
  let path: String
  /// The page's own, in one or two sentences.
  let description: String?

  /// The block's content: the way to the page, and the record that it shows.
  func json(title: String, above: [(label: String, path: String)], record: RecordAddress?) -> [UInt8] {
    var json = JSONWriter(.compact, capacity: 1_024)
    json.object { json in
      json.member("@context", "https://schema.org")
      json.key("@graph")
      json.array { json in
        if above.isEmpty {
          site(&json)
        } else {
          breadcrumbs(above, title, &json)
        }
        if let record { thing(record, &json) }
      }
    }
    return DataBlock.harmless(json.bytes)
  }

  /// The site, on its first page.
  private func site(_ json: inout JSONWriter) {
    json.object { json in
      json.member("@type", "WebSite")
      json.member("name", reader.words(reader.catalogue.site.title))
      json.member("url", address(path))
      json.member("inLanguage", reader.code)
      let description = reader.words(reader.catalogue.site.description)
      if !description.isEmpty { json.member("description", description) }
      if let publisher = reader.catalogue.site.publisher?.target { organisation("publisher", publisher, &json) }
    }
  }

  private func breadcrumbs(_ above: [(label: String, path: String)], _ title: String, _ json: inout JSONWriter) {
    json.object { json in
      json.member("@type", "BreadcrumbList")
      json.key("itemListElement")
      json.array { json in
        for (index, step) in above.enumerated() {
          json.object { json in
            json.member("@type", "ListItem")
            json.member("position", index + 1)
            json.member("name", step.label)
            json.member("item", address(step.path))
          }
        }
        json.object { json in
          json.member("@type", "ListItem")
          json.member("position", above.count + 1)
          json.member("name", title)
        }
      }
    }
  }

  private func thing(_ record: RecordAddress, _ json: inout JSONWriter) {
    let index = Int(record.index)
    switch record.kind {
    case .organisations: write(reader.catalogue.organisations[index], at: record, &json)
    case .services: write(reader.catalogue.services[index], at: record, &json)
    case .events: write(reader.catalogue.events[index], at: record, &json)
    case .briefs: write(reader.catalogue.briefs[index], at: record, &json)
    case .news: write(reader.catalogue.news[index], at: record, &json)
    default: break
    }
  }

  // MARK: Parts that things share

  /// Of a path of the site.
  func address(_ target: String) -> String {
    if let absolute = reader.absolute(target) { return absolute }
    return String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") }) + target
  }

  /// The name of the thing itself, apart from the page that tells of it; the same in all languages.
  func id(of record: RecordAddress) -> String {
    address(reader.site.path(of: record, in: reader.catalogue.site.defaultLanguage)) + "#it"
  }

  /// Type, name, page and description; of an invented record, that it is invented.
  func head<R: Record>(_ type: String, _ record: R, at place: RecordAddress, _ json: inout JSONWriter) {
    json.member("@type", type)
    json.member("@id", id(of: place))
    json.member("name", reader.words(record.title))
    json.member("mainEntityOfPage", address(path))
    if let description { json.member("description", description) }
    if record.header.illustrative { json.member("disambiguatingDescription", reader.phrases[.illustrativeNote]) }
  }

  /// Another organisation, by its name and its own name in the data.
  func organisation(_ property: String, _ place: RecordAddress, _ json: inout JSONWriter) {
    json.key(property)
    organisation(place, &json)
  }

  func organisations(_ property: String, _ places: [Reference], _ json: inout JSONWriter) {
    let targets = places.compactMap(\.target)
    if targets.isEmpty { return }
    json.key(property)
    json.array { json in for target in targets { organisation(target, &json) } }
  }

  private func organisation(_ place: RecordAddress, _ json: inout JSONWriter) {
    json.object { json in
      json.member("@type", "Organization")
      json.member("@id", id(of: place))
      json.member("name", reader.words(reader.title(of: place)))
    }
  }

  /// The labels of topics.
  func topics(_ property: String, _ topics: [Reference], _ json: inout JSONWriter) {
    let labels = topics.compactMap { $0.target.map { reader.concepts[Int($0.index)].label } }
    if !labels.isEmpty { json.member(property, labels) }
  }

  func position(_ latitude: Double?, _ longitude: Double?, _ json: inout JSONWriter) {
    guard let latitude, let longitude else { return }
    json.key("geo")
    json.object { json in
      json.member("@type", "GeoCoordinates")
      json.member("latitude", latitude)
      json.member("longitude", longitude)
    }
  }

  /// A town in a country: its code, as the vocabulary wants it.
  func postalAddress(city: String?, region: Reference?, country: String?, _ json: inout JSONWriter) {
    if city == nil, country == nil { return }
    json.key("address")
    json.object { json in
      json.member("@type", "PostalAddress")
      if let city { json.member("addressLocality", city) }
      if let region = region?.target { json.member("addressRegion", reader.concepts[Int(region.index)].label) }
      if let country { json.member("addressCountry", country) }
    }
  }
}
