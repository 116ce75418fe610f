import Model

/// One dense number for everything that an organisation can be counted under: concepts of all vocabularies by their
/// position in the catalogue, then countries, levels and labels. What follows counts in arrays by these numbers.
struct FeatureSpace: Sendable {
  /// The broader concept of each concept; -1 at the top.
  let broader: [Int32]
  let topics: Range<Int32>
  let types: Range<Int32>
  let valueChain: Range<Int32>
  let regions: Range<Int32>
  let countries: Range<Int32>
  let levels: Range<Int32>
  let labels: Range<Int32>
  /// Whether an organisation names any topic, and any step of the value chain.
  let hasTopic: Int32
  let hasStep: Int32
  /// Whether an organisation is an invented example.
  let illustrative: Int32
  let count: Int

  private static let letters: Int32 = 26

  init(_ catalogue: Catalogue) {
    broader = catalogue.concepts.map { $0.broader?.target?.index ?? -1 }
    topics = Self.concepts(of: "topics", in: catalogue)
    types = Self.concepts(of: "organisation-types", in: catalogue)
    valueChain = Self.concepts(of: "value-chain", in: catalogue)
    regions = Self.concepts(of: "regions", in: catalogue)
    let concepts = Int32(catalogue.concepts.count)
    countries = concepts..<concepts + Self.letters * Self.letters
    levels = countries.upperBound..<countries.upperBound + Int32(Organisation.Level.allCases.count)
    labels = levels.upperBound..<levels.upperBound + Int32(catalogue.labels.count)
    hasTopic = labels.upperBound
    hasStep = hasTopic + 1
    illustrative = hasStep + 1
    count = Int(illustrative) + 1
  }

  private static func concepts(of vocabulary: String, in catalogue: Catalogue) -> Range<Int32> {
    let found = catalogue.vocabularies.first { $0.name == vocabulary }?.concepts ?? 0..<0
    return Int32(found.lowerBound)..<Int32(found.upperBound)
  }

  /// The number of a country by its two letters; nil for what is no code.
  func country(_ code: String) -> Int32? {
    var letters = code.utf8.makeIterator()
    guard let first = letters.next(), let second = letters.next(), letters.next() == nil else { return nil }
    let (high, low) = (first &- UInt8(ascii: "A"), second &- UInt8(ascii: "A"))
    guard high < UInt8(Self.letters), low < UInt8(Self.letters) else { return nil }
    return countries.lowerBound + Int32(high) * Self.letters + Int32(low)
  }

  /// The two letters of a country by its number.
  func code(ofCountry feature: Int32) -> String {
    let pair = feature - countries.lowerBound
    let letters = [pair / Self.letters, pair % Self.letters].map { UInt8(ascii: "A") + UInt8(truncatingIfNeeded: $0) }
    return String(decoding: letters, as: UTF8.self)
  }

  func level(_ level: Organisation.Level) -> Int32 {
    levels.lowerBound + Int32(Organisation.Level.allCases.firstIndex(of: level) ?? 0)
  }

  func level(ofFeature feature: Int32) -> Organisation.Level {
    Organisation.Level.allCases[Int(feature - levels.lowerBound)]
  }

  /// What an ecosystem can be of.
  func subject(_ feature: Int32) -> EcosystemSubject? {
    if countries.contains(feature) { return .country(code(ofCountry: feature)) }
    if regions.contains(feature) { return .region(feature) }
    return topics.contains(feature) ? .topic(feature) : nil
  }
}

/// Gathers the features of one record after another, each once a record.
struct FeatureSet {
  private(set) var features: [Int32] = []
  /// By feature: the number of the last record that has it.
  private var lastRecord: [Int32]
  private var record: Int32 = 0

  init(_ space: FeatureSpace) { lastRecord = [Int32](repeating: 0, count: space.count) }

  /// Begins another record.
  mutating func begin() {
    features.removeAll(keepingCapacity: true)
    record += 1
  }

  mutating func insert(_ feature: Int32) {
    guard lastRecord[Int(feature)] != record else { return }
    lastRecord[Int(feature)] = record
    features.append(feature)
  }

  /// A record under a concept is one under each broader concept too. Ends where a concept leads back to itself.
  mutating func insert(concept: Int32, _ space: FeatureSpace) {
    var concept = concept
    while concept >= 0, lastRecord[Int(concept)] != record {
      lastRecord[Int(concept)] = record
      features.append(concept)
      concept = space.broader[Int(concept)]
    }
  }

  mutating func insert(concepts references: [Reference], _ space: FeatureSpace) {
    for reference in references { if let target = reference.target { insert(concept: target.index, space) } }
  }
}

/// A list of numbers for each of many things, all in two arrays.
struct IntegerLists: Sendable {
  private(set) var starts: [Int32] = [0]
  private(set) var values: [Int32] = []

  var count: Int { starts.count - 1 }

  mutating func append(_ list: some Collection<Int32>) {
    values.append(contentsOf: list)
    starts.append(Int32(values.count))
  }

  mutating func append(contentsOf other: IntegerLists) {
    let base = Int32(values.count)
    values.append(contentsOf: other.values)
    starts.append(contentsOf: other.starts.dropFirst().map { $0 + base })
  }

  subscript(index: Int) -> ArraySlice<Int32> { values[Int(starts[index])..<Int(starts[index + 1])] }

  /// The things that each number below `bound` stands in the list of, ascending. O(values + bound).
  func inverted(bound: Int) -> IntegerLists {
    var starts = [Int32](repeating: 0, count: bound + 1)
    for value in values { starts[Int(value) + 1] += 1 }
    for value in 0..<bound { starts[value + 1] += starts[value] }
    var next = starts
    var inverse = [Int32](repeating: 0, count: values.count)
    for thing in 0..<count {
      for value in self[thing] {
        inverse[Int(next[Int(value)])] = Int32(thing)
        next[Int(value)] += 1
      }
    }
    var lists = IntegerLists()
    lists.starts = starts
    lists.values = inverse
    return lists
  }
}
