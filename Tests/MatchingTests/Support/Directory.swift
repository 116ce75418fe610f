import Diagnostics
import Linking
import Matching
import Model
import SiteText
import Text

/// Organisations with their offers and needs, to be written as content.
struct Directory {
  struct Part {
    var id: String
    var title: [String: String] = ["en": "Something"]
    var kind = "service"
    var topics: [String] = []
    var sectors: [String] = []
    var valueChain: [String] = []
    var description: [String: String] = [:]
    var stage: Int?
    var seeking: [String] = []
    var countries: [String] = []
    var validUntil: String?
  }

  struct Body {
    var id: String
    var type = "sme"
    var country = "FR"
    var level: String?
    var status: String?
    var languages: [String] = []
    var sectors: [String] = []
    var valueChain: [String] = []
    var memberOf: [String] = []
    var parent: String?
    var offers: [Part] = []
    var needs: [Part] = []
  }

  var bodies: [Body] = []
  /// Further files, as `SiteText` has them.
  var files = ""
  var site = "title: T\nlanguages: [en, fr, pl]\n"

  /// As content, with the vocabularies of ``vocabularies``.
  var text: String {
    var text = "-- site.yaml --\n\(site)\n\(files)\n"
    if !files.contains("vocabularies/topics.yaml") { text += Self.vocabularies }
    for body in bodies { text += "-- organisations/\(body.id).yaml --\n\(body.json)\n" }
    return text
  }

  /// Read and linked; mistakes of the content fail the test.
  func linked() throws -> LinkedCatalogue {
    let checked = try CheckedSite(text)
    guard let linked = checked.linked, !checked.diagnostics.hasErrors else { throw Mistake(report: checked.report) }
    return linked
  }

  func opportunities(threads: Int = 1, _ change: (inout MatchSettings) -> Void = { _ in }) throws -> Outcome {
    let linked = try linked()
    var settings = MatchSettings(linked.catalogue.site)
    change(&settings)
    let found = try Opportunities.find(in: linked, settings: settings, today: .testDay, threads: threads)
    return Outcome(linked: linked, found: found)
  }

  struct Mistake: Error { var report: String }

  /// Three branches of topics, with leaves `a-1` to `a-5` and so on.
  static let vocabularies: String = {
    var text = "-- vocabularies/topics.yaml --\n"
    for branch in ["a", "b", "c", "d"] {
      text += "- {id: \(branch), label: \(branch)}\n"
      for leaf in 1...5 { text += "- {id: \(branch)-\(leaf), label: \(branch) \(leaf), broader: \(branch)}\n" }
    }
    text += "-- vocabularies/organisation-types.yaml --\n"
    for type in ["sme", "cluster", "laboratory", "support"] { text += "- {id: \(type), label: \(type)}\n" }
    text += "- {id: incubator, label: Incubator, broader: support}\n-- vocabularies/value-chain.yaml --\n"
    for (order, link) in ["farming", "processing", "retail"].enumerated() {
      text += "- {id: \(link), label: \(link), order: \(order)}\n"
    }
    return text
  }()
}

/// What was found, by ids.
struct Outcome {
  let linked: LinkedCatalogue
  let found: Opportunities

  func index(_ id: String) -> Int { linked.catalogue.organisations.firstIndex { $0.id == id } ?? -1 }
  func id(_ index: Int) -> String { linked.catalogue.organisations[index].id }
  func partners(_ id: String) -> [String] { found.partners(of: index(id)).map { self.id($0.organisation) } }
  func partner(_ first: String, _ second: String) -> Partner? {
    found.partners(of: index(first)).first { $0.organisation == index(second) }
  }

  /// `seeker#need provider#offer`
  var pairs: [String] { found.opportunities.map(name) }

  func name(_ opportunity: Opportunity) -> String {
    let all = linked.catalogue.organisations
    return "\(id(opportunity.seeker))#\(all[opportunity.seeker].needs[opportunity.need].id) "
      + "\(id(opportunity.provider))#\(all[opportunity.provider].offers[opportunity.offer].id)"
  }

  func pair(_ seeker: String, _ provider: String) -> Opportunity? {
    found.opportunities(ofSeeker: index(seeker), provider: index(provider)).first
  }
}

extension Directory.Body {
  fileprivate var json: String {
    var members: [JSONTree.Member] = [
      .init("name", .text(id)), .init("type", .text(type)), .init("country", .text(country)),
      .init("languages", list(languages)), .init("sectors", list(sectors)), .init("value_chain", list(valueChain)),
      .init("member_of", list(memberOf)), .init("offers", .list(offers.map(\.tree))),
      .init("needs", .list(needs.map(\.tree))),
    ]
    for (name, value) in [("level", level), ("status", status), ("parent", parent)] {
      if let value { members.append(.init(name, .text(value))) }
    }
    return JSONTree.object(members).json
  }
}

extension Directory.Part {
  fileprivate var tree: JSONTree {
    var members: [JSONTree.Member] = [
      .init("id", .text(id)), .init("title", texts(title)), .init("kind", .text(kind)), .init("topics", list(topics)),
      .init("sectors", list(sectors)), .init("value_chain", list(valueChain)), .init("seeking", list(seeking)),
      .init("countries", list(countries)),
    ]
    if !description.isEmpty { members.append(.init("description", texts(description))) }
    if let stage { members.append(.init("stage", .number(Double(stage)))) }
    if let validUntil { members.append(.init("valid_until", .text(validUntil))) }
    return .object(members)
  }
}

private func list(_ texts: [String]) -> JSONTree { .list(texts.map { .text($0) }) }

private func texts(_ texts: [String: String]) -> JSONTree {
  if texts.count == 1, let only = texts["en"] { return .text(only) }
  return .object(texts.sorted { $0.key < $1.key }.map { .init($0.key, .text($0.value)) })
}
