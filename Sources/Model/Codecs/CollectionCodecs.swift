import Diagnostics
import Reading

/// A list of values of one type.
public struct ListCodec<Element: FieldCodec>: FieldCodec {
  let element: Element
  public var type: FieldType { .list(element.type) }

  public func decode(_ node: Node, _ context: inout DecodingContext) -> [Element.Value]? {
    guard node.kind == .sequence else {
      context.report(ModelDiagnostics.wrongList(node, in: context))
      return nil
    }
    var result: [Element.Value] = []
    result.reserveCapacity(node.items.reduce(0) { count, _ in count + 1 })
    for item in node.items where !context.isFull {
      if let value = element.decode(item, &context) { result.append(value) }
    }
    return result
  }

  public var holdsReferences: Bool { element.holdsReferences }

  public func resolve(_ value: inout [Element.Value], field: String, _ resolver: inout any ReferenceResolver) {
    // An entry of a list of references is no part of the record; an offer or a pilot is.
    let isOutermost = resolver.part < 0 && Element.self != ReferenceCodec.self
    for index in value.indices {
      if isOutermost { resolver.part = Int32(index) }
      element.resolve(&value[index], field: field, &resolver)
    }
    if isOutermost { resolver.part = -1 }
  }

  public func isNothing(_ value: [Element.Value]) -> Bool { value.isEmpty }

  public func write(_ value: [Element.Value], to json: inout JSONWriter, language: String) {
    json.array { json in for item in value { element.write(item, to: &json, language: language) } }
  }

  public func fieldValue(_ value: [Element.Value]) -> FieldValue { .list(value.map(element.fieldValue)) }
}

extension FieldCodec {
  /// A list of such values.
  public static func list<Element>(_ element: Element) -> Self where Self == ListCodec<Element> {
    ListCodec(element: element)
  }
}

/// A mapping with declared fields of its own.
public struct MappingCodec<Value: Sendable>: FieldCodec {
  let declaration: Declaration<Value>
  let empty: @Sendable () -> Value

  public init(_ declaration: Declaration<Value>, empty: @escaping @Sendable @autoclosure () -> Value) {
    self.declaration = declaration
    self.empty = empty
  }

  public var type: FieldType {
    .mapping(name: declaration.name, fields: declaration.descriptions, conditions: declaration.conditions)
  }

  public func decode(_ node: Node, _ context: inout DecodingContext) -> Value? {
    var value = empty()
    return declaration.decode(node, into: &value, &context) ? value : nil
  }

  public var holdsReferences: Bool { declaration.holdsReferences }

  public func resolve(_ value: inout Value, field: String, _ resolver: inout any ReferenceResolver) {
    declaration.resolve(&value, &resolver)
  }

  public func write(_ value: Value, to json: inout JSONWriter, language: String) {
    json.object { json in declaration.writeFields(value, to: &json, language: language) }
  }

  public func fieldValue(_ value: Value) -> FieldValue {
    .mapping(
      declaration.fields.compactMap { field in
        let inner = field.value(value)
        return inner.isNothing || field.description.isPrivate
          ? nil : FieldValue.Entry(name: field.description.name, value: inner)
      })
  }
}

/// One row of a table: a key that is data, and its value.
public struct TableRow<Key: Sendable, Value: Sendable>: Sendable {
  public var key: Key
  public var value: Value
}

extension TableRow: Equatable where Key: Equatable, Value: Equatable {}
extension TableRow: Hashable where Key: Hashable, Value: Hashable {}

/// A mapping whose keys are data, in the order in which they were written.
public struct TableCodec<Key: FieldCodec, Item: FieldCodec>: FieldCodec {
  let key: Key
  let item: Item
  let written: @Sendable (Key.Value) -> String

  public typealias Value = [TableRow<Key.Value, Item.Value>]

  public init(_ key: Key, _ item: Item, written: @escaping @Sendable (Key.Value) -> String) {
    self.key = key
    self.item = item
    self.written = written
  }

  public var type: FieldType { .table(key: key.type, value: item.type) }

  public func decode(_ node: Node, _ context: inout DecodingContext) -> Value? {
    guard node.kind == .mapping else {
      context.report(ModelDiagnostics.wrongType(node, expected: "entries `name: value`", in: context))
      return nil
    }
    var rows: Value = []
    for (keyNode, valueNode) in node.entries where !context.isFull {
      if let key = key.decode(keyNode, &context), let value = item.decode(valueNode, &context) {
        rows.append(TableRow(key: key, value: value))
      }
    }
    return rows
  }

  public func isNothing(_ value: Value) -> Bool { value.isEmpty }

  public func write(_ value: Value, to json: inout JSONWriter, language: String) {
    json.object { json in
      for row in value {
        json.key(written(row.key))
        item.write(row.value, to: &json, language: language)
      }
    }
  }

  public func fieldValue(_ value: Value) -> FieldValue {
    .table(value.map { FieldValue.Row(key: key.fieldValue($0.key), value: item.fieldValue($0.value)) })
  }
}
