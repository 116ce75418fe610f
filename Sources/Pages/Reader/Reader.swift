import Linking
import Model
import Templates
import Text

/// Everything a page needs in order to speak to a reader of one language: the linked records, the language, and the
/// words of the interface. One a language, shared by all its pages: an object, since every field of every page is
/// handed it; all of it is constant.
final class Reader: Sendable {
  let site: LinkedCatalogue
  let insights: Insights
  let language: ReaderLanguage
  let phrases: Phrases
  /// The day of the build: what is past, to come, or expired is measured against it.
  let today: CalendarDate
  let numbers: NumberValues
  let concepts: [ConceptName]
  let newsOrder: NewsOrder
  let partnerPhrases: PartnerPhrases
  /// Made with a reader that has none yet.
  let cards: Cards

  init(site: LinkedCatalogue, insights: Insights, phrases: Phrases, today: CalendarDate, countedKeys: [String]) {
    self.site = site
    self.insights = insights
    self.phrases = phrases
    self.today = today
    language = ReaderLanguage(code: phrases.language)
    numbers = NumberValues(phrases: phrases, language: language, countedKeys: countedKeys)
    newsOrder = NewsOrder(site.catalogue)
    partnerPhrases = PartnerPhrases(phrases)
    let code = phrases.language
    let defaultLanguage = site.catalogue.site.defaultLanguage
    concepts = site.catalogue.concepts.map { concept in
      let label = concept.label.text(in: code, default: defaultLanguage)
      return ConceptName(
        label: label.text, language: label.isFallback ? defaultLanguage : nil,
        path: site.paths.concept(concept, in: code))
    }
    cards = Cards()
  }

  /// The same reader with cards.
  init(_ reader: Reader, cards: Cards) {
    site = reader.site
    insights = reader.insights
    language = reader.language
    phrases = reader.phrases
    today = reader.today
    numbers = reader.numbers
    concepts = reader.concepts
    newsOrder = reader.newsOrder
    partnerPhrases = reader.partnerPhrases
    self.cards = cards
  }

  var code: String { language.code }
  var catalogue: Catalogue { site.catalogue }

  /// A concept's label, made once a language since many cards and pages show it.
  struct ConceptName: Sendable {
    var label: String
    /// The language of a label that has no translation.
    var language: String?
    /// The concept's own page.
    var path: String
  }
}

// MARK: Words

extension Reader {
  /// A text in the reader's language, or in the default one.
  func words(_ text: LocalText) -> String {
    text.text(in: code, default: catalogue.site.defaultLanguage).text
  }

  /// The label of a choice: `value_level_regional`.
  func label(ofChoice name: String, _ value: String) -> String {
    phrases.words["value_\(name)_\(value)"] ?? value
  }

  func label<C: Choice>(_ choice: C) -> String { label(ofChoice: C.listName, choice.rawValue) }

  func path(of address: RecordAddress) -> String { site.path(of: address, in: code) }

  /// The address of a path of the site on the web; nil where the site does not say where it is published.
  func absolute(_ path: String) -> String? {
    site.catalogue.site.baseURL.map { ($0.hasSuffix("/") ? $0 : $0 + "/") + path }
  }

  /// "Rennes, France"
  func place(city: String?, country: String?) -> String? {
    let parts = [city, country.map(language.name(ofCountry:))].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// Sorted by a key in the order of the reader's language; equal keys keep their order.
  func sorted<Element>(_ elements: [Element], by words: (Element) -> String) -> [Element] {
    elements.map { (key: language.sortKey(words($0)), element: $0) }
      .enumerated()
      .sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }
      .map(\.element.element)
  }
}

// MARK: Values for templates

extension Reader {
  /// Prints the text; `.lang` is set where it is not in the page's language.
  func value(_ text: LocalText) -> Value {
    let found = text.text(in: code, default: catalogue.site.defaultLanguage)
    if found.text.isEmpty { return .nothing }
    return .record([.text(found.text), found.isFallback ? .text(catalogue.site.defaultLanguage) : .nothing])
  }

  /// A text that is already in the page's language.
  func value(native text: String) -> Value { text.isEmpty ? .nothing : .record([.text(text), .nothing]) }

  func value(_ number: Int) -> Value { numbers.value(number) }

  func value(_ date: CalendarDate) -> Value { value(PartialDate(date)) }

  func value(_ date: PartialDate) -> Value {
    .record([
      .text(language.format(date)), .text(date.iso), date.day.map { .text("\($0)") } ?? .nothing,
      date.month == nil ? .nothing : .text(language.shortMonth(date.first)), .text("\(date.year)"),
    ])
  }

  func value(_ date: LocalDateTime) -> Value {
    .record([
      .text(language.format(date.date)), .text(date.iso), .text("\(date.date.day)"),
      .text(language.shortMonth(date.date)), .text("\(date.date.year)"),
    ])
  }

  func value<C: Choice>(_ choice: C, url: String? = nil) -> Value {
    .record([.text(label(choice)), .text(choice.rawValue), url.map(Value.path) ?? .nothing])
  }

  /// The path of a concept's label is that of its list of records of a kind where there is one, else its own page.
  func value(ofConcept address: RecordAddress, path: String? = nil) -> Value {
    let name = concepts[Int(address.index)]
    let language: Value = name.language.map(Value.text) ?? .nothing
    let label: Value = .record([.text(name.label), language])
    return .record([label, language, .path(path ?? name.path)])
  }
}
