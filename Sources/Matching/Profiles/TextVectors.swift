import Diagnostics

/// The texts of all offers or needs as vectors of length 1: the cosine of two is the sum of the products.
///
/// A feature weighs (1 + log2(frequency) / 2) * log2((texts + 1) / (texts with it + 1/2)), the texts being those of its
/// language; runs of letters weigh 3/8 of that. Weights below an eighth of the largest of their text are left out.
struct TextVectors: Sendable {
  struct Text: Sendable {
    let language: LetterPair
    let start: Int32
    let end: Int32
  }

  private(set) var texts: [Text] = []
  private(set) var features: [Int32] = []
  /// In 1/4096.
  private(set) var weights: [UInt16] = []

  static let one = 4_096

  init() {}

  init(capacity: Int) {
    features.reserveCapacity(capacity)
    weights.reserveCapacity(capacity)
  }

  mutating func append(_ other: TextVectors) {
    let offset = Int32(features.count)
    features.append(contentsOf: other.features)
    weights.append(contentsOf: other.weights)
    for text in other.texts {
      texts.append(Text(language: text.language, start: text.start + offset, end: text.end + offset))
    }
  }

  /// Adds a text.
  mutating func append(_ text: TextFeatures.Text, of features: TextFeatures, _ information: FeatureInformation) {
    let range = Int(text.start)..<Int(text.start + text.count)
    var raw = range.map { position -> Int in
      let local = Int(features.features[position])
      let frequency = Int(features.frequencies[position])
      return Self.frequencyFactor(frequency) * information.values[Int(information.numbers[local])]
        * (features.isRun[local] ? 3 : 8)
    }
    let least = (raw.max() ?? 0) / 8
    var squares = 0
    for position in raw.indices {
      if raw[position] < least { raw[position] = 0 }
      squares += raw[position] * raw[position]
    }
    let length = max(squares.squareRoot, 1)
    let start = Int32(self.features.count)
    for position in raw.indices where raw[position] > 0 {
      self.features.append(information.numbers[Int(features.features[range.lowerBound + position])])
      weights.append(UInt16(min(raw[position] * Self.one / length, Self.one)))
    }
    texts.append(Text(language: text.language, start: start, end: Int32(self.features.count)))
  }

  /// 16 * (1 + log2(frequency) / 2)
  private static func frequencyFactor(_ frequency: Int) -> Int {
    frequency < factors.count ? factors[frequency] : factors[factors.count - 1]
  }

  private static let factors = [0, 16, 24, 28, 32, 34, 36, 38, 40]
}

/// What the features of one stretch of texts are called among all, and what each tells.
struct FeatureInformation: Sendable {
  /// The number among all, by the number in the stretch.
  var numbers: [Int32]
  /// In 1/1024 bit, by the number among all.
  var values: [Int]
}

extension Int {
  /// The largest whole number whose square is not larger; of what is not negative. Newton's method.
  var squareRoot: Int {
    guard self > 1 else { return Swift.max(self, 0) }
    var guess = 1 << ((bitWidth - leadingZeroBitCount + 1) / 2)
    while true {
      let next = (guess + self / guess) / 2
      if next >= guess { return guess }
      guess = next
    }
  }
}
