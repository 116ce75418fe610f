import Diagnostics
import Reading

/// The one declaration of a field: its name, where it is stored, its type and rule, and what it means.
///
/// Decoding, linking, open data, the JSON Schema, the reference page and the lists of facts all come from here.
///
/// An object, since declarations are walked for every record and a field holds half a dozen closures; all of it is
/// constant.
public final class Field<Owner: Sendable>: Sendable {
  public let description: FieldDescription
  let nameBytes: [UInt8]
  let holdsReferences: Bool
  let decode: @Sendable (Node, inout Owner, inout DecodingContext) -> Void
  let isLocalisable: Bool
  let translate: @Sendable (Node, String, inout Owner, inout DecodingContext) -> Void
  let resolve: @Sendable (inout Owner, inout any ReferenceResolver) -> Void
  let write: @Sendable (Owner, String, inout JSONWriter) -> Void
  public let value: @Sendable (Owner) -> FieldValue

  /// A field that is always there: required, or a list, mapping or flag with its own emptiness.
  public init<C: FieldCodec>(
    _ name: StaticString, _ path: WritableKeyPath<Owner, C.Value> & Sendable, _ codec: C,
    required: Bool = false, isPrivate: Bool = false, help: String
  ) {
    description = FieldDescription(
      name: "\(name)", type: codec.type, help: help, isRequired: required, isPrivate: isPrivate)
    nameBytes = Array("\(name)".utf8)
    holdsReferences = codec.holdsReferences
    decode = { node, owner, context in
      if let value = codec.decode(node, &context) { owner[keyPath: path] = value }
    }
    isLocalisable = codec.isLocalisable
    translate = { (node: Node, language: String, owner: inout Owner, context: inout DecodingContext) in
      codec.translate(node, language: language, into: &owner[keyPath: path], &context)
    }
    let title = "\(name)"
    resolve = { (owner: inout Owner, resolver: inout any ReferenceResolver) in
      codec.resolve(&owner[keyPath: path], field: title, &resolver)
    }
    write = { owner, language, json in
      let value = owner[keyPath: path]
      if codec.isNothing(value) { return }
      json.key(title)
      codec.write(value, to: &json, language: language)
    }
    value = { codec.fieldValue($0[keyPath: path]) }
  }

  /// A field that may be absent.
  public init<C: FieldCodec>(
    _ name: StaticString, _ path: WritableKeyPath<Owner, C.Value?> & Sendable, _ codec: C,
    required: Bool = false, isPrivate: Bool = false, help: String
  ) {
    description = FieldDescription(
      name: "\(name)", type: codec.type, help: help, isRequired: required, isPrivate: isPrivate)
    nameBytes = Array("\(name)".utf8)
    holdsReferences = codec.holdsReferences
    decode = { node, owner, context in
      if let value = codec.decode(node, &context) { owner[keyPath: path] = value }
    }
    isLocalisable = codec.isLocalisable
    translate = { (node: Node, language: String, owner: inout Owner, context: inout DecodingContext) in
      guard var value = owner[keyPath: path] else { return }
      codec.translate(node, language: language, into: &value, &context)
      owner[keyPath: path] = value
    }
    let title = "\(name)"
    resolve = { (owner: inout Owner, resolver: inout any ReferenceResolver) in
      if var value = owner[keyPath: path] {
        codec.resolve(&value, field: title, &resolver)
        owner[keyPath: path] = value
      }
    }
    write = { owner, language, json in
      guard let value = owner[keyPath: path] else { return }
      json.key(title)
      codec.write(value, to: &json, language: language)
    }
    value = { owner in owner[keyPath: path].map(codec.fieldValue) ?? .nothing }
  }

  /// The same field as a field of a value that holds its owner.
  func lifted<Outer>(to path: WritableKeyPath<Outer, Owner> & Sendable) -> Field<Outer> {
    let inner = self
    return Field<Outer>(
      description: description, nameBytes: nameBytes, holdsReferences: holdsReferences,
      decode: { (node: Node, outer: inout Outer, context: inout DecodingContext) in
        inner.decode(node, &outer[keyPath: path], &context)
      },
      isLocalisable: isLocalisable,
      translate: { (node: Node, language: String, outer: inout Outer, context: inout DecodingContext) in
        inner.translate(node, language, &outer[keyPath: path], &context)
      },
      resolve: { (outer: inout Outer, resolver: inout any ReferenceResolver) in
        inner.resolve(&outer[keyPath: path], &resolver)
      },
      write: { (outer: Outer, language: String, json: inout JSONWriter) in
        inner.write(outer[keyPath: path], language, &json)
      },
      value: { (outer: Outer) in inner.value(outer[keyPath: path]) })
  }

  private init(
    description: FieldDescription, nameBytes: [UInt8], holdsReferences: Bool,
    decode: @escaping @Sendable (Node, inout Owner, inout DecodingContext) -> Void,
    isLocalisable: Bool,
    translate: @escaping @Sendable (Node, String, inout Owner, inout DecodingContext) -> Void,
    resolve: @escaping @Sendable (inout Owner, inout any ReferenceResolver) -> Void,
    write: @escaping @Sendable (Owner, String, inout JSONWriter) -> Void,
    value: @escaping @Sendable (Owner) -> FieldValue
  ) {
    self.description = description
    self.nameBytes = nameBytes
    self.holdsReferences = holdsReferences
    self.decode = decode
    self.isLocalisable = isLocalisable
    self.translate = translate
    self.resolve = resolve
    self.write = write
    self.value = value
  }
}
