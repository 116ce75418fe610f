import Diagnostics
import Model
import Text

/// Records as things of schema.org.
extension LinkedData {
  func write(_ organisation: Organisation, at place: RecordAddress, _ json: inout JSONWriter) {
    json.object { json in
      head("Organization", organisation, at: place, &json)
      if let acronym = organisation.acronym { json.member("alternateName", acronym) }
      if let website = organisation.website { json.member("url", website) }
      if let email = organisation.email { json.member("email", email) }
      if let phone = organisation.phone { json.member("telephone", phone) }
      if let founded = organisation.founded { json.member("foundingDate", founded.iso) }
      if let logo = organisation.logo.flatMap({ reader.path(of: $0, namedBy: organisation) }) {
        json.member("logo", address(logo))
      }
      postalAddress(city: organisation.city, region: organisation.region, country: organisation.country, &json)
      if let point = organisation.location {
        json.key("location")
        json.object { json in
          json.member("@type", "Place")
          position(point.latitude, point.longitude, &json)
        }
      }
      if let employees = organisation.employees {
        json.key("numberOfEmployees")
        json.object { json in
          json.member("@type", "QuantitativeValue")
          json.member("value", employees)
        }
      }
      if let item = organisation.identifiers?.wikidata {
        json.member(
          "sameAs", ["https://www.wikidata.org/entity/\(item)"] + (organisation.identifiers?.ror.map { [$0] } ?? []))
      } else if let registry = organisation.identifiers?.ror {
        json.member("sameAs", registry)
      }
      if let number = organisation.identifiers?.vat { json.member("vatID", number) }
      if let code = organisation.identifiers?.lei { json.member("leiCode", code) }
      organisations("memberOf", organisation.memberOf, &json)
      if let parent = organisation.parent?.target { self.organisation("parentOrganization", parent, &json) }
      topics("knowsAbout", organisation.topics, &json)
    }
  }

  func write(_ service: Service, at place: RecordAddress, _ json: inout JSONWriter) {
    json.object { json in
      head("Service", service, at: place, &json)
      json.member("url", address(path))
      if let type = service.type?.target { json.member("serviceType", reader.concepts[Int(type.index)].label) }
      organisations("provider", service.providers, &json)
      if !service.countries.isEmpty { json.member("areaServed", service.countries) }
      if !service.audiences.isEmpty {
        json.key("audience")
        json.array { json in
          for audience in service.audiences {
            json.object { json in
              json.member("@type", "Audience")
              json.member("audienceType", reader.label(audience))
            }
          }
        }
      }
      topics("category", service.topics, &json)
    }
  }

  func write(_ brief: Brief, at place: RecordAddress, _ json: inout JSONWriter) {
    json.object { json in
      head("Report", brief, at: place, &json)
      article(brief, published: brief.published, topics: brief.topics, &json)
      organisations("author", brief.authors, &json)
    }
  }

  func write(_ item: NewsItem, at place: RecordAddress, _ json: inout JSONWriter) {
    json.object { json in
      head("NewsArticle", item, at: place, &json)
      article(item, published: item.date, topics: item.topics, &json)
      if let image = item.image?.file.flatMap({ reader.path(of: $0, namedBy: item) }) {
        json.member("image", address(image))
      }
      organisations("mentions", item.about.filter { $0.target?.kind == .organisations }, &json)
    }
  }

  private func article<R: Record>(
    _ record: R, published: CalendarDate?, topics: [Reference], _ json: inout JSONWriter
  ) {
    let fallback = reader.catalogue.site.defaultLanguage
    json.member("headline", reader.words(record.title))
    json.member("inLanguage", record.header.prose(in: reader.code)?.language ?? fallback)
    if let published { json.member("datePublished", published.iso) }
    if let reviewed = record.header.reviewed { json.member("dateModified", max(reviewed, published ?? reviewed).iso) }
    if let publisher = reader.catalogue.site.publisher?.target { organisation("publisher", publisher, &json) }
    self.topics("about", topics, &json)
  }
}

extension Reader {
  /// The picture that stands for a record, where it has one.
  func imagePath(of record: RecordAddress) -> String? {
    let index = Int(record.index)
    switch record.kind {
    case .organisations:
      let organisation = catalogue.organisations[index]
      return organisation.logo.flatMap { path(of: $0, namedBy: organisation) }
    case .news:
      let item = catalogue.news[index]
      return item.image?.file.flatMap { path(of: $0, namedBy: item) }
    default: return nil
    }
  }
}
