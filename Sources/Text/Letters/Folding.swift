/// Text without what readers may leave out: capitals and the marks of letters.
public enum Folding {
  /// In small letters without marks: `Żółć` is `zolc`, `Straße` is `strasse`, `Ærø` is `aero`. Letters of other
  /// scripts stay, without their marks (Cyrillic й is a letter of its own).
  public static func fold(_ text: String) -> String {
    var text = text
    return text.withUTF8 { utf8 in
      String(unsafeUninitializedCapacity: utf8.count * 3) { fold(utf8, into: $0) }
    }
  }

  /// The same in bytes of UTF-8. The output is at most three times as long.
  public static func fold(utf8: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: utf8.count * 3) { buffer, count in count = fold(utf8, into: buffer) }
  }

  /// Small ASCII letters and digits in words joined by hyphens, for names of files: `Łódź: żywność` is
  /// `lodz-zywnosc`. Greek and Cyrillic are written in Latin letters; empty where nothing can be.
  public static func slug(_ text: String) -> String {
    var slug: [UInt8] = []
    for scalar in fold(text).unicodeScalars {
      let letters = Transliteration.latin(scalar)
      if letters.isEmpty, !isSilent(scalar) {
        if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
      } else {
        slug += letters.utf8
      }
    }
    if slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return String(decoding: slug, as: UTF8.self)
  }

  /// Signs that make no sound and end no word: the hard and the soft sign.
  private static func isSilent(_ scalar: Unicode.Scalar) -> Bool { scalar == "ь" || scalar == "ъ" }

  private static func fold(_ utf8: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var count = 0
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      if byte < 0x80 {
        buffer[count] = byte | (byte.isASCIICapital ? 0x20 : 0)
        count += 1
        index += 1
        continue
      }
      let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      var scalar = UInt32(byte) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
      for next in utf8[(index + 1)..<min(index + length, utf8.count)] { scalar = scalar << 6 | UInt32(next & 0x3F) }
      index += length
      count += FoldingTable.shared.write(scalar, to: buffer, at: count)
    }
    return count
  }
}

extension UInt8 {
  var isASCIICapital: Bool { self &- UInt8(ascii: "A") < 26 }
}
