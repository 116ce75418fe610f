import Linking
import Mapping
import Model
import Templates

/// One group of organisations that are tied to each other more than to others.
struct NetworkGroup: Sendable {
  var anchor: String
  /// "Group 1, around Valorial"
  var heading: Sentence
  /// "11 organisations; 30 ties inside the group, 12 ties to other groups. Countries: …"
  var facts: String
  /// "What ties them: 5 memberships and 3 services."
  var reasons: String
  /// "Hub links others that would otherwise be further apart: …"
  var broker: Sentence?
  /// Large groups have their best connected members alone.
  var members: [Member]
  var more: String?
  var figure: NetworkFigure?

  struct Member: Sendable {
    /// As in the drawing, from 1.
    var number: String
    var name: Sentence.Part
    /// "SME · Rennes, France"
    var note: String?
    /// Its neighbours inside the group.
    var inside: Sentence?
    /// Its neighbours in other groups.
    var outside: Sentence?
  }

  static func view(_ kit: ViewKit) -> View<NetworkGroup> {
    let member = View<Member>(
      "member of a group",
      [
        .text("number") { member, _ in member.number }, .text("words") { member, _ in member.name.words },
        .text("lang") { member, _ in member.name.language }, .path("url") { member, _ in member.name.path },
        .text("note") { member, _ in member.note }, .view("inside", Sentence.view) { member, _ in member.inside },
        .view("outside", Sentence.view) { member, _ in member.outside },
      ])
    return View(
      "group",
      [
        .text("id") { group, _ in group.anchor }, .view("heading", Sentence.view) { group, _ in group.heading },
        .text("facts") { group, _ in group.facts }, .text("reasons") { group, _ in group.reasons },
        .view("broker", Sentence.view) { group, _ in group.broker },
        .list("members", member) { group, _ in group.members }, .text("more") { group, _ in group.more },
        .view("figure", NetworkFigure.view) { group, _ in group.figure },
      ])
  }
}

extension NetworkReader {
  /// As many members of a group too large to be drawn are listed, those with most ties.
  private static var mostMembers: Int { 12 }
  private static var mostOutside: Int { 4 }
  /// Of fewer, a drawing says nothing that the list does not.
  private static var leastDrawn: Int { 3 }

  func group(_ number: Int) -> NetworkGroup {
    let members = network.communities.members[number]
    let isDrawn = members.count <= NetworkDrawing.mostNodes
    let listed = byTies(members).prefix(isDrawn ? members.count : Self.mostMembers)
    let title = Sentence(
      phrases[.networkGroupTitle],
      [
        "number": [.init(words: reader.language.format(number + 1))],
        "organisation": centre(of: number).map { [named($0)] } ?? [],
      ])
    var group = NetworkGroup(
      anchor: anchor(number), heading: title, facts: facts(number), reasons: reasons(number), broker: broker(members),
      members: listed.enumerated().map { member($1, $0 + 1, of: number, isWhole: isDrawn) })
    if members.count > listed.count {
      group.more = reader.numbers.phrase("count_more", members.count - listed.count)
    }
    if isDrawn, members.count >= Self.leastDrawn, let drawing = NetworkDrawing(members, of: network) {
      let numbers = Dictionary(uniqueKeysWithValues: listed.enumerated().map { ($1, $0 + 1) })
      group.figure = NetworkFigure(drawing, network, names: part, numbers: numbers, reader)
      group.figure?.title = title.words
      group.figure?.description = fill(
        .networkFigure,
        [
          "organisations": reader.numbers.phrase("count_organisation", members.count),
          "ties": reader.numbers.phrase("count_tie", drawing.ties.count),
        ])
    }
    return group
  }

  /// A name without its link.
  private func named(_ node: Int) -> Sentence.Part {
    let name = part(node)
    return .init(words: name.words, language: name.language)
  }

  /// Most ties first, equals by their nodes.
  private func byTies(_ members: [Int]) -> [Int] {
    members.sorted { (-network.neighbours(of: $0).count, $0) < (-network.neighbours(of: $1).count, $1) }
  }

  private func isInside(_ node: Int, _ group: Int) -> Bool { network.communities.community(of: node) == group }

  /// - Parameter isWhole: whether all its neighbours inside the group are named, as the drawing has them.
  private func member(_ node: Int, _ number: Int, of group: Int, isWhole: Bool) -> NetworkGroup.Member {
    let closest = network.closest(to: node)
    let inside = closest.filter { isInside($0.node, group) }
    let outside = closest.filter { !isInside($0.node, group) }
    return NetworkGroup.Member(
      number: reader.language.format(number), name: part(node),
      note: reader.entry(ofOrganisation: address(of: node)).note,
      inside: inside.isEmpty
        ? nil : sentence(.networkInside, inside, most: isWhole ? inside.count : Self.mostOutside),
      outside: outside.isEmpty ? nil : sentence(.networkOutside, outside, most: Self.mostOutside))
  }

  private func facts(_ group: Int) -> String {
    let members = network.communities.members[group]
    var (inside, outside) = (0, 0)
    var countries: [String: Int] = [:]
    for node in members {
      for neighbour in network.neighbours(of: node) {
        if isInside(neighbour.node, group) { inside += 1 } else { outside += 1 }
      }
      if let country = reader.catalogue.organisations[network.organisations[node]].country {
        countries[country, default: 0] += 1
      }
    }
    let sorted = reader.sorted(countries.sorted { $0.key < $1.key }) { reader.language.name(ofCountry: $0.key) }
    let named = sorted.map { "\(reader.language.name(ofCountry: $0.key)) (\(reader.language.format($0.value)))" }
    let words = fill(
      .networkGroupFacts,
      [
        "organisations": reader.numbers.phrase("count_organisation", members.count),
        // Each was met from both ends.
        "inside": reader.numbers.phrase("count_tie", inside / 2),
        "outside": reader.numbers.phrase("count_tie", outside),
      ])
    return named.isEmpty ? words : words + " " + named.joined(separator: ", ") + "."
  }

  /// What the ties inside a group come from: memberships one by one, and each service, event, mission and exchange once.
  private func reasons(_ group: Int) -> String {
    var (memberships, parts) = (0, 0)
    var records: [TieKind: Set<RecordAddress>] = [:]
    for node in network.communities.members[group] {
      for neighbour in network.neighbours(of: node) where neighbour.node > node && isInside(neighbour.node, group) {
        for reason in network.reasons(of: network.ties[neighbour.tie]) {
          switch reason.kind {
          case .member: memberships += 1
          case .parent: parts += 1
          case .service, .event, .mission, .exchange: records[reason.kind, default: []].insert(reason.record)
          }
        }
      }
    }
    let counts: [(key: String, count: Int)] = [
      ("count_membership", memberships), ("count_part", parts), ("count_service", records[.service]?.count ?? 0),
      ("count_event", records[.event]?.count ?? 0), ("count_mission", records[.mission]?.count ?? 0),
      ("count_exchange", records[.exchange]?.count ?? 0),
    ]
    let words = counts.filter { $0.count > 0 }.map { reader.numbers.phrase($0.key, $0.count) }
    return fill(.networkReasons, ["reasons": reader.language.list(words)])
  }

  /// The member that most ways in the whole network lead through.
  private func broker(_ members: [Int]) -> Sentence? {
    let betweenness = network.betweenness
    let found = members.min { (-betweenness.thousandths[$0], $0) < (-betweenness.thousandths[$1], $1) }
    guard let found, betweenness.share(of: found) >= Self.leastShare else { return nil }
    return Sentence(
      phrases[.networkBroker], ["organisation": [part(found)], "share": [.init(words: share(of: found))]])
  }
}
