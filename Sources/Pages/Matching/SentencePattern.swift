/// A sentence with gaps: `You gain “{offer}” for your need “{need}”.`
struct SentencePattern: Sendable {
  /// Text and gaps in turn, a text first.
  let texts: [String]
  let gaps: [String]

  init(_ phrase: String) {
    var (texts, gaps): ([String], [String]) = ([], [])
    var rest = phrase[...]
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      texts.append(String(rest[..<start]))
      gaps.append(String(rest[rest.index(after: start)..<end]))
      rest = rest[rest.index(after: end)...]
    }
    texts.append(String(rest))
    (self.texts, self.gaps) = (texts, gaps)
  }

  /// The sentence with its gaps filled; one for which there is no word stays empty.
  func filled(_ words: KeyValuePairs<String, String>) -> String {
    var sentence = texts[0]
    for (index, gap) in gaps.enumerated() {
      for (name, word) in words where name == gap { sentence += word }
      sentence += texts[index + 1]
    }
    return sentence
  }
}
