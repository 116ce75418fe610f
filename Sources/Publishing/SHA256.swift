import CCrypto

/// A SHA-256 digest (FIPS 180-4).
struct SHA256Digest: Sendable, Hashable {
  /// The 32 bytes, in order of memory.
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// One call into libcrypto: it reads the bytes and writes the digest during the call, keeps neither, and
  /// shares nothing between threads.
  init(of bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { input in
      withUnsafeMutableBytes(of: &words) { output in
        _ = SHA256(input.baseAddress, input.count, output.bindMemory(to: UInt8.self).baseAddress)
      }
    }
  }

  /// - Parameter write: writes the 32 bytes to where it is told.
  init(_ write: (UnsafeMutablePointer<UInt8>?) -> Void) {
    withUnsafeMutableBytes(of: &words) { output in write(output.bindMemory(to: UInt8.self).baseAddress) }
  }

  /// From 64 hexadecimal digits, in either case.
  init?(hexadecimal digits: some Collection<UInt8>) {
    guard digits.count == 64 else { return nil }
    var isValid = true
    withUnsafeMutableBytes(of: &words) { output in
      for (index, digit) in digits.enumerated() {
        guard let value = Character(Unicode.Scalar(digit)).hexDigitValue else { return isValid = false }
        output[index / 2] = output[index / 2] << 4 | UInt8(value)
      }
    }
    if !isValid { return nil }
  }

  /// 64 hexadecimal digits, in lower case.
  var hexadecimal: String {
    withUnsafeBytes(of: words) { bytes in
      String(unsafeUninitializedCapacity: 64) { output in
        for (index, byte) in bytes.enumerated() {
          output[2 * index] = SHA256Digest.digit(byte >> 4)
          output[2 * index + 1] = SHA256Digest.digit(byte & 15)
        }
        return 64
      }
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  static func == (left: SHA256Digest, right: SHA256Digest) -> Bool { left.words == right.words }

  func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}
