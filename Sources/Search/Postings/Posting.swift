/// What a group of words is worth to one document, in a byte.
///
/// The upper three bits say how much of the document's name the word is: 7 all of it (a name of one word, an
/// acronym), 6 half, 5 a third, 4 a quarter, 3 to 1 less, 0 that it is not in the name. The lower five are the
/// saturated weight over all fields, from 1 to 31.
enum Posting {
  static let steps: Float = 31

  /// - Parameters:
  ///   - weight: the sum over fields of weighted and normalised counts.
  ///   - nameLength: how many words the name has; 0 where the word is not in it.
  static func byte(weight: Float, nameLength: Int) -> UInt8 {
    let worth = weight / (FieldWeights.saturation + weight)
    let step = UInt8(min(max((worth * steps).rounded(), 1), steps))
    return nameLevel(nameLength) << 5 | step
  }

  private static func nameLevel(_ length: Int) -> UInt8 {
    switch length {
    case 0: 0
    case 1...4: UInt8(8 - length)
    case 5...6: 3
    case 7...9: 2
    default: 1
    }
  }
}
