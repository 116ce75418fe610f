import Linking
import Mapping
import Model

/// What ecosystems need of a reader: names, pages and lists.
struct EcosystemReader: Sendable {
  let reader: Reader
  let facets: MainFacets

  var phrases: Phrases { reader.phrases }
  var map: EcosystemMap { reader.insights.ecosystems }

  // MARK: Names and pages

  func label(of subject: EcosystemSubject) -> LocalText {
    switch subject {
    case .country(let code): reader.native(reader.language.name(ofCountry: code))
    case .region(let concept), .topic(let concept): label(ofConcept: concept)
    }
  }

  /// The page of a place or topic; nil of a country that has none.
  func path(of subject: EcosystemSubject) -> String? {
    switch subject {
    case .country(let code): path(ofCountry: code)
    case .region(let concept), .topic(let concept): reader.concepts[Int(concept)].path
    }
  }

  func label(ofConcept concept: Int32) -> LocalText { reader.catalogue.concepts[Int(concept)].label }

  func path(ofCountry code: String) -> String? {
    map.ecosystem(ofCountry: code).flatMap { _ in reader.site.path(ofCountry: code, in: reader.code) }
  }

  /// The list of records of a kind in a place or on a topic; nil where there is none.
  func list(_ kind: RecordKind, of subject: EcosystemSubject) -> String? {
    switch subject {
    case .country(let code): facets[kind]?.path("country", .country(code), in: reader.code)
    case .region(let concept): facets[kind]?.path("region", .concept(concept), in: reader.code)
    case .topic(let concept): facets[kind]?.path("topic", .concept(concept), in: reader.code)
    }
  }

  // MARK: Orders

  /// Concepts by their given order, else by label, as the pages of vocabularies have them.
  func inOrder(_ concepts: [Int32]) -> [Int32] {
    let all = reader.catalogue.concepts
    return reader.sorted(concepts) { reader.concepts[Int($0)].label }
      .enumerated()
      .sorted { (all[Int($0.element)].order ?? .max, $0.offset) < (all[Int($1.element)].order ?? .max, $1.offset) }
      .map(\.element)
  }

  /// Counts with the most first, then by label.
  func byCount(_ counts: [PositionCount]) -> [PositionCount] {
    reader.sorted(counts) { reader.concepts[Int($0.position)].label }
      .enumerated()
      .sorted { (-$0.element.count, $0.offset) < (-$1.element.count, $1.offset) }
      .map(\.element)
  }
}

// MARK: Sentences

extension EcosystemReader {
  /// "Bretagne: 5 organisations for Spectroscopy, 2.1 times the expected number."
  func sentence(_ strength: Strength) -> Sentence {
    fill(.strengthOfPlace, strength, ["place": [part(strength.place)], "concept": [part(ofConcept: strength.concept)]])
  }

  /// The same where either side goes without saying.
  func sentence(_ strength: Strength, of subject: EcosystemSubject) -> Sentence {
    let named = subject == strength.place ? part(ofConcept: strength.concept) : part(strength.place)
    return fill(.strengthHere, strength, ["subject": [named]])
  }

  private func fill(_ phrase: Phrase, _ strength: Strength, _ names: [String: [Sentence.Part]]) -> Sentence {
    let times = reader.language.format(Double(strength.quotientHundredths) / 100, decimals: 1)
    let organisations = reader.numbers.phrase("count_organisation", strength.organisations)
    return Sentence(
      phrases[phrase],
      names.merging(["organisations": [.init(words: organisations)], "times": [.init(words: times)]]) { first, _ in
        first
      })
  }

  /// "Bretagne: 2 needs for Mycotoxins, and no offer. Offered in Poland (3) and Spain (1)."
  func sentence(_ gap: Gap) -> Sentence {
    fill(.gapOfPlace, gap, ["place": [part(gap.place)], "topic": [part(ofConcept: gap.topic)]])
  }

  /// The same where either side goes without saying.
  func sentence(_ gap: Gap, of subject: EcosystemSubject) -> Sentence {
    fill(.gapHere, gap, ["subject": [subject == gap.place ? part(ofConcept: gap.topic) : part(gap.place)]])
  }

  private func fill(_ phrase: Phrase, _ gap: Gap, _ names: [String: [Sentence.Part]]) -> Sentence {
    let needs = reader.numbers.phrase("count_need", gap.needs)
    return Sentence(
      phrases[phrase],
      names.merging(["needs": [.init(words: needs)], "where": places(gap.offeredIn)]) { first, _ in first })
  }

  /// "Poland (3), Spain (1), …": at most five countries.
  private func places(_ countries: [CountryCount]) -> [Sentence.Part] {
    var parts: [Sentence.Part] = []
    for (index, country) in countries.prefix(5).enumerated() {
      if index > 0 { parts.append(.init(words: ", ")) }
      parts.append(part(.country(country.country)))
      parts.append(.init(words: " (\(reader.language.format(country.count)))"))
    }
    if countries.count > 5 { parts.append(.init(words: ", …")) }
    return parts
  }

  private func part(_ subject: EcosystemSubject) -> Sentence.Part {
    switch subject {
    case .country(let code): .init(words: reader.language.name(ofCountry: code), path: path(ofCountry: code))
    case .region(let concept), .topic(let concept): part(ofConcept: concept)
    }
  }

  private func part(ofConcept concept: Int32) -> Sentence.Part {
    let name = reader.concepts[Int(concept)]
    return .init(words: name.label, language: name.language, path: name.path)
  }

  /// At most `most` sentences; nil where there is none.
  func sentences<Item>(_ items: [Item], most: Int, _ sentence: (Item) -> Sentence) -> Sentences? {
    guard !items.isEmpty else { return nil }
    let rest = items.count - most
    return Sentences(
      shown: items.prefix(most).map(sentence), more: rest > 0 ? reader.numbers.phrase("count_more", rest) : nil)
  }
}
