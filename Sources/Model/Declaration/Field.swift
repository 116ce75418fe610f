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
    let place = FieldPlace(path)
    decode = { node, owner, context in
      if let value = codec.decode(node, &context) { place.set(value, in: &owner) }
    }
    isLocalisable = codec.isLocalisable
    translate = { (node: Node, language: String, owner: inout Owner, context: inout DecodingContext) in
      place.change(of: &owner) { codec.translate(node, language: language, into: &$0, &context) }
    }
    let title = "\(name)"
    resolve = { (owner: inout Owner, resolver: inout any ReferenceResolver) in
      place.change(of: &owner) { codec.resolve(&$0, field: title, &resolver) }
    }
    write = { owner, language, json in
      let value = place.value(of: owner)
      if codec.isNothing(value) { return }
      json.key(title)
      codec.write(value, to: &json, language: language)
    }
    value = { codec.fieldValue(place.value(of: $0)) }
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
    let place = FieldPlace(path)
    decode = { node, owner, context in
      if let value = codec.decode(node, &context) { place.set(value, in: &owner) }
    }
    isLocalisable = codec.isLocalisable
    translate = { (node: Node, language: String, owner: inout Owner, context: inout DecodingContext) in
      place.change(of: &owner) { held in
        guard var value = held.take() else { return }
        codec.translate(node, language: language, into: &value, &context)
        held = value
      }
    }
    let title = "\(name)"
    resolve = { (owner: inout Owner, resolver: inout any ReferenceResolver) in
      place.change(of: &owner) { held in
        guard var value = held.take() else { return }
        codec.resolve(&value, field: title, &resolver)
        held = value
      }
    }
    write = { owner, language, json in
      guard let value = place.value(of: owner) else { return }
      json.key(title)
      codec.write(value, to: &json, language: language)
    }
    value = { owner in place.value(of: owner).map(codec.fieldValue) ?? .nothing }
  }

  /// The same field as a field of a value that holds its owner.
  func lifted<Outer>(to path: WritableKeyPath<Outer, Owner> & Sendable) -> Field<Outer> {
    let inner = self
    let place = FieldPlace(path)
    return Field<Outer>(
      description: description, nameBytes: nameBytes, holdsReferences: holdsReferences,
      decode: { (node: Node, outer: inout Outer, context: inout DecodingContext) in
        place.change(of: &outer) { inner.decode(node, &$0, &context) }
      },
      isLocalisable: isLocalisable,
      translate: { (node: Node, language: String, outer: inout Outer, context: inout DecodingContext) in
        place.change(of: &outer) { inner.translate(node, language, &$0, &context) }
      },
      resolve: { (outer: inout Outer, resolver: inout any ReferenceResolver) in
        place.change(of: &outer) { inner.resolve(&$0, &resolver) }
      },
      write: { (outer: Outer, language: String, json: inout JSONWriter) in
        inner.write(place.value(of: outer), language, &json)
      },
      value: { (outer: Outer) in inner.value(place.value(of: outer)) })
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
