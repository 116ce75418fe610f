import Linking
import Model
import Programme
import Templates

/// How far public authorities are engaged, over time and today, and whom to contact next.
struct OutreachPage: Sendable {
  var figures: [String]
  var next: [Contact]
  /// "and 3 more"
  var more: String?
  /// Who stands where today: the highest rung first, those who are not engaged last.
  var rungs: [ShownEntries]
  var levels: ShareTable
  var countries: ShareTable

  /// An authority to contact, and why.
  struct Contact: Sendable {
    var authority: Entry
    var recommendations: [Recommendation]
  }

  struct Recommendation: Sendable {
    var entry: Entry
    var state: Brief.Recommendation.State?
  }

  static let path = "outreach/index.html"

  static func view(_ kit: ViewKit, _ links: LinkViews) -> View<OutreachPage> {
    let figure = View<String>("figure", display: "words", [.text("words") { words, _ in words }])
    let recommendation = View<Recommendation>(
      "recommendation",
      [
        .view("link", links.entry) { recommendation, _ in recommendation.entry },
        .choice("state") { recommendation, _ in recommendation.state },
      ])
    let contact = View<Contact>(
      "authority",
      [
        .view("link", links.entry) { contact, _ in contact.authority },
        .list("recommendations", recommendation) { contact, _ in contact.recommendations },
      ])
    return View(
      "outreach",
      [
        .list("figures", figure) { page, _ in page.figures }, .group("next", contact, kit) { page, _ in page.next },
        .text("more") { page, _ in page.more },
        .list("rungs", ShownEntries.view(kit, links)) { page, _ in page.rungs },
        .view("by_level", ShareTable.view) { page, _ in page.levels },
        .view("by_country", ShareTable.view) { page, _ in page.countries },
        .path("policy") { _, reader in reader.policyPath },
      ])
  }
}

extension Reader {
  /// Where the page of outreach is; nil where there is no public authority.
  var outreachPath: String? {
    let outreach = insights.programme.outreach
    let isShown = outreach.authorities.contains { !$0.contacts.isEmpty || !$0.recommendations.isEmpty }
    return isShown ? site.paths.prefix(code) + OutreachPage.path : nil
  }
}

/// Makes the page of outreach for one reader.
struct OutreachReader: Sendable {
  let reader: Reader

  private static let mostContacts = 40
  private static let mostRecommendations = 6
  private static let mostAuthorities = 40

  private var outreach: Outreach { reader.insights.programme.outreach }
  private var phrases: Phrases { reader.phrases }

  func page() -> OutreachPage {
    let next = outreach.toContact
    var page = OutreachPage(
      figures: figures(), next: next.prefix(Self.mostContacts).map(contact), rungs: rungs(), levels: levels(),
      countries: countries())
    if next.count > page.next.count { page.more = reader.numbers.phrase("count_more", next.count - page.next.count) }
    return page
  }

  private func figures() -> [String] {
    let today = outreach.ladder(of: outreach.authorities)
    let contacts = outreach.authorities.reduce(0) { $0 + $1.contacts.count }
    return [
      ("count_authority", today.total), ("count_authority_engaged", today.engaged), ("count_engagement", contacts),
    ].map { reader.numbers.phrase($0.0, $0.1) }
  }

  private func contact(_ authority: ReachedAuthority) -> OutreachPage.Contact {
    let policy = reader.insights.programme.policy
    let recommendations = authority.recommendations.map { policy.recommendations[$0] }
    // What is still to be decided comes first.
    let ordered = recommendations.filter(\.isPending) + recommendations.filter { !$0.isPending }
    return .init(
      authority: entry(authority),
      recommendations: ordered.prefix(Self.mostRecommendations).map { recommendation in
        .init(entry: reader.entry(ofRecommendation: recommendation.address), state: recommendation.state)
      })
  }

  private func entry(_ authority: ReachedAuthority) -> Entry {
    let address = RecordAddress(.organisations, authority.organisation)
    let latest = authority.contacts.last.map { reader.language.format($0.date) }
    return reader.entry(address, note: reader.remark([reader.standing(ofAuthority: address), latest]))
  }

  private func rungs() -> [ShownEntries] {
    let byRung = Dictionary(grouping: outreach.authorities) { $0.rung() }
    let rungs = outreach.rungs.indices.reversed().map { rung in
      ShownEntries(
        reader.concepts[outreach.rungs[rung]].label, byRung[rung] ?? [], most: Self.mostAuthorities, entry)
    }
    return rungs
      + [ShownEntries(phrases[.outreachNotEngaged], byRung[nil] ?? [], most: Self.mostAuthorities, entry)]
  }

  // MARK: Over time

  private func levels() -> ShareTable {
    let byLevel = Dictionary(grouping: outreach.authorities, by: \.level)
    let levels: [Organisation.Level?] = Organisation.Level.allCases.map { $0 } + [nil]
    return table(
      .outreachLevels,
      levels.compactMap { level in
        byLevel[level].map { group($0, level.map { reader.label($0) } ?? phrases[.outreachNoLevel], path: nil) }
      })
  }

  private func countries() -> ShareTable {
    let byCountry = Dictionary(grouping: outreach.authorities, by: \.country)
    let known = reader.sorted(byCountry.keys.compactMap(\.self).sorted(), by: reader.language.name(ofCountry:))
    var groups = known.map { country in
      let ecosystem = reader.insights.ecosystems.ecosystem(ofCountry: country)
      let path = ecosystem.flatMap { _ in reader.site.path(ofCountry: country, in: reader.code) }
      return group(byCountry[country] ?? [], reader.language.name(ofCountry: country), path: path)
    }
    if let rest = byCountry[nil] { groups.append(group(rest, phrases[.mapUnknownPlace], path: nil)) }
    return table(.outreachCountries, groups)
  }

  private func table(_ caption: Phrase, _ groups: [ShareTable.Group]) -> ShareTable {
    let rungs = outreach.rungs.map { reader.concepts[$0].label }
    return ShareTable(
      caption: phrases[caption],
      columns: [phrases.facet("year"), phrases[.outreachNotEngaged]] + rungs + [phrases[.columnAll]], groups: groups)
  }

  private func group(_ authorities: [ReachedAuthority], _ head: String, path: String?) -> ShareTable.Group {
    let times: [Int?] = outreach.years.map { $0 } + [nil]
    return .init(
      head: reader.native(head), path: path,
      rows: times.map { year in
        let ladder = outreach.ladder(of: authorities, atEndOf: year)
        return .init(
          head: year.map(String.init) ?? phrases[.policyToday], counts: [ladder.notEngaged] + ladder.rungs)
      })
  }
}

extension LanguagePages {
  func outreachPage() -> Page {
    let maker = OutreachReader(reader: reader)
    let above = reader.policyPath.map { [Breadcrumb(label: reader.native(reader.phrases[.policy]), path: $0)] }
    return page(
      templates.outreach,
      PageFrame(
        path: OutreachPage.path, title: reader.phrases[.outreach], description: reader.phrases[.outreachIntro],
        section: .outreach, breadcrumbs: above ?? [])
    ) { maker.page() }
  }
}
