import Foundation
import Testing
import Text

@Suite("Bytes in addresses")
struct PercentEncodingTests {
  @Test("Every byte is encoded as Foundation does it, and read back")
  func everyByte() throws {
    let unreserved = CharacterSet(
      charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
    for text in ["żółty ser & co.", (0..<128).map { String(UnicodeScalar(UInt8($0))) }.joined(), "🧀~"] {
      var encoded: [UInt8] = []
      for byte in text.utf8 { PercentEncoding.append(byte, to: &encoded) }
      let written = String(decoding: encoded, as: UTF8.self)
      #expect(written == text.addingPercentEncoding(withAllowedCharacters: unreserved))
      #expect(written.removingPercentEncoding == text)
    }
  }

  @Test("What is to be encoded is, whatever it is")
  func encoded() {
    var bytes: [UInt8] = []
    for byte: UInt8 in [0, 0x25, 0x41, 0xFF] { PercentEncoding.appendEncoded(byte, to: &bytes) }
    #expect(String(decoding: bytes, as: UTF8.self) == "%00%25%41%FF")
  }
}
