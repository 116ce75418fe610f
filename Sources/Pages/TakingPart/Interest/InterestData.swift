import Diagnostics
import Linking
import Matching
import Model

/// What letters to organisations are made of: who they are, how to reach them, and what is offered, needed and
/// suggested. No personal data: the mailbox is the organisation's own.
struct InterestData: Sendable {
  let site: LinkedCatalogue
  let opportunities: Opportunities

  static func buckets(of catalogue: Catalogue) -> Buckets { Buckets(for: catalogue.organisations.count) }

  func scripts() -> [DataScript] {
    let organisations = site.catalogue.organisations
    if organisations.isEmpty { return [] }
    let services = servicesOfProviders()
    let positions = Self.buckets(of: site.catalogue).positions(organisations.lazy.map(\.id))
    return positions.enumerated().map { bucket, positions in
      DataScript(path: "data/interest/\(bucket).js", name: "interest/\(bucket)") { json in
        json.key("records")
        json.object { json in
          for position in positions where organisations[position].header.status != .archived {
            json.key(organisations[position].id)
            json.object { write(position, services[position] ?? [], &$0) }
          }
        }
      }
    }
  }

  private func write(_ position: Int, _ services: [Int], _ json: inout JSONWriter) {
    let organisation = site.catalogue.organisations[position]
    let language = site.catalogue.site.defaultLanguage
    json.member("title", organisation.name, language: language)
    if let email = organisation.email { json.member("email", email) }
    if let website = organisation.website { json.member("website", website) }
    if !organisation.languages.isEmpty { json.member("languages", organisation.languages) }
    if organisation.header.illustrative { json.member("illustrative", true) }
    write("offers", organisation.offers, &json)
    write("needs", organisation.needs, &json)
    if !services.isEmpty {
      json.key("services")
      json.object { json in
        for service in services {
          let record = site.catalogue.services[service]
          json.member(record.id, record.name, language: language)
        }
      }
    }
    writePartners(of: position, &json)
  }

  /// `{"nir-test": {"title": ..., "stage": 7}}`
  private func write(_ name: String, _ items: [Offer], _ json: inout JSONWriter) {
    if items.isEmpty { return }
    json.key(name)
    json.object { json in
      for item in items {
        json.key(item.id)
        json.object { json in
          json.member("title", item.title, language: site.catalogue.site.defaultLanguage)
          if let stage = item.stage { json.member("stage", stage) }
        }
      }
    }
  }

  /// Those whom the page of the organisation names with reasons: `{"nl-lab": {"gain": ["offer", "need"], "favour":
  /// ["offer", "need"], "check": ["language"]}}`, the gain being that of the organisation itself.
  private func writePartners(of position: Int, _ json: inout JSONWriter) {
    let partners = site.catalogue.site.suggestsPartners ? opportunities.partners(of: position) : []
    if partners.isEmpty { return }
    json.key("partners")
    json.object { json in
      for partner in partners.prefix(PartnerSection.mostShown) {
        json.key(site.catalogue.organisations[partner.organisation].id)
        json.object { json in
          if let gain = partner.gain { json.member("gain", names(of: gain)) }
          if let favour = partner.gainOfPartner { json.member("favour", names(of: favour)) }
          json.member("check", checks(of: partner))
        }
      }
    }
  }

  private func names(of position: Int) -> [String] {
    let pair = opportunities.opportunities[position]
    return [
      site.catalogue.organisations[pair.provider].offers[pair.offer].id,
      site.catalogue.organisations[pair.seeker].needs[pair.need].id,
    ]
  }

  /// In the order in which the page says them.
  private func checks(of partner: Partner) -> [String] {
    let all: [(Partner.Missing, String)] = [
      (.otherSide, partner.gain == nil ? "favour" : "return"), (.language, "language"), (.stage, "stage"),
      (.country, "country"),
    ]
    return all.filter { partner.missing.contains($0.0) }.map(\.1)
  }

  /// The services that each organisation provides, both by their positions.
  private func servicesOfProviders() -> [Int: [Int]] {
    var found: [Int: [Int]] = [:]
    for (position, service) in site.catalogue.services.enumerated() where service.header.status != .archived {
      for provider in service.providers {
        if let target = provider.target { found[Int(target.index), default: []].append(position) }
      }
    }
    return found
  }
}
