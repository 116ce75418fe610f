/// All offers, or all needs, that can take part: one array a property, by the number of the item.
///
/// They stand in the order of their organisations and, within one, of the record.
struct Items: Sendable {
  /// The organisation, by its position in the catalogue.
  var owners: [Int32] = []
  /// The place in the organisation's list.
  var positions: [Int32] = []
  var rules: [RuleMasks] = []
  /// TRL; 0 where it is not said.
  var stages: [UInt8] = []
  var kinds: [UInt8] = []
  // Concepts, by their positions in the catalogue.
  var topics = Grouped<Int32>()
  /// Its own, or else those of the organisation; so too the sectors.
  var links = Grouped<Int32>()
  var sectors = Grouped<Int32>()
  /// The types of organisation that are sought; empty for any.
  var typesSought = Grouped<Int32>()
  var countriesSought = Grouped<LetterPair>()
  /// Where the texts of an item end among those of `vectors`; they begin where those of the one before end.
  var textEnds: [Int32] = []
  var vectors = TextVectors()
  /// Tells near copies.
  var signatures: [Signature] = []

  var count: Int { owners.count }

  /// The texts of an item, one a language.
  func texts(of item: Int) -> Range<Int> { (item == 0 ? 0 : Int(textEnds[item - 1]))..<Int(textEnds[item]) }

  mutating func append(_ other: Items) {
    let offset = textEnds.last ?? 0
    owners += other.owners
    positions += other.positions
    rules += other.rules
    stages += other.stages
    kinds += other.kinds
    topics.append(other.topics)
    links.append(other.links)
    sectors.append(other.sectors)
    typesSought.append(other.typesSought)
    countriesSought.append(other.countriesSought)
    for end in other.textEnds { textEnds.append(end + offset) }
    vectors.append(other.vectors)
    signatures += other.signatures
  }
}

/// What the rules ask of a pair, as sets of bits: if these do not go together, the pair is not allowed. Types and
/// countries share 63 bits, so that if they do, the lists must be looked at too.
struct RuleMasks: Sendable {
  /// Of a need, the kinds of offers that can serve it; of an offer, its own kind.
  var kinds: UInt8 = 0
  var ownType: UInt64 = 0
  var ownCountry: UInt64 = 0
  /// All bits where any is welcome.
  var typesSought: UInt64 = .max
  var countriesSought: UInt64 = .max

  /// The bit of those whose type or country is not known.
  static let unknown: UInt64 = 1 << 63

  @inline(__always)
  func goes(with other: RuleMasks) -> Bool {
    typesSought & other.ownType != 0 && other.typesSought & ownType != 0 && countriesSought & other.ownCountry != 0
      && other.countriesSought & ownCountry != 0 && kinds & other.kinds != 0
  }
}

/// A short print of a text: two that are nearly the same have nearly the same print.
///
/// The features are dealt into 16 boxes by their hashes, and of each box the smallest hash leaves four bits (one
/// permutation hashing, Li, Owen and Zhang, NIPS 2012).
struct Signature: Sendable, Hashable {
  private let bits: UInt64

  init(_ hashes: some Sequence<UInt64>) {
    var least = SIMD16<UInt32>(repeating: .max)
    for hash in hashes {
      let box = Int(hash >> 60)
      least[box] = min(least[box], UInt32(truncatingIfNeeded: hash >> 16))
    }
    var bits: UInt64 = 0
    for box in 0..<16 { bits |= UInt64(least[box] & 0xF) << UInt64(4 * box) }
    self.bits = bits
  }

  /// How many of the 16 boxes are the same; one by chance.
  func likeness(to other: Signature) -> Int {
    var differing = bits ^ other.bits
    differing |= differing >> 1
    differing |= differing >> 2
    return 16 - (differing & 0x1111_1111_1111_1111).nonzeroBitCount
  }
}
