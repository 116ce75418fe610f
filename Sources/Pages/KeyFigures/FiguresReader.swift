import Linking
import Model
import Programme
import Text

/// Puts the key figures into the words of a reader.
struct FiguresReader: Sendable {
  let reader: Reader

  /// A list of more is not read on this page: the number leads to the records that have them.
  static let mostListed = 500

  private var phrases: Phrases { reader.phrases }

  func page() -> FiguresPage {
    var page = FiguresPage()
    for group in reader.insights.programme.figures.groups {
      var table = Table(
        phrases[group.topic.phrase],
        columns: [
          .init(label: phrases[DigestPhrase.figuresWhat]),
          .init(label: phrases[DigestPhrase.figuresCount], isNumeric: true),
        ])
      for figure in group.figures {
        let number = number(figure)
        table.addRow(
          reader.native(label(figure.measure)), isNarrower: figure.measure.isPart,
          counts: [(number, path(figure))], reader)
        if let anchor = anchor(figure) {
          page.lists.append(
            .init(
              anchor: anchor, title: title(figure.measure),
              entries: figure.counted.compactMap { entry($0, of: figure.measure) }))
        }
      }
      page.tables.append(table)
    }
    return page
  }

  /// Suggestions over a border are told as a share, in per cent, as the page of areas tells them.
  private func number(_ figure: KeyFigures.Figure) -> Int {
    guard figure.measure == .crossBorder else { return figure.count }
    return Int((Double(reader.insights.opportunities.metrics.crossBorderShare) / 10).rounded(.toNearestOrEven))
  }

  /// The label, for a list that stands by itself: "Exchanges: Matching".
  private func title(_ measure: KeyFigures.Measure) -> String {
    let whole: String? =
      switch measure {
      case .stage: phrases.kinds(.services)
      case .state: phrases[.recommendations]
      case .phase: phrases.kinds(.exchanges)
      default: nil
      }
    return [whole, label(measure)].compactMap(\.self).joined(separator: ": ")
  }

  private func label(_ measure: KeyFigures.Measure) -> String {
    switch measure {
    case .all(let kind): phrases.kinds(kind)
    case .level(let level): reader.label(level)
    case .stage(let stage): reader.label(stage)
    case .offers: phrases[DigestPhrase.figuresOffers]
    case .needs: phrases[DigestPhrase.figuresNeeds]
    case .countries: phrases[.countries]
    case .findings: phrases[.findings]
    case .answeredFindings: phrases[DigestPhrase.figuresAnswered]
    case .recommendations: phrases[.recommendations]
    case .state(let state): reader.label(state)
    case .missionsHeld: phrases[DigestPhrase.figuresMissionsHeld]
    case .phase(let phase): reader.label(phase)
    case .labelsHeld: phrases[DigestPhrase.figuresLabelsHeld]
    case .reached(let level):
      phrases.filled(
        .figuresReached, ["level": level.map { reader.label($0) } ?? phrases[.outreachNoLevel]])
    case .eventsHeld: phrases[DigestPhrase.figuresEventsHeld]
    case .eventsToCome: phrases[DigestPhrase.figuresEventsToCome]
    case .covered: phrases[DigestPhrase.figuresCovered]
    case .crossBorder: phrases[DigestPhrase.figuresCrossBorder]
    }
  }

  private func path(_ figure: KeyFigures.Figure) -> String? {
    switch figure.measure {
    case .all(let kind): reader.site.paths.index(of: kind, in: reader.code)
    case .level(let level):
      reader.site.paths.facet("level", of: .organisations, value: level.rawValue, in: reader.code)
    case .countries: reader.site.paths.vocabulary(SitePaths.countries, in: reader.code)
    case .covered, .crossBorder: reader.areasPath.map { $0 + "#_metrics" }
    default:
      if let anchor = anchor(figure) {
        reader.path(ofFigures: anchor)
      } else {
        figure.counted.first.map { reader.site.paths.index(of: $0.kind, in: reader.code) }
      }
    }
  }

  /// The place on the page of the list of what is counted; nil where another page lists it.
  private func anchor(_ figure: KeyFigures.Figure) -> String? {
    figure.counted.count > Self.mostListed ? nil : figure.measure.anchor
  }

  private func entry(_ address: RecordAddress, of measure: KeyFigures.Measure) -> Entry? {
    let (index, part) = (Int(address.index), Int(address.part))
    if part < 0 { return reader.entry(address) }
    if measure == .offers { return reader.entry(ofOffer: address) }
    if measure == .needs { return reader.entry(ofPart: address) }
    switch address.kind {
    case .consultations:
      let finding = reader.catalogue.consultations[index].findings[part]
      return Entry(
        label: finding.text, path: reader.path(ofPart: finding.id, of: address.record),
        note: reader.words(reader.title(of: address.record)))
    case .briefs: return reader.entry(ofRecommendation: address)
    case .organisations:
      let label = reader.catalogue.organisations[index].labels[part].label.target
      return reader.entry(address.record, note: label.map { reader.words(reader.title(of: $0)) })
    default: return nil
    }
  }
}

extension KeyFigures.Measure {
  /// The name of the list of what is counted; nil where another page lists it.
  var anchor: String? {
    switch self {
    case .all, .level, .countries, .covered, .crossBorder: nil
    case .offers: "offers"
    case .needs: "needs"
    case .stage(let stage): "service-" + stage.rawValue
    case .findings: "findings"
    case .answeredFindings: "findings-answered"
    case .recommendations: "recommendations"
    case .state(let state): "recommendations-" + state.rawValue
    case .missionsHeld: "missions-held"
    case .phase(let phase): "exchanges-" + phase.rawValue
    case .labelsHeld: "labels-held"
    case .reached(let level): "reached-" + (level?.rawValue ?? "none")
    case .eventsHeld: "events-held"
    case .eventsToCome: "events-to-come"
    }
  }

  /// Whether it counts a part of what the figure above it counts.
  var isPart: Bool {
    switch self {
    case .level, .stage, .answeredFindings, .state, .missionsHeld, .phase, .eventsHeld, .eventsToCome: true
    default: false
    }
  }
}

extension KeyFigures.Topic {
  var phrase: DigestPhrase {
    switch self {
    case .directory: .figuresDirectory
    case .services: .figuresServices
    case .consultations: .figuresConsultations
    case .missions: .figuresMissions
    case .excellence: .figuresExcellence
    case .outreach: .figuresOutreach
    case .dissemination: .figuresDissemination
    case .matching: .figuresMatching
    }
  }
}
