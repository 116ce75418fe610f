import Linking
import Model
import Programme
import Templates

/// The partnership in numbers, each a link to what it counts.
struct FiguresPage: Sendable {
  var groups: [Group]

  struct Group: Sendable {
    var title: String
    var figures: [HomePage.Figure]
  }

  static let path = "figures.html"

  static func view(_ kit: ViewKit) -> View<FiguresPage> {
    let group = View<Group>(
      "group of figures",
      [
        .text("title") { group, _ in group.title },
        .group("figures", HomePage.figure(kit), kit) { group, _ in group.figures },
      ])
    return View("figures", [.list("groups", group) { page, _ in page.groups }])
  }

  init(_ reader: Reader) {
    groups = reader.insights.programme.figures.groups.compactMap { group in
      let figures = group.figures.compactMap { figure in
        reader.link(ofFigure: figure.counted).map {
          HomePage.Figure(value: figure.value, label: $0.label, path: $0.path)
        }
      }
      return figures.isEmpty ? nil : Group(title: reader.title(ofFigures: group.subject), figures: figures)
    }
  }
}

extension Reader {
  /// Where the figures are; nil where there is nothing to count.
  var figuresPath: String? {
    insights.programme.figures.groups.isEmpty ? nil : site.paths.prefix(code) + FiguresPage.path
  }

  fileprivate func title(ofFigures subject: KeyFigures.Subject) -> String {
    switch subject {
    case .directory: phrases[.footerDirectory]
    case .matching: phrases[.areas]
    case .services: phrases.kinds(.services)
    case .policy: phrases[.policy]
    case .journey: phrases.kinds(.journeys)
    case .excellence: phrases[.excellence]
    case .outreach: phrases[.outreach]
    case .news: phrases.kinds(.news)
    }
  }

  /// What a figure is called, and the page that shows what it counts; nil where the site has no such page.
  fileprivate func link(ofFigure counted: KeyFigures.Counted) -> (label: String, path: String)? {
    func link(_ phrase: OverviewPhrase, _ path: String?) -> (label: String, path: String)? {
      path.map { (phrases[phrase], $0) }
    }
    return switch counted {
    case .records(let kind): (phrases.kinds(kind), site.paths.index(of: kind, in: code))
    case .countries: (phrases[.countries], site.paths.vocabulary("countries", in: code))
    case .organisations(let level):
      (
        "\(phrases.kinds(.organisations)): \(label(level))",
        site.paths.facet("level", of: .organisations, value: level.rawValue, in: code)
      )
    case .matched: link(.figureMatched, areasPath)
    case .suggestions: link(.figureSuggestions, areasPath)
    case .pilots: link(.figurePilots, portfolioPath)
    case .unansweredNeeds: link(.figureUnansweredNeeds, portfolioPath)
    case .findings: link(.figureFindings, policyPath)
    case .recommendations: link(.figureRecommendations, policyPath)
    case .addressedAuthorities: link(.figureAddressedAuthorities, policyPath)
    case .authorities: link(.figureAuthorities, outreachPath)
    case .engagedAuthorities: link(.figureEngagedAuthorities, outreachPath)
    }
  }
}

extension LanguagePages {
  func figuresPage() -> Page {
    let reader = reader
    return page(
      templates.figures,
      PageFrame(
        path: FiguresPage.path, title: reader.phrases[.figures], description: reader.phrases[.figuresIntro],
        section: .figures)
    ) { FiguresPage(reader) }
  }
}
