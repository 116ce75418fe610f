/// Turns offsets in characters, in which libyaml counts, into offsets in bytes.
///
/// Asked in rising order, or nearly so, all questions together take O(length of the text).
struct CharacterOffsets {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let base: Int
  private let isASCII: Bool
  private var character = 0
  private var byte = 0

  /// - Parameters:
  ///   - bytes: the text that libyaml reads, known to be UTF-8.
  ///   - base: where this text begins in the file.
  init(_ bytes: UnsafeBufferPointer<UInt8>, base: Int, isASCII: Bool) {
    self.bytes = bytes
    self.base = base
    self.isASCII = isASCII
  }

  mutating func fileOffset(ofCharacter wanted: Int) -> Int {
    if isASCII { return base + min(wanted, bytes.count) }
    while character < wanted, byte < bytes.count {
      byte += 1
      while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
      character += 1
    }
    while character > wanted, byte > 0 {
      byte -= 1
      while byte > 0, bytes[byte] & 0xC0 == 0x80 { byte -= 1 }
      character -= 1
    }
    return base + byte
  }
}
