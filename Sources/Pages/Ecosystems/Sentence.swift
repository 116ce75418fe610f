import Templates

/// A sentence of the interface with names that may be links: `{place}: {needs} for {topic}` with its places filled.
struct Sentence: Sendable {
  struct Part: Sendable {
    var words: String
    /// The language of words that have no translation.
    var language: String?
    var path: String?
  }

  private(set) var parts: [Part] = []

  init(parts: [Part]) { self.parts = parts }

  /// - Parameters:
  ///   - phrase: a text with places in braces.
  ///   - names: what stands at each place; a place that is not among them stays as it is written.
  init(_ phrase: String, _ names: [String: [Part]]) {
    var rest = phrase[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      append(rest[..<open])
      if let filling = names[String(rest[rest.index(after: open)..<close])] {
        parts += filling
      } else {
        append(rest[open...close])
      }
      rest = rest[rest.index(after: close)...]
    }
    append(rest)
  }

  private mutating func append(_ words: Substring) {
    if !words.isEmpty { parts.append(Part(words: String(words))) }
  }

  /// The words alone.
  var words: String { parts.map(\.words).joined() }

  static let view = View<Sentence>(
    "sentence",
    [
      .list(
        "parts",
        View<Part>(
          "part of a sentence",
          [
            .text("words") { part, _ in part.words }, .text("lang") { part, _ in part.language },
            .path("url") { part, _ in part.path },
          ])
      ) { sentence, _ in sentence.parts }
    ])
}

/// Some sentences of a kind, and how many more there are.
struct Sentences: Sendable {
  var shown: [Sentence]
  /// "and 3 more"
  var more: String?

  static let view = View<Sentences>(
    "sentences",
    [
      .list("items", Sentence.view) { sentences, _ in sentences.shown },
      .text("more") { sentences, _ in sentences.more },
    ])
}
