import Linking
import Mapping
import Model
import Templates

/// How the organisations are tied to each other: in words, as matrices, as groups with lists of neighbours, and, of
/// small groups, as drawings.
struct NetworkPage: Sendable {
  /// "Tied to others: 75 of 79 organisations, by 420 ties. …"
  var summary: String
  /// Ties by kind.
  var kinds: Table
  /// Ties inside groups and between them, and by country.
  var matrices: [Table] = []
  /// Where not all groups are shown.
  var cut: String?
  var brokers: [Broker] = []
  var groups: [NetworkGroup] = []

  /// An organisation that links groups.
  struct Broker: Sendable {
    var sentence: Sentence
    /// "Tied to: …"
    var neighbours: Sentence
  }

  static let path = "network/index.html"
  static let data = "data/network.json"

  static func view(_ kit: ViewKit) -> View<NetworkPage> {
    let broker = View<Broker>(
      "broker",
      [
        .view("sentence", Sentence.view) { broker, _ in broker.sentence },
        .view("neighbours", Sentence.view) { broker, _ in broker.neighbours },
      ])
    return View(
      "network",
      [
        .text("summary") { page, _ in page.summary }, .view("kinds", Table.view) { page, _ in page.kinds },
        .list("matrices", Table.view) { page, _ in page.matrices }, .text("cut") { page, _ in page.cut },
        .group("brokers", broker, kit) { page, _ in page.brokers },
        .group("groups", NetworkGroup.view(kit), kit) { page, _ in page.groups }, .path("data") { _, _ in data },
      ])
  }
}

extension Reader {
  /// Where the page of the network is; nil where no organisation is tied to another.
  var networkPath: String? { insights.network.ties.isEmpty ? nil : site.paths.prefix(code) + NetworkPage.path }
}

/// Makes the page of the network for one reader.
struct NetworkReader: Sendable {
  let reader: Reader

  /// As many groups, the largest, have a row in the matrix and a section of their own.
  static let mostGroups = 15
  static let mostBrokers = 10

  var network: Network { reader.insights.network }
  var phrases: Phrases { reader.phrases }

  func page() -> NetworkPage {
    let shown = network.communities.members.indices.prefix(Self.mostGroups)
    var page = NetworkPage(summary: summary(), kinds: kindTable())
    page.matrices = [groupMatrix(Array(shown)), countryMatrix()].compactMap { $0 }
    if network.communities.members.count > shown.count {
      page.cut = fill(
        .networkCut,
        [
          "count": reader.language.format(shown.count),
          "all": reader.language.format(network.communities.members.count),
        ])
    }
    page.brokers = brokers()
    page.groups = shown.map(group)
    return page
  }

  private func summary() -> String {
    let tied = network.components.reduce(0) { $0 + $1.count }
    return fill(
      .networkSummary,
      [
        "tied": reader.language.format(tied),
        "organisations": reader.numbers.phrase("count_organisation", network.organisations.count),
        "ties": reader.numbers.phrase("count_tie", network.ties.count),
        "parts": reader.language.format(network.components.count),
        "groups": reader.language.format(network.communities.members.count),
      ])
  }

  func fill(_ phrase: Phrase, _ words: [String: String]) -> String {
    Sentence(phrases[phrase], words.mapValues { [.init(words: $0)] }).words
  }

  // MARK: Names

  func address(of node: Int) -> RecordAddress { RecordAddress(.organisations, network.organisations[node]) }

  func part(_ node: Int) -> Sentence.Part {
    let address = address(of: node)
    let name = reader.title(of: address).text(in: reader.code, default: reader.catalogue.site.defaultLanguage)
    return .init(
      words: name.text, language: name.isFallback ? reader.catalogue.site.defaultLanguage : nil,
      path: reader.path(of: address))
  }

  /// The member with most ties, equals by their nodes: a group has its name.
  func centre(of group: Int) -> Int? {
    network.communities.members[group].min {
      (-network.neighbours(of: $0).count, $0) < (-network.neighbours(of: $1).count, $1)
    }
  }

  /// The id of a group's section; groups are counted from 1.
  func anchor(_ group: Int) -> String { "group-\(group + 1)" }

  func path(ofGroup group: Int) -> String? {
    group < Self.mostGroups ? reader.networkPath.map { $0 + "#" + anchor(group) } : nil
  }

  /// "member, event"
  func kinds(_ tie: NetworkTie) -> String { network.kinds(of: tie).map(word).joined(separator: ", ") }

  func word(_ kind: TieKind) -> String { phrases.words["tie_\(kind.name)"] ?? kind.name }

  /// "Tied to: Hub (member), Lab (service, event) and 4 more."
  ///
  /// - Parameter neighbours: the closest first.
  func sentence(_ phrase: Phrase, _ neighbours: [Neighbour], most: Int) -> Sentence {
    var parts: [Sentence.Part] = []
    for neighbour in neighbours.prefix(most) {
      if !parts.isEmpty { parts.append(.init(words: ", ")) }
      parts.append(part(neighbour.node))
      parts.append(.init(words: " (\(kinds(network.ties[neighbour.tie])))"))
    }
    if neighbours.count > most {
      parts.append(.init(words: " " + reader.numbers.phrase("count_more", neighbours.count - most)))
    }
    return Sentence(phrases[phrase], ["organisations": parts])
  }

  // MARK: Brokers

  private static var mostNeighbours: Int { 8 }
  private static var mostNamedGroups: Int { 5 }
  /// In ten-thousandths: less is said to be nothing.
  static let leastShare = 50

  /// Those through whom most ways lead, of those that are tied to more than one group.
  private func brokers() -> [NetworkPage.Broker] {
    let found = network.betweenness.brokers(most: Network.mostBrokers)
      .filter { network.betweenness.share(of: $0) >= Self.leastShare && network.communities(around: $0).count > 1 }
    return found.prefix(Self.mostBrokers).map { node in
      NetworkPage.Broker(
        sentence: Sentence(
          phrases[.networkLinks],
          ["organisation": [part(node)], "groups": groups(around: node), "share": [.init(words: share(of: node))]]),
        neighbours: sentence(.networkTiedTo, network.closest(to: node), most: Self.mostNeighbours))
    }
  }

  func share(of node: Int) -> String {
    reader.language.percent(Double(network.betweenness.share(of: node)) / 10_000, decimals: 1)
  }

  /// "1, 2, 5 and 3 more": with links to their sections.
  private func groups(around node: Int) -> [Sentence.Part] {
    let groups = network.communities(around: node)
    let named = groups.filter { path(ofGroup: $0) != nil }.prefix(Self.mostNamedGroups)
    var parts: [Sentence.Part] = []
    for group in named {
      if !parts.isEmpty { parts.append(.init(words: ", ")) }
      parts.append(.init(words: reader.language.format(group + 1), path: path(ofGroup: group)))
    }
    if parts.isEmpty { return [.init(words: reader.language.format(groups.count))] }
    if groups.count > named.count {
      parts.append(.init(words: " " + reader.numbers.phrase("count_more", groups.count - named.count)))
    }
    return parts
  }
}

extension LanguagePages {
  func networkPage() -> Page {
    let maker = NetworkReader(reader: reader)
    let above = reader.ecosystemsPath.map { [Breadcrumb(label: reader.native(reader.phrases[.ecosystems]), path: $0)] }
    return page(
      templates.network,
      PageFrame(
        path: NetworkPage.path, title: reader.phrases[.network], description: reader.phrases[.networkIntro],
        section: .network, breadcrumbs: above ?? [])
    ) { maker.page() }
  }
}
