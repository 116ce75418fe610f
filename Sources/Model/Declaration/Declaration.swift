import Diagnostics
import Reading

/// All fields of a record kind, or of a mapping inside one, and the rules that hold between them.
public struct Declaration<Owner: Sendable>: Sendable {
  /// What the mapping is, as messages say it: "an organisation", "an offer".
  public let name: String
  public let fields: [Field<Owner>]
  private let rules: [Rule<Owner>]
  private let linkedFields: [Field<Owner>]
  @usableFromInline let positions: [String: Int]
  private let digests: [UInt64]
  /// The fields that must have a value, a bit a field.
  private let required: UInt64

  public init(_ name: String, fields: [Field<Owner>], rules: [Rule<Owner>] = []) {
    self.name = name
    self.fields = fields
    self.rules = rules
    self.linkedFields = fields.filter(\.holdsReferences)
    digests = fields.map { $0.nameBytes.withUnsafeBufferPointer(digest) }
    positions = Dictionary(
      fields.enumerated().map { ($1.description.name, $0) }, uniquingKeysWith: { first, _ in first })
    precondition(fields.count <= 64, "\(name) has more fields than a word has bits")
    required = fields.enumerated().reduce(0) { $1.element.description.isRequired ? $0 | 1 << UInt64($1.offset) : $0 }
  }

  public var descriptions: [FieldDescription] { fields.map(\.description) }

  /// The rules between the fields, as far as others can check them too.
  public var conditions: [FieldCondition] { rules.flatMap(\.conditions) }

  /// The field of that name; O(1).
  @inlinable public func field(_ name: String) -> Field<Owner>? { positions[name].map { fields[$0] } }

  /// Fills `owner` from a mapping; what is wrong is reported and left at its default. Returns whether all of the
  /// mapping could be read.
  @discardableResult
  public func decode(_ node: Node, into owner: inout Owner, _ context: inout DecodingContext) -> Bool {
    guard node.kind == .mapping else {
      context.report(ModelDiagnostics.wrongMapping(node, of: name, in: context))
      return false
    }
    let errors = context.errors
    let seen = decodeEntries(of: node, into: &owner, &context)
    if required & ~seen != 0, !context.isFull { reportMissing(required & ~seen, in: node, &context) }
    let isSound = context.errors == errors
    if isSound { for rule in rules { rule.check(owner, node, &context) } }
    return isSound
  }

  /// Returns which fields have a value, a bit a field.
  private func decodeEntries(of node: Node, into owner: inout Owner, _ context: inout DecodingContext) -> UInt64 {
    let outer = context.field
    var seen: UInt64 = 0
    var next = 0
    for (key, value) in node.entries where !context.isFull {
      guard let position = position(of: key, startingAt: next) else {
        context.report(ModelDiagnostics.unknownField(key, of: name, known: fields.map(\.description.name), in: context))
        continue
      }
      next = position + 1
      let bit: UInt64 = 1 << UInt64(position)
      if value.isNull { continue }
      if required & bit != 0, value.isEmpty { continue }
      seen |= bit
      context.field = fields[position].description.name
      fields[position].decode(value, &owner, &context)
    }
    context.field = outer
    return seen
  }

  private func reportMissing(_ missing: UInt64, in node: Node, _ context: inout DecodingContext) {
    for (position, field) in fields.enumerated() where missing & (1 << UInt64(position)) != 0 {
      // A field that is there and empty is named at its place.
      let key = node.entries.first { $0.key.textEquals(field.description.name) }?.key
      context.report(ModelDiagnostics.missingField(field.description, of: name, in: node, key: key, context))
    }
  }

  /// The same declaration with the fields of an inner value beside its own, as one flat mapping.
  func including<Inner>(
    _ inner: Declaration<Inner>, at path: WritableKeyPath<Owner, Inner> & Sendable, rule: Rule<Owner>
  ) -> Declaration<Owner> {
    Declaration(name, fields: fields + inner.fields.map { $0.lifted(to: path) }, rules: rules + [rule])
  }

  /// Adds to `owner` what a sibling file says in another language.
  public func translate(
    _ node: Node, into owner: inout Owner, language: String, _ context: inout DecodingContext
  ) {
    guard node.kind == .mapping else {
      context.report(ModelDiagnostics.wrongMapping(node, of: name, in: context))
      return
    }
    let localisable = fields.filter(\.isLocalisable)
    for (key, value) in node.entries where !context.isFull {
      guard let position = position(of: key, startingAt: 0) else {
        let known = localisable.map(\.description.name)
        context.report(ModelDiagnostics.unknownField(key, of: name, known: known, in: context))
        continue
      }
      if value.isNull { continue }
      if fields[position].isLocalisable {
        context.field = fields[position].description.name
        fields[position].translate(value, language, &owner, &context)
      } else {
        context.report(
          ModelDiagnostics.notLocalisable(key, localisable: localisable.map(\.description.name), in: context))
      }
    }
  }

  /// Resolves every reference that the fields hold.
  public func resolve(_ owner: inout Owner, _ resolver: inout any ReferenceResolver) {
    for field in linkedFields { field.resolve(&owner, &resolver) }
  }

  /// Whether any field may hold a reference.
  public var holdsReferences: Bool { !linkedFields.isEmpty }

  /// Writes the public fields that are set into an object already begun.
  /// - Parameter language: the site's default language.
  public func writeFields(_ owner: Owner, to json: inout JSONWriter, language: String) {
    for field in fields where !field.description.isPrivate { field.write(owner, language, &json) }
  }

  /// Editors mostly keep the order of the reference, so the search starts behind the last hit.
  private func position(of key: Node, startingAt start: Int) -> Int? {
    key.withBytes { bytes in
      let wanted = digest(bytes)
      for step in 0..<digests.count {
        let index = start + step < digests.count ? start + step : start + step - digests.count
        if digests[index] == wanted, fields[index].nameBytes.elementsEqual(bytes) { return index }
      }
      return nil
    }
  }
}

/// The length and the first seven bytes of a field's name: names that differ mostly differ here.
private func digest(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
  var digest = UInt64(truncatingIfNeeded: name.count)
  for index in 0..<min(7, name.count) { digest = digest << 8 | UInt64(name[index]) }
  return digest
}

/// A condition between fields of one mapping; it runs once all of them could be read.
public struct Rule<Owner: Sendable>: Sendable {
  /// What it checks, as far as others can check it too.
  let conditions: [FieldCondition]
  let check: @Sendable (Owner, Node, inout DecodingContext) -> Void

  public init(
    _ conditions: FieldCondition..., check: @escaping @Sendable (Owner, Node, inout DecodingContext) -> Void
  ) {
    self.conditions = conditions
    self.check = check
  }
}
