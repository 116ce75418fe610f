import Model
import Text

/// What a text is compared by: the stems of its words, and for words of six letters and more their runs of four
/// letters, which find what stemming does not (Polish, compounds of German and Dutch, slips of the pen).
struct TextFeatures: Sendable {
  /// A text of an offer or a need in one language.
  struct Text: Sendable {
    var language: LetterPair
    /// Where its features begin among all, and how many they are.
    var start: Int32
    var count: Int32
  }

  var texts: [Text] = []
  /// The features of one text after another, each once a text, by their numbers in `hashes`.
  var features: [Int32] = []
  /// How often the text has the feature; a word of the title counts twice.
  var frequencies: [UInt8] = []

  // By the number of the feature.
  var hashes: [UInt64] = []
  var languages: [LetterPair] = []
  var isRun: [Bool] = []
  /// How many of the texts have it.
  var textCounts: [Int32] = []
}

/// Reads texts into features, on one thread. A word is stemmed and cut up once, however often it is met.
struct TextReader {
  private(set) var result = TextFeatures()
  private var numbers = HashNumbers(capacity: 4_096)
  private var words = HashNumbers(capacity: 2_048)
  /// Where the features of a word begin in `wordFeatures`, by the number of the word; one more than there are words.
  private var wordStarts: [Int32] = [0]
  private var wordFeatures: [Int32] = []
  private var stemmers: [LetterPair: Stemmer?] = [:]
  /// How often the text at hand has a feature, by its number; all 0 between texts.
  private var counts: [UInt8] = []

  /// Reads a title and a description in every language they have; how many texts those are.
  mutating func read(_ title: LocalText, _ description: LocalText, defaultLanguage: String) -> Int {
    let before = result.texts.count
    read(title.text, description.text, in: defaultLanguage)
    for translation in title.translations {
      let other = description.translations.first { $0.language == translation.language }
      read(translation.text, other?.text ?? "", in: translation.language)
    }
    for translation in description.translations
    where !title.translations.contains(where: { $0.language == translation.language }) {
      read("", translation.text, in: translation.language)
    }
    return result.texts.count - before
  }

  /// The features, once all texts are read.
  consuming func finish() -> TextFeatures {
    result.hashes = numbers.hashes
    return result
  }

  private mutating func read(_ title: String, _ description: String, in code: String) {
    let language = LetterPair(code)
    let start = result.features.count
    count(title, code, language, weight: 2)
    count(description, code, language, weight: 1)
    guard result.features.count > start else { return }
    for position in start..<result.features.count {
      let feature = Int(result.features[position])
      result.frequencies.append(counts[feature])
      result.textCounts[feature] += 1
      counts[feature] = 0
    }
    result.texts.append(
      .init(language: language, start: Int32(start), count: Int32(result.features.count - start)))
  }

  private mutating func count(_ text: String, _ code: String, _ language: LetterPair, weight: UInt8) {
    guard !text.isEmpty else { return }
    var text = text
    text.withUTF8 { utf8 in
      Words.forEach(in: utf8) { word in
        // A single letter is what an apostrophe left over.
        guard word.count > 1 else { return }
        for position in features(of: word, code, language) {
          let feature = Int(wordFeatures[position])
          if counts[feature] == 0 { result.features.append(Int32(feature)) }
          counts[feature] = counts[feature] > 255 - weight ? 255 : counts[feature] + weight
        }
      }
    }
  }

  /// The range of its features in `wordFeatures`.
  private mutating func features(
    of word: UnsafeBufferPointer<UInt8>, _ code: String, _ language: LetterPair
  ) -> Range<Int> {
    let number = words.number(of: ByteHash.hash(word, seed: UInt64(language.rawValue)))
    if number + 1 == wordStarts.count {
      let folded = Folding.fold(utf8: word)
      addFeature(stem(of: word, code, language), language, isRun: false)
      if folded.count >= Self.shortestCutUp {
        for start in 0..<min(folded.count - Self.run + 1, Self.mostRuns) {
          addFeature(folded[start..<start + Self.run], language, isRun: true)
        }
      }
      wordStarts.append(Int32(wordFeatures.count))
    }
    return Int(wordStarts[number])..<Int(wordStarts[number + 1])
  }

  private mutating func addFeature(_ bytes: some Sequence<UInt8>, _ language: LetterPair, isRun: Bool) {
    let seed = UInt64(language.rawValue) << 1 | (isRun ? 1 : 0)
    let number = numbers.number(of: ByteHash.hash(bytes, seed: seed))
    if number == counts.count {
      counts.append(0)
      result.textCounts.append(0)
      result.languages.append(language)
      result.isRun.append(isRun)
    }
    wordFeatures.append(Int32(number))
  }

  private mutating func stem(of word: UnsafeBufferPointer<UInt8>, _ code: String, _ language: LetterPair) -> [UInt8] {
    let stemmer = stemmers[language] ?? makeStemmer(code, language)
    guard let stemmer else { return Folding.fold(utf8: word) }
    return stemmer.withStem(of: word) { Folding.fold(utf8: $0) }
  }

  private mutating func makeStemmer(_ code: String, _ language: LetterPair) -> Stemmer? {
    let stemmer = Stemmer(language: code)
    stemmers[language] = .some(stemmer)
    return stemmer
  }

  // In bytes of the folded word; in Greek and Cyrillic a letter has two.
  private static let shortestCutUp = 6
  private static let run = 4
  private static let mostRuns = 32
}
