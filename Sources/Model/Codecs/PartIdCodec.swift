import Diagnostics
import Reading

/// The id of a part of a record: the same form as a record's own id.
struct PartIdCodec: FieldCodec {
  var type: FieldType { .id }

  func decode(_ node: Node, _ context: inout DecodingContext) -> String? {
    let text = node.kind == .scalar ? node.text : ""
    guard RecordID.isValid(text) else {
      context.report(ModelDiagnostics.wrongId(node, in: context))
      return nil
    }
    return text
  }

  func write(_ value: String, to json: inout JSONWriter, language: String) { json.value(value) }
  func fieldValue(_ value: String) -> FieldValue { .text(value) }
}
