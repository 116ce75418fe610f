import Linking
import Mapping
import Model
import Templates

/// What a page of a country, a region or a topic says of its ecosystem.
struct EcosystemSection: Sendable {
  /// "12 organisations", "5 offers": each with its list where there is one.
  var figures: [Figure]
  var tables: [Table] = []
  /// Clusters and how many of their members are here.
  var clusters: Table?
  /// "3 memberships in clusters elsewhere"
  var membershipsElsewhere: String?
  var strengths: Sentences?
  var gaps: Sentences?

  struct Figure: Sendable {
    var words: String
    var path: String?
  }

  static func view(_ kit: ViewKit) -> View<EcosystemSection> {
    let figure = View<Figure>(
      "figure", [.text("words") { figure, _ in figure.words }, .path("url") { figure, _ in figure.path }])
    return View(
      "ecosystem",
      [
        .path("overview") { _, reader in reader.ecosystemsPath },
        .list("figures", figure) { section, _ in section.figures },
        .group("tables", Table.view, kit) { section, _ in section.tables },
        .view("clusters", Table.view) { section, _ in section.clusters },
        .text("memberships_elsewhere") { section, _ in section.membershipsElsewhere },
        .view("strengths", Sentences.view) { section, _ in section.strengths },
        .view("gaps", Sentences.view) { section, _ in section.gaps },
      ])
  }
}

/// Makes the sections of single ecosystems.
extension EcosystemReader {
  /// The most rows of a table of topics or regions, and the most sentences of a list.
  private static var most: Int { 10 }

  /// Nil for a concept that is no region or topic in use.
  func section(ofConcept concept: Int32) -> EcosystemSection? {
    (map.ecosystem(ofRegion: concept) ?? map.ecosystem(ofTopic: concept)).map(section)
  }

  func section(_ ecosystem: Ecosystem) -> EcosystemSection {
    var section = EcosystemSection(figures: figures(ecosystem))
    section.tables = tables(ecosystem).filter { !$0.rows.isEmpty }
    section.clusters = clusters(ecosystem)
    if ecosystem.membershipsElsewhere > 0, !ecosystem.subject.isTopic {
      section.membershipsElsewhere = reader.numbers.phrase(
        "count_membership_elsewhere", ecosystem.membershipsElsewhere)
    }
    section.strengths = sentences(ecosystem.strengths, most: Self.most) { sentence($0, of: ecosystem.subject) }
    section.gaps = sentences(withoutRepeats(ecosystem.gaps), most: Self.most) { sentence($0, of: ecosystem.subject) }
    return section
  }

  /// Gaps of a topic without those of regions whose country has the same one; those of a place as they are.
  private func withoutRepeats(_ gaps: [Gap]) -> [Gap] {
    let places = Set(gaps.map(\.place))
    return gaps.filter { gap in
      guard case .region(let concept) = gap.place else { return true }
      let region = reader.catalogue.concepts[Int(concept)]
      let country = region.country ?? NUTSCode(region.id)?.country
      return country.map { !places.contains(.country($0)) } ?? true
    }
  }

  private func figures(_ ecosystem: Ecosystem) -> [EcosystemSection.Figure] {
    let counts: [(key: String, count: Int, path: String?)] = [
      ("count_organisation", ecosystem.organisations, list(.organisations, of: ecosystem.subject)),
      ("count_illustrative", ecosystem.illustrative, nil), ("count_offer", ecosystem.offers, nil),
      ("count_need", ecosystem.needs, nil),
      ("count_service", ecosystem.services, list(.services, of: ecosystem.subject)),
      ("count_event", ecosystem.events, list(.events, of: ecosystem.subject)),
    ]
    return counts.filter { $0.count > 0 }.map {
      EcosystemSection.Figure(words: reader.numbers.phrase($0.key, $0.count), path: $0.path)
    }
  }

  private func tables(_ ecosystem: Ecosystem) -> [Table] {
    var tables = [
      concepts(.ecosystemTypes, "type", ecosystem.types, inOrder: true), levels(ecosystem),
      concepts(.ecosystemSteps, "value_chain", ecosystem.valueChain, inOrder: true),
    ]
    if ecosystem.subject.isTopic {
      tables.append(countries(ecosystem))
      tables.append(concepts(.ecosystemRegions, "region", ecosystem.regions))
    } else {
      tables.append(concepts(.ecosystemTopics, "topic", ecosystem.topics))
    }
    return tables + [labels(ecosystem)]
  }

  private func table(_ caption: Phrase, _ head: String) -> Table {
    Table(
      phrases[caption],
      columns: [
        .init(label: phrases.facet(head)), .init(label: phrases.kinds(.organisations), isNumeric: true),
      ])
  }

  /// In the order of their vocabulary all of them, else those with most organisations.
  private func concepts(
    _ caption: Phrase, _ head: String, _ counts: [PositionCount], inOrder isInOrder: Bool = false
  ) -> Table {
    var table = table(caption, head)
    var shown = Array(byCount(counts).prefix(Self.most))
    if isInOrder {
      let byConcept = Dictionary(uniqueKeysWithValues: counts.map { ($0.position, $0) })
      shown = inOrder(counts.map(\.position)).compactMap { byConcept[$0] }
    }
    for item in shown {
      table.addRow(
        label(ofConcept: item.position), path: reader.concepts[Int(item.position)].path,
        counts: [(item.count, nil)], reader)
    }
    return table
  }

  private func levels(_ ecosystem: Ecosystem) -> Table {
    var table = table(.ecosystemLevels, "level")
    for item in ecosystem.levels {
      table.addRow(reader.native(reader.label(item.level)), counts: [(item.count, nil)], reader)
    }
    return table
  }

  private func countries(_ ecosystem: Ecosystem) -> Table {
    var table = table(.ecosystemCountries, "country")
    let sorted = reader.sorted(ecosystem.countries) { reader.language.name(ofCountry: $0.country) }
      .enumerated()
      .sorted { (-$0.element.count, $0.offset) < (-$1.element.count, $1.offset) }
    for item in sorted.map(\.element).prefix(Self.most) {
      table.addRow(
        label(of: .country(item.country)), path: path(ofCountry: item.country), counts: [(item.count, nil)], reader)
    }
    return table
  }

  private func labels(_ ecosystem: Ecosystem) -> Table {
    var table = Table(
      phrases[.ecosystemLabels],
      columns: [
        .init(label: phrases.kind(.labels)), .init(label: phrases.kinds(.organisations), isNumeric: true),
      ])
    for item in ecosystem.labels {
      let label = RecordAddress(.labels, Int(item.position))
      table.addRow(reader.title(of: label), path: reader.path(of: label), counts: [(item.count, nil)], reader)
    }
    return table
  }

  private func clusters(_ ecosystem: Ecosystem) -> Table? {
    guard !ecosystem.clusters.isEmpty else { return nil }
    let isTopic = ecosystem.subject.isTopic
    var table = Table(
      phrases[.ecosystemClusters],
      columns: [
        .init(label: phrases.kind(.organisations)),
        .init(label: phrases[isTopic ? .membersOnTopic : .membersHere], isNumeric: true),
        .init(label: phrases[isTopic ? .otherMembers : .membersElsewhere], isNumeric: true),
      ])
    let named = ecosystem.clusters.map { ($0, RecordAddress(.organisations, Int($0.cluster))) }
    for (cluster, address) in reader.sorted(named, by: { reader.words(reader.title(of: $0.1)) }) {
      table.addRow(
        reader.title(of: address), path: reader.path(of: address),
        counts: [(cluster.here, nil), (cluster.elsewhere, nil)], reader)
    }
    return table
  }
}
