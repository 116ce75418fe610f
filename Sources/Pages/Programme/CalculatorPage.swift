import Linking
import Model
import Programme
import Templates

/// The rules of a scheme with worked examples, and a form that calculates a visitor's own case from the same rules.
struct CalculatorPage: Sendable {
  var scheme: Entry
  var header: RecordHeader
  var isClosed: Bool
  /// What the form's attributes say; a rule that the scheme does not have is nil.
  var asksVisitorType: Bool
  var asksHostType: Bool
  var asksCountries: Bool
  var asksOnce: Bool
  var least: Int?
  var most: Int?
  var halfDays: Int?
  var halfDistance: Int?
  var types: [TypeOption]
  var countries: [CountryOption]
  var words: [ScriptWord]
  var format: NumberSample
  var rules: Table
  var sums: Table
  var examples: [Example]
  /// Whom to ask for an exchange.
  var hosts: [ExchangeHost]

  struct TypeOption: Sendable {
    var id: String
    var label: String
    var mayVisit: Bool
    var mayHost: Bool
  }

  struct CountryOption: Sendable {
    var code: String
    var label: String
    var takesPart: Bool
    var cents: Int?
  }

  /// An exchange of the records, with what the form would be told of it.
  struct Example: Sendable {
    var link: Entry
    var isIllustrative: Bool
    var facts: ExchangeCase
    var visitorType: String
    var hostType: String
    var verdict: String
    var steps: [String]
  }
}

extension CalculatorPage {
  static func view(_ links: LinkViews, _ kit: ViewKit) -> View<CalculatorPage> {
    let fields: [ViewField<CalculatorPage>] = [
      .view("scheme", links.entry) { page, _ in page.scheme }, .flag("closed") { page, _ in page.isClosed },
      .flag("illustrative") { page, _ in page.header.illustrative },
      .text("visitor_types") { page, _ in page.asksVisitorType ? "yes" : nil },
      .text("host_types") { page, _ in page.asksHostType ? "yes" : nil },
      .text("asks_countries") { page, _ in page.asksCountries ? "yes" : nil },
      .text("once") { page, _ in page.asksOnce ? "yes" : nil },
      .text("least") { page, _ in page.least.map(String.init) },
      .text("most") { page, _ in page.most.map(String.init) },
      .text("half_days") { page, _ in page.halfDays.map(String.init) },
      .text("half_distance") { page, _ in page.halfDistance.map(String.init) },
      .list("types", type) { page, _ in page.types }, .list("countries", country) { page, _ in page.countries },
      .list("words", ScriptWord.view) { page, _ in page.words },
      .view("format", NumberSample.view) { page, _ in page.format },
      .view("rules", Table.view) { page, _ in page.rules },
      .view("sums", Table.view) { page, _ in page.sums.rows.isEmpty ? nil : page.sums },
      .group("examples", example(links), kit) { page, _ in page.examples },
      .list("hosts", ExchangeHost.view) { page, _ in page.hosts },
      .text("editors") { _, reader in reader.editors },
      .text("mail") { page, reader in
        reader.editors.map { MailLink(address: $0, subject: reader.exchangeSubject(page.scheme)).href }
      },
      .text("subject") { page, reader in reader.exchangeSubject(page.scheme) },
    ]
    return View("calculator", fields)
  }

  private static let type = View<TypeOption>(
    "type",
    [
      .text("id") { type, _ in type.id }, .text("label") { type, _ in type.label },
      .text("visits") { type, _ in type.mayVisit ? "yes" : "no" },
      .text("hosts") { type, _ in type.mayHost ? "yes" : "no" },
    ])

  private static let country = View<CountryOption>(
    "country",
    [
      .text("code") { country, _ in country.code }, .text("label") { country, _ in country.label },
      .text("takes_part") { country, _ in country.takesPart ? "yes" : "no" },
      .text("cents") { country, _ in country.cents.map(String.init) },
    ])

  private static func example(_ links: LinkViews) -> View<Example> {
    View(
      "example",
      [
        .view("link", links.entry) { example, _ in example.link },
        .flag("illustrative") { example, _ in example.isIllustrative },
        .text("visitor_type") { example, _ in example.visitorType },
        .text("visitor_country") { example, _ in example.facts.visitor.country },
        .text("host_type") { example, _ in example.hostType },
        .text("host_country") { example, _ in example.facts.host.country },
        .text("starts") { example, _ in example.facts.starts?.iso },
        .text("ends") { example, _ in example.facts.ends?.iso },
        .text("distance") { example, _ in example.facts.kilometres.map(String.init) },
        .text("before") { example, _ in example.facts.hasVisitedBefore ? "yes" : nil },
        .text("verdict") { example, _ in example.verdict },
        ViewField("steps", .list(.text)) { example, _ in .list(example.steps.map(Value.text)) },
      ])
  }
}

/// How a language writes numbers, told by what it writes: the script writes the same.
struct NumberSample: Sendable {
  /// `#` stands for the amount.
  var euro: String
  var decimal: String
  var group: String
  /// From how many digits on they are grouped.
  var groupedFrom: Int

  init(_ reader: Reader) {
    euro = reader.language.euros(8).replacing("8", with: "#")
    decimal = reader.language.format(1.5, decimals: 1).trimmingDigits
    group = reader.language.format(1_000_000).split(separator: "0").first.map { String($0.dropFirst()) } ?? ""
    groupedFrom = reader.language.format(1_000) == "1000" ? 5 : 4
  }

  static let view = View<NumberSample>(
    "format",
    [
      .text("euro") { sample, _ in sample.euro }, .text("decimal") { sample, _ in sample.decimal },
      .text("group") { sample, _ in sample.group }, .text("grouped_from") { sample, _ in String(sample.groupedFrom) },
    ])
}

extension String {
  fileprivate var trimmingDigits: String { filter { !$0.isNumber } }
}
