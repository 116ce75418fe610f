import Linking
import Model
import Programme
import Templates

/// The portfolio of services as a pipeline: what is at which stage, whom it is for, what it answers, and what is needed
/// that no service answers.
struct PortfolioPage: Sendable {
  var figures: [String] = []
  var stages: [Stage] = []
  /// How many services one can have, by country and audience; each number leads to them.
  var choices: Table
  /// Audiences in the words of somebody who belongs to them.
  var audiences: [Entry] = []
  /// All services, in the order of their stages.
  var offered: [Offered] = []
  var offeredMore: String?
  var pilots: [ProgrammeContent.Point] = []
  var needs: Needs?

  struct Stage: Sendable {
    var label: String
    var count: Int
    var services: [Entry]
    var more: String?
  }

  /// A service with what it answers, who gives it, who may use it, and how to get it.
  struct Offered: Sendable {
    var entry: Entry
    var facts: [Fact]
  }

  struct Needs: Sendable {
    var words: String
    var topics: Table
    var unanswered: [Entry]
    var more: String?
    var promised: [Entry]
  }

  static let path = "portfolio/index.html"

  static func view(_ parts: RecordParts) -> View<PortfolioPage> {
    let (kit, links) = (parts.kit, parts.links)
    let stage = View<Stage>(
      "stage",
      [
        .text("label") { stage, _ in stage.label }, .number("count", kit) { stage, _ in stage.count },
        .group("services", links.entry, kit) { stage, _ in stage.services }, .text("more") { stage, _ in stage.more },
      ])
    let offered = View<Offered>(
      "offered service",
      [
        .localText("label") { offered, _ in offered.entry.label }, .path("url") { offered, _ in offered.entry.path },
        .text("note") { offered, _ in offered.entry.note },
        parts.facts { offered, _ in offered.facts },
      ])
    let needs = View<Needs>(
      "needs",
      [
        .text("words") { needs, _ in needs.words }, .view("topics", Table.view) { needs, _ in needs.topics },
        .group("unanswered", links.entry, kit) { needs, _ in needs.unanswered },
        .text("more") { needs, _ in needs.more },
        .group("promised", links.entry, kit) { needs, _ in needs.promised },
      ])
    return View(
      "portfolio",
      [
        ViewField("figures", .list(.text)) { page, _ in .list(page.figures.map(Value.text)) },
        .list("stages", stage) { page, _ in page.stages },
        .view("choices", Table.view) { page, _ in page.choices.rows.isEmpty ? nil : page.choices },
        .list("audiences", links.entry) { page, _ in page.audiences },
        .list("offered", offered) { page, _ in page.offered }, .text("offered_more") { page, _ in page.offeredMore },
        .path("all") { _, reader in reader.site.paths.index(of: .services, in: reader.code) },
        .group("pilots", ProgrammeViews.point, kit) { page, _ in page.pilots },
        .view("needs", needs) { page, _ in page.needs },
      ])
  }
}

extension Reader {
  /// Where the portfolio is; nil where there is no service.
  var portfolioPath: String? {
    catalogue.hasPublished(.services) ? site.paths.prefix(code) + PortfolioPage.path : nil
  }
}
