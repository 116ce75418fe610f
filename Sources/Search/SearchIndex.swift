import Diagnostics
import Model
import Pages

/// The files by which a browser searches a site in one language.
///
/// A small root with a fixed name, `search/en.js`, says which shards there are; each shard has a hash of its content in
/// its name. templates/assets/search-engine.js reads them.
public struct SearchIndex: Sendable {
  public struct File: Sendable {
    /// From the root of the site.
    public let path: String
    public let bytes: [UInt8]
  }

  public let files: [File]

  /// Reads all documents of a corpus, on all threads; the same bytes whatever their number. Time and memory grow with
  /// the text.
  public init(_ corpus: SearchCorpus, jobs: Int) {
    let language = corpus.language
    let pieces = Self.read(corpus, jobs: jobs)
    let groups = GroupedWords(pieces, language: language, jobs: jobs)
    let postings = Postings(pieces, groups: groups.ofWords, count: groups.all.count, jobs: jobs)
    let lists = PostingLists(postings, count: groups.all.count)
    let plan = IndexPlan(documents: corpus.entries.count, groups.all, lists)
    let longLists = PostingShards(lists, count: groups.all.count, inline: plan.inlineSize, size: plan.postingsSize)
    let dictionary = DictionaryShards(groups.all, lists, longLists, size: plan.dictionarySize)
    let spelling = SpellingShards(groups.all, count: plan.spellingShards)
    let cards = Self.cards(pieces)

    var makers: [@Sendable () -> [UInt8]] = []
    for card in cards { makers.append { card } }
    for shard in dictionary.ranges.indices { makers.append { dictionary.bytes(shard, lists, longLists) } }
    for shard in longLists.groups.indices { makers.append { longLists.bytes(shard, lists) } }
    for shard in spelling.lengths.indices { makers.append { spelling.bytes(shard, lists) } }
    makers.append { FacetTable.bytes(corpus) }
    makers.append { PlaceTable.bytes(corpus) }
    let shards = Array(makers.enumerated()).concurrentMap(jobs: jobs) { number, bytes in
      Shard(bytes(), number: number, language: language)
    }
    let root = IndexRoot(
      corpus: corpus, cards: cards.count, dictionary: dictionary.first, postings: longLists.groups.count,
      spelling: spelling.lengths, endings: FormEndings.pairs(groups.all), shards: shards)
    files =
      [File(path: Self.path(language: language), bytes: root.script())]
      + shards.map { File(path: $0.path(language: language), bytes: $0.script) }
  }

  /// Of the root.
  public static func path(language: String) -> String { "search/\(language).js" }

  private static func read(_ corpus: SearchCorpus, jobs: Int) -> [ReadPiece] {
    let prefix = corpus.prefix
    let count = corpus.entries.count
    // A few a thread, so that an uneven load evens out; whole shards of results each.
    let unit = IndexPlan.documentsOfCardShard
    let room = IndexPlan.proseOfCard(documents: count)
    let size = min(4096, (count / max(jobs * 4, 1) / unit + 1) * unit)
    return corpus.entries.indices.pieces(of: size).concurrentMap(jobs: jobs) { documents in
      ReadPiece(documents, document: corpus.document) { CardText.bytes($0, prefix: prefix, room: room) }
    }
  }

  private static func cards(_ pieces: [ReadPiece]) -> [[UInt8]] {
    let cards = pieces.flatMap(\.cards)
    return cards.indices.pieces(of: IndexPlan.documentsOfCardShard).map { Array(cards[$0].joined()) }
  }
}

/// All words of a corpus in their groups, and the groups of the words of each piece.
struct GroupedWords: Sendable {
  let all: WordGroups
  let ofWords: [[GroupsOfWord]]

  init(_ pieces: [ReadPiece], language: String, jobs: Int) {
    var words = WordTable(capacity: (pieces.map(\.words.count).max() ?? 0) * 2)
    var numbers: [[Int]] = []
    for piece in pieces {
      numbers.append((0..<piece.words.count).map { piece.words.withWord($0) { words.number(of: $0) } })
    }
    let groups = WordGroups(words, language: language, jobs: jobs)
    all = groups
    let parts = Compounds(language: language).map { groups.partsOfWords($0, jobs: jobs) }
    ofWords = numbers.map { words in
      words.map { GroupsOfWord(own: groups.group(ofWord: $0), parts: parts?[$0] ?? []) }
    }
  }
}

extension IndexPlan {
  init(documents: Int, _ groups: WordGroups, _ lists: PostingLists) {
    let inline = 384
    var (short, long) = (0, 0)
    for group in 0..<groups.count {
      let size = lists.size(group)
      if size <= inline { short += size } else { long += size }
    }
    let forms = groups.forms.reduce(0) { $0 + groups.bytes(of: $1).count / 2 + 4 }
    self.init(documents: documents, dictionary: forms, shortLists: short, longLists: long, inlineSize: inline)
  }
}
