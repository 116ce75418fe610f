import Diagnostics
import Reading
import Text

/// The words of the interface in all languages of a site, each with the same keys.
struct PhraseBook: Sendable {
  /// In the order of the site's languages.
  let languages: [Phrases]
  /// Keys of plain phrases, sorted: what templates may name below `strings`.
  let wordKeys: [String]
  /// Keys of counted phrases, sorted: what templates may name below a number.
  let countedKeys: [String]

  /// Checks every language against the keys of the first. A missing phrase is an error: a page would show a hole.
  /// - Parameter help: what fields say, by language; a language may be missing.
  init?(
    _ sources: [(language: String, source: SourceText)], help: [String: SourceText] = [:],
    into diagnostics: inout Diagnostics
  ) {
    var readings: [PhraseReading] = []
    for (language, source) in sources {
      if let reading = PhraseReading(language: language, source: source, into: &diagnostics) {
        readings.append(reading)
      }
    }
    guard readings.count == sources.count, let first = readings.first else { return nil }
    let keys = Set(PhraseKeys.neededByPages)
    for reading in readings { reading.check(against: first, neededByPages: keys, into: &diagnostics) }
    languages = readings.map { reading in
      var phrases = reading.phrases
      if let source = help[phrases.language] { phrases.fieldHelp = FieldHelp(source, into: &diagnostics) }
      return phrases
    }
    wordKeys = first.phrases.words.keys.sorted()
    countedKeys = first.phrases.counted.keys.sorted()
  }
}

/// One file of phrases, with the place of each key.
private struct PhraseReading {
  var phrases: Phrases
  let source: SourceText
  var places: [String: Range<Int>] = [:]

  init?(language: String, source: SourceText, into diagnostics: inout Diagnostics) {
    self.source = source
    phrases = Phrases(language: language)
    let file = ContentFile(
      path: source.path, relativePath: source.path, folder: "strings", id: language, language: nil, format: .yaml,
      size: source.bytes.count)
    guard let document = Document.parse(source, file: file, into: &diagnostics) else { return nil }
    guard document.frontMatter.root.kind == .mapping else {
      diagnostics.report(PagesDiagnostics.stringsAreNoMapping(source.start))
      return nil
    }
    for (key, value) in document.frontMatter.root.entries {
      places[key.text] = key.range
      switch value.kind {
      case .scalar: phrases.words[key.text] = value.text
      case .mapping: phrases.counted[key.text] = forms(of: value, into: &diagnostics)
      case .sequence: diagnostics.report(PagesDiagnostics.wrongPhrase(key.text, at: source.location(value.range)))
      }
    }
    phrases.gatherFieldLabels()
  }

  private func forms(of node: Node, into diagnostics: inout Diagnostics) -> [PluralCategory: String] {
    var forms: [PluralCategory: String] = [:]
    for (key, value) in node.entries {
      guard let category = PluralCategory(rawValue: key.text), value.kind == .scalar else {
        diagnostics.report(PagesDiagnostics.wrongPhrase(key.text, at: source.location(key.range)))
        continue
      }
      forms[category] = value.text
    }
    if forms[.other] == nil {
      diagnostics.report(PagesDiagnostics.pluralWithoutOther(at: source.location(node.range)))
    }
    return forms
  }

  func check(against first: PhraseReading, neededByPages: Set<String>, into diagnostics: inout Diagnostics) {
    let own = Set(phrases.words.keys)
    let ownCounted = Set(phrases.counted.keys)
    for key in first.phrases.words.keys.sorted() where !own.contains(key) {
      diagnostics.report(PagesDiagnostics.missingPhrase(key, language: phrases.language, at: source.start))
    }
    for key in first.phrases.counted.keys.sorted() where !ownCounted.contains(key) {
      diagnostics.report(PagesDiagnostics.missingPhrase(key, language: phrases.language, at: source.start))
    }
    for key in neededByPages.sorted() where !own.contains(key) && !ownCounted.contains(key) {
      diagnostics.report(PagesDiagnostics.missingPhrase(key, language: phrases.language, at: source.start))
    }
    let known = Set(first.phrases.words.keys).union(first.phrases.counted.keys)
    for (key, place) in places.sorted(by: { $0.key < $1.key }) where !known.contains(key) {
      diagnostics.report(
        PagesDiagnostics.unknownPhrase(
          key, closest: closestName(to: key, among: known.sorted()), at: source.location(place)))
    }
  }
}
