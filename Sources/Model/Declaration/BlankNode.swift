import Reading

extension Node {
  /// Whether this is a scalar of white space alone, in quotation marks perhaps.
  var isBlank: Bool { kind == .scalar && withBytes { $0.allSatisfy { $0 <= 0x20 } } }

  /// Whether this is nothing where something must be: white space, or a list without entries.
  var isEmpty: Bool { kind == .sequence ? items.first { _ in true } == nil : isBlank }
}
