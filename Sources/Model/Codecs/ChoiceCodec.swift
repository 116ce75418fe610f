import Diagnostics
import Reading

/// One word of a fixed list, as an enumeration whose raw values are the words.
public protocol Choice: RawRepresentable, CaseIterable, Sendable, Hashable where RawValue == String {
  /// The list's name, shared by the strings that translate it: `level`, `offer_kind`.
  static var listName: String { get }
}

public struct ChoiceCodec<Value: Choice>: FieldCodec {
  public init(_ type: Value.Type) {}

  public var type: FieldType { .choice(name: Value.listName, values: Value.allCases.map(\.rawValue)) }

  public func decode(_ node: Node, _ context: inout DecodingContext) -> Value? {
    if node.kind == .scalar, let value = Value(rawValue: node.text) { return value }
    context.report(ModelDiagnostics.unknownChoice(node, known: Value.allCases.map(\.rawValue), in: context))
    return nil
  }

  public func write(_ value: Value, to json: inout JSONWriter, language: String) { json.value(value.rawValue) }
  public func fieldValue(_ value: Value) -> FieldValue { .choice(name: Value.listName, value: value.rawValue) }
}
