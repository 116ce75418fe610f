import Diagnostics
import Linking
import Mapping
import Model

/// `data/ecosystem.json`: what `EcosystemMap` counts, under the ids of the content.
struct EcosystemData {
  let site: LinkedCatalogue
  let map: EcosystemMap
  private var catalogue: Catalogue { site.catalogue }
  private var language: String { site.catalogue.site.defaultLanguage }

  func json() -> [UInt8] {
    var json = JSONWriter(.compact, capacity: 512 * (map.countries.count + map.regions.count + map.topics.count))
    json.object { json in
      json.member("version", 1)
      json.member("organisations", map.organisations)
      json.member("illustrative", map.illustrative)
      write("countries", map.countries, to: &json)
      write("regions", map.regions, to: &json)
      write("topics", map.topics, to: &json)
      json.key("matrices")
      json.object { json in
        write("region_topic", map.topicsOfRegions, to: &json)
        write("topic_type", map.typesOfTopics, to: &json)
        write("region_value_chain", map.valueChainOfRegions, to: &json)
      }
    }
    return json.bytes
  }

  private func write(_ name: String, _ ecosystems: [Ecosystem], to json: inout JSONWriter) {
    json.key(name)
    json.array { json in for ecosystem in ecosystems { write(ecosystem, to: &json) } }
  }

  private func write(_ ecosystem: Ecosystem, to json: inout JSONWriter) {
    json.object { json in
      writeSubject(ecosystem.subject, to: &json)
      json.member("organisations", ecosystem.organisations)
      json.member("illustrative", ecosystem.illustrative)
      json.member("services", ecosystem.services)
      json.member("events", ecosystem.events)
      json.member("offers", ecosystem.offers)
      json.member("needs", ecosystem.needs)
      write("types", ecosystem.types, to: &json)
      write("levels", ecosystem.levels.map { ($0.level.rawValue, $0.count) }, to: &json)
      write("value_chain", ecosystem.valueChain, to: &json)
      if ecosystem.subject.isTopic {
        write("countries", ecosystem.countries.map { ($0.country, $0.count) }, to: &json)
        write("regions", ecosystem.regions, to: &json)
      } else {
        write("topics", ecosystem.topics, to: &json)
      }
      write("labels", ecosystem.labels.map { (catalogue.labels[Int($0.position)].id, $0.count) }, to: &json)
      writeMemberships(ecosystem, to: &json)
      writeStrengths(ecosystem.strengths, to: &json)
      writeGaps(ecosystem.gaps, to: &json)
    }
  }

  private func writeSubject(_ subject: EcosystemSubject, to json: inout JSONWriter) {
    json.member("id", id(subject))
    switch subject {
    case .country(let code):
      if let page = site.path(ofCountry: code, in: language) { json.member("page", page) }
    case .region(let concept), .topic(let concept):
      json.member("page", site.paths.concept(catalogue.concepts[Int(concept)], in: language))
    }
  }

  private func writeMemberships(_ ecosystem: Ecosystem, to json: inout JSONWriter) {
    json.key("memberships")
    json.object { json in
      json.member("within", ecosystem.membershipsWithin)
      json.member("members_elsewhere", ecosystem.membersElsewhere)
      json.member("clusters_elsewhere", ecosystem.membershipsElsewhere)
      json.key("clusters")
      json.array { json in
        for cluster in ecosystem.clusters {
          json.object { json in
            json.member("id", catalogue.organisations[Int(cluster.cluster)].id)
            json.member("here", cluster.here)
            json.member("elsewhere", cluster.elsewhere)
          }
        }
      }
    }
  }

  private func writeStrengths(_ strengths: [Strength], to json: inout JSONWriter) {
    json.key("strengths")
    json.array { json in
      for strength in strengths {
        let concept = catalogue.concepts[Int(strength.concept)]
        json.object { json in
          writePlace(strength.place, to: &json)
          json.member(concept.vocabulary == "topics" ? "topic" : "value_chain", concept.id)
          json.member("organisations", strength.organisations)
          json.member("expected", Double(strength.expectedHundredths) / 100)
          json.member("location_quotient", Double(strength.quotientHundredths) / 100)
        }
      }
    }
  }

  private func writeGaps(_ gaps: [Gap], to json: inout JSONWriter) {
    json.key("gaps")
    json.array { json in
      for gap in gaps {
        json.object { json in
          writePlace(gap.place, to: &json)
          json.member("topic", id(ofConcept: gap.topic))
          json.member("needs", gap.needs)
          write("offered_in", gap.offeredIn.map { ($0.country, $0.count) }, to: &json)
        }
      }
    }
  }

  private func write(_ name: String, _ matrix: CountMatrix, to json: inout JSONWriter) {
    json.key(name)
    json.object { json in
      for row in matrix.rows.indices where !matrix.cells(ofRow: row).isEmpty {
        write(id(ofConcept: matrix.rows[row]), matrix.cells(ofRow: row), to: &json)
      }
    }
  }

  // MARK: Small parts

  private func write(_ name: String, _ counts: [PositionCount], to json: inout JSONWriter) {
    write(name, counts.map { (id(ofConcept: $0.position), $0.count) }, to: &json)
  }

  private func write(_ name: String, _ counts: [(id: String, count: Int)], to json: inout JSONWriter) {
    json.key(name)
    json.object { json in for count in counts { json.member(count.id, count.count) } }
  }

  private func writePlace(_ place: EcosystemSubject, to json: inout JSONWriter) {
    if case .country(let code) = place { json.member("country", code) } else { json.member("region", id(place)) }
  }

  private func id(_ subject: EcosystemSubject) -> String {
    switch subject {
    case .country(let code): code
    case .region(let concept), .topic(let concept): id(ofConcept: concept)
    }
  }

  private func id(ofConcept concept: Int32) -> String { catalogue.concepts[Int(concept)].id }
}
