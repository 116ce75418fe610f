import Diagnostics
import Reading

/// All fields of a record kind, or of a mapping inside one, and the rules that hold between them.
public struct Declaration<Owner: Sendable>: Sendable {
  /// What the mapping is, as messages say it: "an organisation", "an offer".
  public let name: String
  public let fields: [Field<Owner>]
  private let rules: [Rule<Owner>]
  private let linkedFields: [Field<Owner>]
  private let positions: [String: Int]

  public init(_ name: String, fields: [Field<Owner>], rules: [Rule<Owner>] = []) {
    self.name = name
    self.fields = fields
    self.rules = rules
    self.linkedFields = fields.filter(\.holdsReferences)
    positions = Dictionary(
      fields.enumerated().map { ($1.description.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public var descriptions: [FieldDescription] { fields.map(\.description) }

  /// The field of that name; O(1).
  public func field(_ name: String) -> Field<Owner>? { positions[name].map { fields[$0] } }

  /// Fills `owner` from a mapping; what is wrong is reported and left at its default. Returns whether all of the
  /// mapping could be read.
  @discardableResult
  public func decode(_ node: Node, into owner: inout Owner, _ context: inout DecodingContext) -> Bool {
    guard node.kind == .mapping else {
      context.report(ModelDiagnostics.wrongType(node, expected: "a mapping of fields for \(name)", in: context))
      return false
    }
    let reported = context.diagnostics.all.count
    var seen: UInt64 = 0
    var next = 0
    for (key, value) in node.entries {
      guard let position = position(of: key, startingAt: next) else {
        context.report(ModelDiagnostics.unknownField(key, of: name, known: fields.map(\.description.name), in: context))
        continue
      }
      next = position + 1
      seen |= 1 << UInt64(position)
      if value.isNull { seen &= ~(1 << UInt64(position)) } else { fields[position].decode(value, &owner, &context) }
    }
    for (position, field) in fields.enumerated()
    where field.description.isRequired && seen & (1 << UInt64(position)) == 0 {
      context.report(ModelDiagnostics.missingField(field.description, of: name, in: node, context))
    }
    let isSound = context.diagnostics.all[reported...].allSatisfy { $0.severity != .error }
    if isSound { for rule in rules { rule.check(owner, node, &context) } }
    return isSound
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
      context.report(ModelDiagnostics.wrongType(node, expected: "a mapping of translated fields", in: context))
      return
    }
    let localisable = fields.filter(\.isLocalisable)
    for (key, value) in node.entries {
      guard let position = position(of: key, startingAt: 0) else {
        let known = localisable.map(\.description.name)
        context.report(ModelDiagnostics.unknownField(key, of: name, known: known, in: context))
        continue
      }
      if value.isNull { continue }
      if fields[position].isLocalisable {
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
  public func writeFields(_ owner: Owner, to json: inout JSONWriter) {
    for field in fields where !field.description.isPrivate { field.write(owner, &json) }
  }

  /// Editors mostly keep the order of the reference, so the search starts behind the last hit.
  private func position(of key: Node, startingAt start: Int) -> Int? {
    key.withBytes { bytes in
      for step in 0..<fields.count {
        let index = start + step < fields.count ? start + step : start + step - fields.count
        let name = fields[index].nameBytes
        if name.count == bytes.count, name.elementsEqual(bytes) { return index }
      }
      return nil
    }
  }
}

/// A condition between fields of one mapping; it runs once all of them could be read.
public struct Rule<Owner: Sendable>: Sendable {
  let check: @Sendable (Owner, Node, inout DecodingContext) -> Void

  public init(_ check: @escaping @Sendable (Owner, Node, inout DecodingContext) -> Void) {
    self.check = check
  }
}
