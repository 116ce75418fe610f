import Linking
import Model
import Programme

/// Who was heard in a consultation, for one reader: a table by country and type, and sentences on who is missing.
struct HearingSections: Sendable {
  let reader: Reader
  let hearing: Hearing

  private var phrases: Phrases { reader.phrases }

  func section() -> ProgrammeContent.Section {
    var section = ProgrammeContent.Section(title: phrases[.heard], count: hearing.organisations.count)
    section.intro = reader.native(summary())
    section.tables = [table()]
    section.remarks = [
      remark(.heardNotWhereAsked, hearing.countries.filter { $0.heard == 0 && $0.isAsked }.map { country($0.subject) }),
      remark(.heardNoCountry, hearing.countries.filter { $0.heard == 0 && !$0.isAsked }.map { country($0.subject) }),
      remark(.heardNoType, hearing.types.filter { $0.heard == 0 }.map { type($0.subject) }),
    ].compactMap(\.self)
    return section
  }

  /// "9 organisations from 6 countries, of 4 types."
  private func summary() -> String {
    let counts = [
      "organisations": ("count_organisation", hearing.organisations.count),
      "countries": ("count_country", hearing.countries.count { $0.heard > 0 }),
      "types": ("count_type", hearing.types.count { $0.heard > 0 }),
    ]
    return Sentence(
      phrases[.heardSummary], counts.mapValues { [.init(words: reader.numbers.phrase($0.0, $0.1))] }
    ).words
  }

  /// A row a country that was heard or asked, a column a type that was heard; the last row has all of them.
  private func table() -> Table {
    let types = inOrder(hearing.types.filter { $0.heard > 0 })
    var table = Table(
      phrases[.heardTable],
      columns: [.init(label: phrases.facet("country"))]
        + types.map { type in
          let name = reader.concepts[type.subject]
          return .init(label: name.label, language: name.language, path: name.path, isNumeric: true)
        } + [
          .init(label: phrases[.columnAll], isNumeric: true), .init(label: phrases[.columnKnown], isNumeric: true),
        ])
    let shown = hearing.countries.filter { $0.heard > 0 || $0.isAsked }
    for share in reader.sorted(shown, by: { reader.language.name(ofCountry: $0.subject) }) {
      table.addRow(
        reader.native(reader.language.name(ofCountry: share.subject)), path: path(ofCountry: share.subject),
        counts: types.map { (hearing.heard(country: share.subject, type: $0.subject), nil) }
          + [(share.heard, nil), (share.known, nil)], reader)
    }
    table.addRow(
      reader.native(phrases[.columnAll]),
      counts: types.map { ($0.heard, nil) }
        + [(hearing.organisations.count, nil), (hearing.known, nil)], reader)
    return table
  }

  private func inOrder(_ types: [Hearing.Share<Int>]) -> [Hearing.Share<Int>] {
    let concepts = reader.catalogue.concepts
    return types.sorted { left, right in
      (concepts[left.subject].order ?? .max, left.subject) < (concepts[right.subject].order ?? .max, right.subject)
    }
  }

  // MARK: Names

  /// A sentence with names that are links; nil where there is none to name.
  private func remark(_ phrase: Phrase, _ names: [Sentence.Part]) -> Sentence? {
    guard !names.isEmpty else { return nil }
    let sorted = reader.sorted(names, by: \.words)
    var parts: [Sentence.Part] = []
    for name in sorted {
      if !parts.isEmpty { parts.append(.init(words: ", ")) }
      parts.append(name)
    }
    return Sentence(phrases[phrase], ["names": parts])
  }

  private func country(_ code: String) -> Sentence.Part {
    .init(words: reader.language.name(ofCountry: code), path: path(ofCountry: code))
  }

  private func type(_ concept: Int) -> Sentence.Part {
    let name = reader.concepts[concept]
    return .init(words: name.label, language: name.language, path: name.path)
  }

  private func path(ofCountry code: String) -> String? {
    reader.insights.ecosystems.ecosystem(ofCountry: code).flatMap { _ in
      reader.site.path(ofCountry: code, in: reader.code)
    }
  }
}
