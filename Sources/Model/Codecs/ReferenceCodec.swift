import Diagnostics
import Reading

/// The id of another record; linking finds the record.
public struct ReferenceCodec: FieldCodec {
  let target: ReferenceTarget
  public var type: FieldType { .reference(target) }

  public func decode(_ node: Node, _ context: inout DecodingContext) -> Reference? {
    guard node.kind == .scalar, !node.isNull else {
      context.report(ModelDiagnostics.wrongType(node, expected: target.expected, in: context))
      return nil
    }
    return Reference(node.text, at: Mark(node.range))
  }

  public var holdsReferences: Bool { true }

  public func resolve(_ value: inout Reference, field: String, _ resolver: inout any ReferenceResolver) {
    resolver.resolve(&value, as: target, field: field)
  }

  public func write(_ value: Reference, to json: inout JSONWriter, language: String) { json.value(value.id) }
  public func fieldValue(_ value: Reference) -> FieldValue { .reference(value) }
}

extension FieldCodec where Self == ReferenceCodec {
  public static func reference(_ kind: RecordKind) -> Self { ReferenceCodec(target: .record(kind)) }
  public static func concept(_ vocabulary: String) -> Self { ReferenceCodec(target: .concept(vocabulary)) }
  public static var need: Self { ReferenceCodec(target: .need) }
  public static var findingOrNeed: Self { ReferenceCodec(target: .findingOrNeed) }
  public static var anyRecord: Self { ReferenceCodec(target: .anyRecord) }
}

extension ReferenceTarget {
  /// What an editor writes there.
  var expected: String {
    switch self {
    case .record(let kind): "the id of \(kind.oneOfThem)"
    case .concept(let vocabulary): "the id of a concept of \(vocabulary)"
    case .need: "a need, written organisation#need"
    case .findingOrNeed: "a finding, written consultation#finding, or a need, written organisation#need"
    case .anyRecord: "a record, written kind/id"
    }
  }
}
