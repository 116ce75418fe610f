/// JSON as the content of a `<script>` that is data and never run.
enum DataBlock {
  /// With `<` as an escape, so that no text can end the block or begin a comment in it.
  static func harmless(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "<")) else { return bytes }
    var safe: [UInt8] = []
    safe.reserveCapacity(bytes.count + 64)
    for byte in bytes {
      if byte == UInt8(ascii: "<") { safe.append(contentsOf: "\\u003c".utf8) } else { safe.append(byte) }
    }
    return safe
  }
}
