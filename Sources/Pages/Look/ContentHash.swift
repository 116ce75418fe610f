/// Digits that follow from the content of a file, for its name: browsers may then keep it for ever.
public enum ContentHash {
  /// FNV-1a, 64 bits (Fowler, Noll, Vo), in 16 hexadecimal digits: enough to tell versions of a file apart.
  public static func digits(of bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
