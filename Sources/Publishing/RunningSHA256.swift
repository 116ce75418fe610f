import CCrypto

/// The SHA-256 of bytes that come piece by piece. It owns a context of libcrypto from its start to its end; no other
/// thread sees it, and libcrypto keeps nothing of what it is given.
struct RunningSHA256: ~Copyable {
  private let context: OpaquePointer

  init() {
    guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      fatalError("libcrypto has no memory left, or no SHA-256")
    }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { _ = EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
  }

  /// The digest of all bytes so far; none may follow.
  mutating func finish() -> SHA256Digest {
    SHA256Digest { bytes in _ = EVP_DigestFinal_ex(context, bytes, nil) }
  }
}
