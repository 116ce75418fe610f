import Reading

extension Node {
  /// Whether this is a scalar of white space alone, in quotation marks perhaps.
  var isBlank: Bool { kind == .scalar && withBytes { $0.allSatisfy { $0 <= 0x20 } } }
}
