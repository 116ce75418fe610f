/// A file that is written piece by piece, with its size and digest as they grow.
struct StreamedFile: ~Copyable {
  private let descriptor: Descriptor
  private var digest = RunningSHA256()
  /// Bytes so far.
  private(set) var size = 0

  init(_ descriptor: consuming Descriptor) { self.descriptor = descriptor }

  mutating func write(_ bytes: [UInt8]) throws(SystemFailure) {
    try descriptor.write(bytes)
    digest.update(bytes)
    size += bytes.count
  }

  consuming func close() throws(SystemFailure) -> (size: Int, digest: SHA256Digest) {
    let result = (size, digest.finish())
    try descriptor.close()
    return result
  }
}
