import Testing

@testable import Pages
@testable import Search

struct PostingsTests {
  @Test func wordsOfTheNameSayHowMuchOfItTheyAre() {
    let index = MadeIndex([
      .made("Valorial"), .made("Valorial food"), .made("The Valorial food cluster of Brittany in France"),
      .made("x", prose: "Valorial"), .made("y", [.acronym: "VALORIAL"]),
    ])
    let levels = index.found("valorial").map { $0.worth >> 5 }
    #expect(levels == [7, 6, 2, 0, 7])
  }

  @Test func moreIsWorthMoreAndSaturates() {
    let documents = (1...6).map { SearchDocument.made("d\($0)", prose: String(repeating: "grain ", count: $0 * $0)) }
    let worths = MadeIndex(documents).found("grain").map { $0.worth & 31 }
    #expect(worths == worths.sorted())
    #expect(worths.first ?? 0 >= 1 && worths.last ?? 32 <= 31)
  }

  @Test func theNameCountsMoreThanTheProse() {
    let index = MadeIndex([.made("grain mill", prose: "a b c d"), .made("other mill", prose: "grain b c d")])
    let worths = index.found("grain").map { $0.worth & 31 }
    #expect(worths[0] > worths[1])
  }

  /// Against the formula written down once more, as plainly as it goes.
  @Test(arguments: 0..<20)
  func agreesWithAnObviousCount(_ seed: Int) {
    let documents = RandomDocuments(seed).documents
    let index = MadeIndex(documents, language: "pl", pieceSize: 1 + seed % 5, jobs: 1 + seed % 2)
    let oracle = ObviousIndex(documents)
    var words: Set<String> = []
    for form in index.groups.all.forms {
      words.insert(String(decoding: index.groups.all.bytes(of: form), as: UTF8.self))
    }
    #expect(words == Set(oracle.worths.keys))
    for word in words {
      let found = index.found(word)
      #expect(found.map(\.document) == oracle.worths[word]?.keys.sorted())
      for (document, worth) in found {
        let expected = oracle.worths[word]?[document] ?? 0
        // Half a step may be rounded either way by the order of the sums.
        #expect(worth >> 5 == expected >> 5)
        #expect(abs(Int(worth & 31) - Int(expected & 31)) <= 1)
      }
    }
  }

  @Test(arguments: 0..<10)
  func pieceAndThreadsChangeNothing(_ seed: Int) {
    let documents = RandomDocuments(seed).documents
    let one = MadeIndex(documents, pieceSize: documents.count)
    let many = MadeIndex(documents, pieceSize: 1, jobs: 3)
    #expect(one.postings.documents == many.postings.documents)
    #expect(one.postings.worths == many.postings.worths)
    #expect(one.lists.deltas == many.lists.deltas)
  }
}

/// Documents of few words, so that these meet.
struct RandomDocuments {
  private(set) var documents: [SearchDocument] = []
  private var state: UInt64

  init(_ seed: Int) {
    state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    for number in 0..<(3 + next(12)) {
      var document = SearchDocument.made(words(1 + next(5)), prose: words(next(40)))
      if next(3) == 0 { document.add(words(1), to: .acronym) }
      if next(2) == 0 { document.add(words(next(6)), to: .topics) }
      if next(2) == 0 { document.add(words(next(9)), to: .offers) }
      document.path = "news/\(number).html"
      documents.append(document)
    }
  }

  private mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  private mutating func words(_ count: Int) -> String {
    (0..<count).map { _ in ["grain", "mill", "cheese", "oat", "bread", "soil", "water", "łan"][next(8)] }
      .joined(separator: " ")
  }
}

/// What each word is worth to each document: BM25 over fields by dictionaries of words.
struct ObviousIndex {
  private(set) var worths: [String: [Int: UInt8]] = [:]

  init(_ documents: [SearchDocument]) {
    let fields = SearchDocument.Field.allCases
    let texts: [[[String]]] = documents.map { document in
      fields.map { field in
        let texts = document.passages.filter { $0.field == field }.map(\.text)
        let prose = field == .prose ? [String(decoding: document.prose, as: UTF8.self)] : []
        return (texts + prose).flatMap { $0.replacing("ł", with: "l").split(separator: " ").map { String($0) } }
      }
    }
    let averages = fields.indices.map { field -> Double in
      let lengths = texts.map { $0[field].count }.filter { $0 > 0 }
      return lengths.isEmpty ? 1 : max(1, Double(lengths.reduce(0, +)) / Double(lengths.count))
    }
    for (document, text) in texts.enumerated() {
      for word in Set(text.joined()) {
        var weight = 0.0
        for field in fields.indices {
          let count = Double(text[field].count { $0 == word })
          let share = Double(FieldWeights.normalisation(field))
          let length = Double(text[field].count) / averages[field]
          weight += count * Double(FieldWeights.weight(field)) / (1 - share + share * length)
        }
        let isAcronym = text[1].contains(word)
        let nameLength = isAcronym ? 1 : text[0].contains(word) ? text[0].count : 0
        worths[word, default: [:]][document] = Posting.byte(weight: Float(weight), nameLength: nameLength)
      }
    }
  }
}
