/// Bytes as addresses have them (RFC 3986, section 2): what may have a meaning there is `%` and two digits.
public enum PercentEncoding {
  /// As it is where it never has a meaning, else encoded.
  public static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    if isUnreserved(byte) { bytes.append(byte) } else { appendEncoded(byte, to: &bytes) }
  }

  public static func appendEncoded(_ byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "%"))
    bytes.append(digit(byte >> 4))
    bytes.append(digit(byte & 15))
  }

  /// RFC 3986, 2.3.
  public static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static func digit(_ half: UInt8) -> UInt8 {
    half < 10 ? UInt8(ascii: "0") + half : UInt8(ascii: "A") + half - 10
  }
}
