import CZlib

/// Reads a shard as templates/assets/search-engine.js does.
public struct ReadShard {
  public let language: String
  public let number: Int
  public let bytes: [UInt8]

  public enum Fault: Error { case form, length, deflation }

  public init(_ script: [UInt8]) throws {
    let text = String(decoding: script, as: UTF8.self)
    let match = try #/auroraShard\("([a-z]+)",(\d+),\[(\d+),(\d+)\],"(.*)"\)\n/#.dotMatchesNewlines().wholeMatch(
      in: text)
    guard let match, let number = Int(match.2), let length = Int(match.3), let packed = Int(match.4) else {
      throw Fault.form
    }
    language = String(match.1)
    self.number = number
    let held = Self.unpack(match.5, packed)
    bytes = packed == length ? held : try Self.inflate(held, length)
    guard bytes.count == length else { throw Fault.length }
  }

  private static func unpack(_ text: some StringProtocol, _ length: Int) -> [UInt8] {
    let standIns: [UInt32] = [0x00, 0x0A, 0x0D, 0x22, 0x5C]
    var (bytes, held, bits): ([UInt8], UInt32, UInt32) = ([], 0, 0)
    for scalar in text.unicodeScalars where bytes.count < length {
      held |= (scalar.value < 0x80 ? scalar.value : standIns[Int(scalar.value - 0x80)]) << bits
      bits += 7
      guard bits >= 8 else { continue }
      bytes.append(UInt8(truncatingIfNeeded: held))
      held >>= 8
      bits -= 8
    }
    return bytes
  }

  private static func inflate(_ bytes: [UInt8], _ length: Int) throws -> [UInt8] {
    var stream = z_stream()
    guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw Fault.deflation
    }
    defer { inflateEnd(&stream) }
    var isWhole = false
    let output = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      bytes.withUnsafeBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(length)
        isWhole = CZlib.inflate(&stream, Z_FINISH) == Z_STREAM_END
      }
      count = length - Int(stream.avail_out)
    }
    guard isWhole else { throw Fault.deflation }
    return output
  }
}
