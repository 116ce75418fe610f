import Linking
import Model
import Programme
import Templates

/// "I am a member of a cluster": what can be had in each country, by what one looks for.
struct PortfolioChoicePage: Sendable {
  var title: String
  var countries: [Section] = []
  var topics: [Group] = []

  struct Section: Sendable {
    var anchor: String
    /// "France"
    var name: String
    /// "In France, looking for …"
    var heading: String
    var note: String?
    var groups: [Group]
    var count: Int
  }

  /// What is looked for, and the services that are that.
  struct Group: Sendable {
    var label: LocalText
    var anchor: String?
    var services: [Entry]
    var more: String?
    var morePath: String?
  }

  static func path(_ audience: Service.Audience) -> String { "portfolio/\(audience.rawValue).html" }
  static func anchor(ofCountry code: String) -> String { "in-" + code.lowercased() }

  static func view(_ kit: ViewKit, _ links: LinkViews) -> View<PortfolioChoicePage> {
    let group = View<Group>(
      "group",
      [
        .localText("label") { group, _ in group.label }, .text("anchor") { group, _ in group.anchor },
        .group("services", links.entry, kit) { group, _ in group.services }, .text("more") { group, _ in group.more },
        .path("more_url") { group, _ in group.morePath },
      ])
    let section = View<Section>(
      "country",
      [
        .text("anchor") { section, _ in section.anchor }, .text("name") { section, _ in section.name },
        .text("heading") { section, _ in section.heading }, .text("note") { section, _ in section.note },
        .number("count", kit) { section, _ in section.count }, .list("groups", group) { section, _ in section.groups },
      ])
    return View(
      "choice",
      [
        .text("title") { page, _ in page.title }, .list("countries", section) { page, _ in page.countries },
        .group("topics", group, kit) { page, _ in page.topics },
      ])
  }
}

extension PortfolioMaker {
  func page(_ choice: AudienceChoice) -> PortfolioChoicePage {
    var page = PortfolioChoicePage(title: title(choice.audience))
    if !choice.everywhere.isEmpty {
      page.countries.append(
        .init(
          anchor: "everywhere", name: phrases[.portfolioEverywhere], heading: phrases[.portfolioEverywhere],
          note: phrases[.portfolioEverywhereNote], groups: byType(choice.everywhere, in: nil),
          count: choice.everywhere.count))
    }
    for (country, services) in reader.sorted(choice.countries, by: { reader.language.name(ofCountry: $0.country) }) {
      let name = reader.language.name(ofCountry: country)
      page.countries.append(
        .init(
          anchor: PortfolioChoicePage.anchor(ofCountry: country), name: name,
          heading: Sentence(phrases[.portfolioInCountry], ["country": [.init(words: name)]]).words,
          groups: byType(services, in: country), count: services.count))
    }
    page.topics = byTopic(choice.services)
    return page
  }

  /// Services by what they are, in the order of the vocabulary.
  private func byType(_ services: [Int32], in country: String?) -> [PortfolioChoicePage.Group] {
    let byType = Dictionary(grouping: services) { service($0).type?.target?.index ?? -1 }
    let path = country.flatMap { facets[.services]?.path("country", .country($0), in: reader.code) }
    return byType.sorted { $0.key < $1.key }.map { type, services in
      let label = type < 0 ? reader.native(phrases.kinds(.services)) : reader.catalogue.concepts[Int(type)].label
      let note: (Int32) -> String? = { position in
        let service = self.service(position)
        return self.reader.remark([service.stage.map { self.reader.label($0) }, self.reader.names(service.providers)])
      }
      return group(label, services, morePath: path, note)
    }
  }

  /// Services by topic, those with most services first; beside each service where it can be had.
  private func byTopic(_ services: [Int32]) -> [PortfolioChoicePage.Group] {
    var byTopic: [Int32: [Int32]] = [:]
    for position in services {
      for topic in Set(service(position).topics.compactMap { $0.target?.index }) {
        byTopic[topic, default: []].append(position)
      }
    }
    let shown = reader.sorted(byTopic.map { ($0.key, $0.value) }) { reader.concepts[Int($0.0)].label }
    return shown.map { topic, services in
      let concept = reader.catalogue.concepts[Int(topic)]
      var group = group(
        concept.label, services, morePath: facets[.services]?.path("topic", .concept(topic), in: reader.code)
      ) { position in
        self.reader.countryNames(self.service(position).countries) ?? self.phrases[.portfolioEverywhere]
      }
      group.anchor = "topic-" + SitePaths.slug(concept.id)
      return group
    }
  }

  private func group(
    _ label: LocalText, _ services: [Int32], morePath: String?, _ note: (Int32) -> String?
  ) -> PortfolioChoicePage.Group {
    let sorted = byName(services)
    return .init(
      label: label, services: sorted.prefix(Self.most).map { entry($0, note: note($0)) },
      more: more(sorted.count), morePath: morePath)
  }
}
