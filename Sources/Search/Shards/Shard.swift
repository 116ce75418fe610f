import Pages

/// A part of an index that a browser loads by itself: a classic script that hands its bytes over.
///
///     auroraShard("en",12,[30211,9120],"...")
///
/// The language, the number of the shard, how many bytes it holds, how many the text between the quotes stands for
/// (as many where it is not deflated), and that text; see ``TextPacking``.
struct Shard: Sendable {
  let number: Int
  /// The script.
  let script: [UInt8]
  /// Sixteen digits that follow from the content, half of which are in its name.
  let hash: String

  init(_ bytes: [UInt8], number: Int, language: String) {
    self.number = number
    let packed = Deflation.deflate(bytes, level: Self.level) ?? bytes
    var script = Array("auroraShard(\"\(language)\",\(number),[\(bytes.count),\(packed.count)],\"".utf8)
    script.reserveCapacity(script.count + packed.count * 5 / 4 + 8)
    TextPacking.pack(packed, into: &script)
    script += Array("\")\n".utf8)
    self.script = script
    hash = ContentHash.digits(of: script)
  }

  /// Of the deflation: beyond it twice the time saves one byte in a hundred.
  private static let level: Int32 = 6
  /// In hexadecimal digits.
  static let hashLength = 8

  var shortHash: Substring { hash.prefix(Self.hashLength) }
  func path(language: String) -> String { "search/\(language).\(number).\(shortHash).js" }
}
