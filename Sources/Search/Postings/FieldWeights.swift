import Pages

/// What a word is worth by where it stands: BM25 over weighted fields (Robertson, Zaragoza and Taylor, "Simple BM25
/// extension to multiple weighted fields", 2004), each field with its own normalisation by length.
///
/// The weights were set on two collections of queries with judged answers and on names of organisations; see
/// Tests/Browser/test_search_quality.py.
enum FieldWeights {
  /// How soon more of the same word adds no more.
  static let saturation: Float = 1.2
  /// The most that a word can be worth before its rarity counts: the limit of saturation.
  static let most: Float = saturation + 1

  static func weight(_ field: Int) -> Float { weights[field] }
  /// From 0, where the length of the field does not count, to 1.
  static func normalisation(_ field: Int) -> Float { normalisations[field] }

  /// In the order of the fields: name, acronym, topics, offers, summary, prose, place.
  private static let weights: [Float] = [3, 4, 1.5, 1.5, 0, 1, 1]
  private static let normalisations: [Float] = [0.5, 0, 0.5, 0.5, 0.3, 0.75, 0.3]
}
