import Linking
import Model
import Programme
import Templates

/// How needs, findings, recommendations and public authorities hang together, what is missing between them, and what
/// became of the recommendations.
struct PolicyPage: Sendable {
  var figures: [String]
  var matrix: AlignmentMatrix
  /// Open findings and needs, recommendations to nobody, authorities without a recommendation.
  var missing: [ShownEntries]
  var states: ShareTable
  var topics: Table

  static let path = "policy/index.html"

  static func view(_ kit: ViewKit, _ links: LinkViews) -> View<PolicyPage> {
    let figure = View<String>("figure", display: "words", [.text("words") { words, _ in words }])
    return View(
      "policy",
      [
        .list("figures", figure) { page, _ in page.figures },
        .view("matrix", AlignmentMatrix.view(kit, links)) { page, _ in page.matrix.groups.isEmpty ? nil : page.matrix },
        .list("missing", ShownEntries.view(kit, links)) { page, _ in page.missing },
        .view("states", ShareTable.view) { page, _ in page.states.groups.isEmpty ? nil : page.states },
        .view("topics", Table.view) { page, _ in page.topics.rows.isEmpty ? nil : page.topics },
        .path("outreach") { _, reader in reader.outreachPath },
      ])
  }
}

extension Reader {
  /// Where the page of policy is; nil where there is neither a finding nor a recommendation.
  var policyPath: String? {
    let policy = insights.programme.policy
    return policy.findings.isEmpty && policy.recommendations.isEmpty ? nil : site.paths.prefix(code) + PolicyPage.path
  }
}

/// Makes the page of policy for one reader.
struct PolicyReader: Sendable {
  let reader: Reader

  /// As many findings and needs are in the matrix.
  static let mostSubjects = 100

  var policy: PolicyAlignment { reader.insights.programme.policy }

  func page() -> PolicyPage {
    PolicyPage(
      figures: figures(), matrix: matrix(most: Self.mostSubjects), missing: missing(), states: states(),
      topics: topics())
  }

  private func figures() -> [String] {
    [
      ("count_finding", policy.findings.count), ("count_recommendation", policy.recommendations.count),
      ("count_authority_addressed", policy.addressedCount),
    ].filter { $0.1 > 0 }.map { reader.numbers.phrase($0.0, $0.1) }
  }

  private func missing() -> [ShownEntries] {
    let phrases = reader.phrases
    return [
      ShownEntries(phrases[.policyOpenFindings], policy.openFindings) { finding in
        reader.entry(ofPart: finding.address)
      },
      ShownEntries(phrases[.policyOpenNeeds], policy.openNeeds) { need in reader.entry(ofPart: need.address) },
      ShownEntries(phrases[.policyUnaddressed], policy.unaddressed) { entry(ofRecommendation: $0) },
      ShownEntries(phrases[.policyNeverAddressed], policy.neverAddressed) { position in
        let address = RecordAddress(.organisations, position)
        return reader.entry(address, note: reader.standing(ofAuthority: address))
      },
    ]
  }

  private func states() -> ShareTable {
    let phrases = reader.phrases
    let states = Brief.Recommendation.State.allCases
    var table = ShareTable(
      caption: phrases[.policyStates],
      columns: [phrases.facet("year")] + states.map { reader.label($0) }
        + [phrases[.policyStateUndated], phrases[.columnAll]])
    let counts = policy.states.years + [policy.states.today]
    let rows = counts.filter { $0.total > 0 }.map { count in
      ShareTable.Row(
        head: count.year.map(String.init) ?? phrases[.policyToday], counts: count.states + [count.undated])
    }
    if !rows.isEmpty { table.groups = [.init(rows: rows)] }
    return table
  }

  private func topics() -> Table {
    let phrases = reader.phrases
    var table = Table(
      phrases[.policyTopics],
      columns: [
        .init(label: phrases.facet("topic")), .init(label: phrases[.columnNeeds], isNumeric: true),
        .init(label: phrases[.policyRaised], isNumeric: true),
        .init(label: phrases[.policyAnswered], isNumeric: true),
      ])
    let counts = policy.topics.filter { $0.raised > 0 || $0.needs > 1 }
    let sorted = reader.sorted(counts) { reader.concepts[$0.topic].label }.enumerated()
      .sorted { (-$0.element.needs, $0.offset) < (-$1.element.needs, $1.offset) }.map(\.element)
    for count in sorted {
      let name = reader.concepts[count.topic]
      table.addRow(
        reader.catalogue.concepts[count.topic].label, path: name.path,
        counts: [(count.needs, nil), (count.raised, nil), (count.answered, nil)], reader)
    }
    return table
  }

  // MARK: Words

  func fill(_ phrase: Phrase, _ numbers: [String: Int]) -> String {
    Sentence(reader.phrases[phrase], numbers.mapValues { [.init(words: reader.language.format($0))] }).words
  }

  /// A finding, with its level and its countries as the remark.
  func entry(ofFinding address: RecordAddress) -> Entry? {
    let finding = reader.catalogue.consultations[Int(address.index)].findings[Int(address.part)]
    return Entry(
      label: finding.text, path: reader.path(ofPart: finding.id, of: address.record),
      note: reader.remark([finding.level.map { reader.label($0) }, reader.countryNames(finding.countries)]))
  }

  func entry(ofRecommendation recommendation: AlignedRecommendation) -> Entry {
    reader.entry(ofRecommendation: recommendation.address)
  }
}

extension Reader {
  /// A recommendation, with its brief as the remark.
  func entry(ofRecommendation address: RecordAddress) -> Entry {
    let recommendation = catalogue.briefs[Int(address.index)].recommendations[Int(address.part)]
    return Entry(
      label: recommendation.text, path: path(ofPart: recommendation.id, of: address.record),
      note: words(title(of: address.record)))
  }

  /// "Regional · Spain"
  func standing(ofAuthority address: RecordAddress) -> String? {
    let organisation = catalogue.organisations[Int(address.index)]
    return remark([organisation.level.map { label($0) }, organisation.country.map(language.name(ofCountry:))])
  }
}

extension LanguagePages {
  func policyPage() -> Page {
    let maker = PolicyReader(reader: reader)
    let crumb = Breadcrumb(
      label: reader.native(reader.phrases.kinds(.briefs)), path: paths.index(of: .briefs, in: reader.code))
    return page(
      templates.policy,
      PageFrame(
        path: PolicyPage.path, title: reader.phrases[.policy], description: reader.phrases[.policyIntro],
        section: .policy, breadcrumbs: reader.catalogue.hasPublished(.briefs) ? [crumb] : [])
    ) { maker.page() }
  }
}
