import Pages
import Text

/// What was read of some documents that follow each other: which words each has, how often and where, and what their
/// results show.
struct ReadPiece: Sendable {
  /// Positions in the corpus.
  let documents: Range<Int>
  private(set) var words = WordTable(capacity: 4096)
  /// See ``Occurrence``; of one document after the other.
  private(set) var occurrences: [Occurrence] = []
  /// Where the occurrences of each document end.
  private(set) var ends: [Int] = []
  /// How many words each field of each document has.
  private(set) var lengths: [UInt16] = []
  /// What the results of each document show.
  private(set) var cards: [[UInt8]] = []

  static let fields = SearchDocument.Field.allCases.count

  /// - Parameters:
  ///   - document: makes the document at a position.
  ///   - shown: what a result shows of it.
  init(_ documents: Range<Int>, document: (Int) -> SearchDocument, shown: (SearchDocument) -> [UInt8]) {
    self.documents = documents
    occurrences.reserveCapacity(documents.count * 128)
    var last: [Int] = []
    for position in documents {
      let document = document(position)
      read(document, &last)
      cards.append(shown(document))
    }
  }

  func length(_ field: Int, ofDocument index: Int) -> Int { Int(lengths[index * Self.fields + field]) }

  /// The occurrences of the document at an index of this piece.
  func occurrences(ofDocument index: Int) -> ArraySlice<Occurrence> {
    occurrences[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// - Parameter last: of each word the position of its last occurrence, to count repetitions.
  private mutating func read(_ document: SearchDocument, _ last: inout [Int]) {
    for field in SearchDocument.Field.allCases {
      let start = occurrences.count
      var length = 0
      for passage in document.passages where passage.field == field {
        var text = passage.text
        text.withUTF8 { length += read($0, field, start, &last) }
      }
      if field == .prose {
        document.prose.withUnsafeBufferPointer { length += read($0, field, start, &last) }
      }
      lengths.append(UInt16(clamping: length))
    }
    ends.append(occurrences.count)
  }

  private mutating func read(
    _ text: UnsafeBufferPointer<UInt8>, _ field: SearchDocument.Field, _ start: Int, _ last: inout [Int]
  ) -> Int {
    var count = 0
    Words.forEach(in: text) { word in
      count += 1
      // What is longer is no word that anybody types: data, addresses, a text without spaces.
      guard word.count <= Self.longestWord else { return }
      let number = words.number(of: word)
      if number == last.count { last.append(-1) }
      if last[number] >= start {
        occurrences[last[number]].repeats()
      } else {
        last[number] = occurrences.count
        occurrences.append(Occurrence(word: number, field: field))
      }
    }
    return count
  }

  /// In bytes.
  static let longestWord = 64
}

/// A word in a field of a document, and how often it stands there, at most 255 times.
struct Occurrence: Sendable {
  /// The word's number above 11 bits: the field in 3 of them, the count in 8.
  private var packed: UInt32

  init(word: Int, field: SearchDocument.Field) {
    packed = UInt32(truncatingIfNeeded: word) << 11 | UInt32(field.rawValue) << 8 | 1
  }

  var word: Int { Int(packed >> 11) }
  var field: Int { Int(packed >> 8) & 7 }
  var count: Int { Int(packed & 0xFF) }

  mutating func repeats() { if packed & 0xFF < 0xFF { packed += 1 } }
}
