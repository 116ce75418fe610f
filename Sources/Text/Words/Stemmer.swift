import CStemmer

/// What the forms of a word have in common: `tested`, `tests` and `testing` are `test`.
///
/// The algorithms of Snowball (snowballstem.org), by the system's libstemmer. A stemmer keeps its last word, so it is
/// for one thread at a time: each thread makes its own.
public final class Stemmer {
  /// Owned: made in `init`, given back in `deinit`, never handed out.
  private let stemmer: OpaquePointer
  /// In bytes.
  private static let shortest = 3

  /// A stemmer of a language by its ISO 639-1 code; nil for one that the library does not know, such as Polish: its
  /// words are left as they are.
  public init?(language: String) {
    // Snowball has one algorithm for both forms of Norwegian.
    let code = language == "nb" || language == "nn" ? "no" : language
    guard code.utf8.count == 2, let stemmer = sb_stemmer_new(code, "UTF_8") else { return nil }
    self.stemmer = stemmer
  }

  deinit { sb_stemmer_delete(stemmer) }

  /// Calls `body` with the stem of a word in small letters (see ``Words``). The bytes belong to the stemmer and are
  /// gone with the next word. Words of fewer than three bytes are left as they
  /// are, and so is every word where no memory is left.
  public func withStem<Result>(
    of word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    guard word.count >= Self.shortest, let length = Int32(exactly: word.count),
      let stem = sb_stemmer_stem(stemmer, word.baseAddress, length)
    else { return try body(word) }
    return try body(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(stemmer))))
  }

  /// The stem of a word in small letters.
  public func stem(_ word: String) -> String {
    var word = word
    return word.withUTF8 { utf8 in withStem(of: utf8) { String(decoding: $0, as: UTF8.self) } }
  }
}
