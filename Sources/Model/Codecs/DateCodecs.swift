import Diagnostics
import Reading
import Text

/// A day, a partial date, a time: whatever has a strict written form.
public struct WrittenFormCodec<Value: Sendable>: FieldCodec {
  public let type: FieldType
  let expected: String
  let parse: @Sendable (UnsafeBufferPointer<UInt8>) -> Value?
  let written: @Sendable (Value) -> String
  let wrap: @Sendable (Value) -> FieldValue

  public func decode(_ node: Node, _ context: inout DecodingContext) -> Value? {
    if node.kind == .scalar, let value = node.withBytes(parse) { return value }
    context.report(ModelDiagnostics.wrongDate(node, expected: expected, in: context))
    return nil
  }

  public func write(_ value: Value, to json: inout JSONWriter, language: String) { json.value(written(value)) }
  public func fieldValue(_ value: Value) -> FieldValue { wrap(value) }
}

extension FieldCodec where Self == WrittenFormCodec<CalendarDate> {
  public static var date: Self {
    Self(
      type: .date, expected: "a date written YYYY-MM-DD", parse: { CalendarDate($0) }, written: { $0.iso },
      wrap: { .date($0) })
  }
}

extension FieldCodec where Self == WrittenFormCodec<PartialDate> {
  public static var partialDate: Self {
    Self(
      type: .partialDate, expected: "a date written YYYY, YYYY-MM or YYYY-MM-DD", parse: { PartialDate($0) },
      written: { $0.iso }, wrap: { .partialDate($0) })
  }
}

extension FieldCodec where Self == WrittenFormCodec<LocalDateTime> {
  public static var dateTime: Self {
    Self(
      type: .dateTime, expected: "a time written YYYY-MM-DDTHH:MM, or a date written YYYY-MM-DD",
      parse: { LocalDateTime($0) }, written: { $0.iso }, wrap: { .dateTime($0) })
  }
}
