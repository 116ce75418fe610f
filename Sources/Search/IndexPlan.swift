/// How an index is cut into files: small enough that a query fetches little, and no more files than one for each forty
/// records.
struct IndexPlan: Sendable {
  let dictionarySize: Int
  let postingsSize: Int
  let spellingShards: Int
  /// Lists of up to so many bytes stand in the dictionary.
  let inlineSize: Int

  /// - Parameters:
  ///   - documents: how many there are.
  ///   - dictionary: bytes of all forms.
  ///   - shortLists, longLists: bytes of the postings of up to ``inlineSize`` bytes, and of the others.
  init(documents: Int, dictionary: Int, shortLists: Int, longLists: Int, inlineSize: Int) {
    self.inlineSize = inlineSize
    let cards = (documents + Self.documentsOfCardShard - 1) / Self.documentsOfCardShard
    let spelling = min(8, max(1, dictionary / 48_000))
    spellingShards = spelling
    // The root, facets and places besides.
    let rest = max(2, documents / 40 - cards - spelling - 3)
    let (words, lists) = (Double(dictionary + shortLists), Double(longLists))
    // Each word of a query fetches one of each: what two divisions cost together is least where they are as the roots.
    let share = words.squareRoot() / max(words.squareRoot() + lists.squareRoot(), 1)
    let wordShards = max(1, (Double(rest) * share).rounded())
    let listShards = max(1, Double(rest) - wordShards)
    dictionarySize = max(Self.smallest, Int(words / wordShards))
    postingsSize = max(Self.smallest, Int(lists / listShards))
  }

  /// Documents whose results are in one file.
  static let documentsOfCardShard = 64

  /// How many bytes of its prose the result of a document has besides the summary: phrases are looked for in them, and
  /// excerpts cut from them. A small site can afford whole texts; on a large one a query that needs a few results
  /// would fetch the texts of a thousand others.
  static func proseOfCard(documents: Int) -> Int {
    [4800, 2400, 1200, 600, 300].first { $0 * documents <= 1_200_000 } ?? 0
  }

  /// In bytes before deflating: what is smaller costs more requests than it saves.
  private static let smallest = 12_000
}
