/// Words put together of others, in languages that write them as one: `Lebensmittelsicherheit` is found under
/// `Lebensmittel` and under `Sicherheit`, where the corpus has these words, too.
struct Compounds: Sendable {
  /// What may stand between two words, the longest first.
  private let joints: [[UInt8]]

  /// Nil for a language that does not join its words.
  init?(language: String) {
    guard let joints = Self.joints[language] else { return nil }
    self.joints = joints.map { Array($0.utf8) }
  }

  private static let joints: [String: [String]] = [
    "de": ["es", "en", "er", "s", "n", "e", ""],
    "nl": ["en", "s", "e", ""],
  ]

  /// In bytes: what is shorter is rather an end of a word than a word.
  private static let shortestPart = 4
  private static let mostParts = 4

  /// The parts of a folded form, each a form that is known itself; nothing where it is not put together of such.
  ///
  /// - Parameter isKnown: whether a form stands in the corpus by itself.
  func parts(of form: ArraySlice<UInt8>, isKnown: (ArraySlice<UInt8>) -> Bool) -> [ArraySlice<UInt8>] {
    split(form, Self.mostParts, isKnown) ?? []
  }

  /// With the longest last part, which is what the whole is a kind of.
  private func split(
    _ form: ArraySlice<UInt8>, _ most: Int, _ isKnown: (ArraySlice<UInt8>) -> Bool
  ) -> [ArraySlice<UInt8>]? {
    guard most > 1, form.count >= 2 * Self.shortestPart else { return nil }
    for cut in (form.startIndex + Self.shortestPart)...(form.endIndex - Self.shortestPart) {
      let last = form[cut...]
      guard isKnown(last) else { continue }
      for joint in joints where form[..<cut].reversed().starts(with: joint.reversed()) {
        let first = form[..<(cut - joint.count)]
        guard first.count >= Self.shortestPart else { continue }
        if isKnown(first) { return [first, last] }
        if let parts = split(first, most - 1, isKnown) { return parts + [last] }
      }
    }
    return nil
  }
}

extension WordGroups {
  /// By the number of a word: the groups of the words that it is put together of.
  func partsOfWords(_ compounds: Compounds, jobs: Int) -> [[Int32]] {
    (0..<words.count).pieces(of: 4096).concurrentMap(jobs: jobs) { piece in
      piece.map { word in
        let own = group(ofWord: word)
        let parts = compounds.parts(of: form(ofWord: word)) { group(ofForm: $0) != nil }
        return parts.compactMap { group(ofForm: $0) }.filter { $0 != own }
      }
    }.flatMap(\.self)
  }
}
