/// A path with `/` as a URI reference (RFC 3986): what may not stand in a URI is percent-encoded, byte by byte.
func uriReference(toPath path: String) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var encoded: [UInt8] = []
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      encoded.append(byte)
    case let byte where "-._~/!$&'()*+,;=:@".utf8.contains(byte):
      encoded.append(byte)
    default:
      encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  let reference = String(decoding: encoded, as: UTF8.self)
  // The first part of a relative path with a colon would read as the name of a scheme.
  if path.hasPrefix("/") { return "file://" + reference }
  return path.prefix { $0 != "/" }.contains(":") ? "./" + reference : reference
}
