import Diagnostics
import Text

/// Which written forms belong together: `tested`, `tests` and `testing` are one group, and so are `peche` and `pêche`.
///
/// Forms are folded and sorted by their bytes; groups have numbers in the order of their first forms. A form that is
/// written alike in two groups stands twice.
struct WordGroups: Sendable {
  /// Of all words that were read, as they are written in small letters.
  let words: WordTable
  /// By the number of a word: its group, and the number of its folded form.
  private var groupOfWord: [Int32] = []
  private let formOfWord: [Int32]
  /// By the number of a form: its first group.
  private var groupOfForm: [Int32] = []
  /// Folded forms, sorted.
  private(set) var forms: [Form] = []
  private(set) var count = 0
  private let foldedForms: WordTable

  struct Form: Sendable {
    /// In the table of forms.
    fileprivate var number: Int
    var group: Int32
  }

  func group(ofWord word: Int) -> Int32 { groupOfWord[word] }
  func form(ofWord word: Int) -> ArraySlice<UInt8> { foldedForms[Int(formOfWord[word])] }

  /// Nil for what is no form of the corpus.
  func group(ofForm form: ArraySlice<UInt8>) -> Int32? {
    form.withUnsafeBufferPointer { foldedForms.known($0) }.map { groupOfForm[$0] }
  }

  func bytes(of form: Form) -> ArraySlice<UInt8> { foldedForms[form.number] }

  /// - Parameter words: all words of a corpus.
  init(_ words: WordTable, language: String, jobs: Int) {
    self.words = words
    let pieces = (0..<words.count).pieces(of: 4096)
    // A dictionary is large: only where there is no stemmer.
    let dictionary = Stemmer(language: language) == nil ? WordForms.installed(language) : nil
    let stemmed = pieces.concurrentMap(jobs: jobs) { StemmedWords(words, $0, language: language, dictionary) }
    var (forms, stems) = (WordTable(capacity: words.count), WordTable(capacity: words.count))
    var pairs: [(form: Int, stem: Int)] = []
    pairs.reserveCapacity(words.count)
    for piece in stemmed {
      for index in 0..<piece.count {
        pairs.append((piece.withForm(index) { forms.number(of: $0) }, piece.withStem(index) { stems.number(of: $0) }))
      }
    }
    foldedForms = forms
    formOfWord = pairs.map { Int32($0.form) }
    order(pairs, forms, stems)
  }

  /// Sorts the forms and numbers the groups. The words come in an order that depends on the threads; nothing that is
  /// kept does.
  private mutating func order(_ pairs: [(form: Int, stem: Int)], _ forms: WordTable, _ stems: WordTable) {
    var ranks = [Int32](repeating: 0, count: forms.count)
    for (rank, form) in (0..<forms.count).sorted(by: forms.precedes).enumerated() { ranks[form] = Int32(rank) }
    let sorted = pairs.indices.sorted { left, right in
      let (a, b) = (pairs[left], pairs[right])
      if a.form != b.form { return ranks[a.form] < ranks[b.form] }
      return a.stem != b.stem && stems.precedes(a.stem, b.stem)
    }
    var groupOfStem = [Int32](repeating: -1, count: stems.count)
    groupOfWord = [Int32](repeating: 0, count: pairs.count)
    groupOfForm = [Int32](repeating: -1, count: forms.count)
    var last = (form: -1, stem: -1)
    for word in sorted {
      let pair = pairs[word]
      if groupOfStem[pair.stem] < 0 {
        groupOfStem[pair.stem] = Int32(count)
        count += 1
      }
      groupOfWord[word] = groupOfStem[pair.stem]
      if groupOfForm[pair.form] < 0 { groupOfForm[pair.form] = groupOfWord[word] }
      if last != pair { self.forms.append(Form(number: pair.form, group: groupOfStem[pair.stem])) }
      last = pair
    }
  }
}

/// The folded form and the folded stem of some words.
private struct StemmedWords: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]

  var count: Int { (ends.count - 1) / 2 }

  init(_ words: WordTable, _ numbers: Range<Int>, language: String, _ dictionary: WordForms?) {
    // One a thread: a stemmer keeps its last word.
    let stemmer = Stemmer(language: language)
    for number in numbers {
      words.withWord(number) { word in
        append(word)
        if let stemmer {
          stemmer.withStem(of: word) { append($0) }
        } else if let dictionary {
          dictionary.base(of: word).withUnsafeBufferPointer { append($0) }
        } else {
          append(word)
        }
      }
    }
  }

  private mutating func append(_ word: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: Folding.fold(utf8: word))
    ends.append(bytes.count)
  }

  func withForm<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    with(2 * index, body)
  }

  func withStem<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    with(2 * index + 1, body)
  }

  private func with<Result>(_ place: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[ends[place]..<ends[place + 1]])) }
  }
}
