/// Where a field is stored in its owner.
///
/// A key path finds a stored property by walking its own description, some hundred instructions each time; records are
/// read, linked and written field by field, so the distance of the property from the owner's start is asked once
/// (`MemoryLayout.offset(of:)`) and used from then on.
struct FieldPlace<Owner, Value>: Sendable {
  private let path: WritableKeyPath<Owner, Value> & Sendable
  /// In bytes; nil for a property that is not stored in the owner itself.
  private let offset: Int?

  init(_ path: WritableKeyPath<Owner, Value> & Sendable) {
    self.path = path
    offset = MemoryLayout<Owner>.offset(of: path)
  }

  func value(of owner: Owner) -> Value {
    guard let offset else { return owner[keyPath: path] }
    return withUnsafePointer(to: owner) { pointer in
      UnsafeRawPointer(pointer).advanced(by: offset).assumingMemoryBound(to: Value.self).pointee
    }
  }

  func set(_ value: Value, in owner: inout Owner) {
    change(of: &owner) { $0 = value }
  }

  func change<Result>(of owner: inout Owner, _ body: (inout Value) -> Result) -> Result {
    guard let offset else { return body(&owner[keyPath: path]) }
    return withUnsafeMutablePointer(to: &owner) { pointer in
      body(&UnsafeMutableRawPointer(pointer).advanced(by: offset).assumingMemoryBound(to: Value.self).pointee)
    }
  }
}
