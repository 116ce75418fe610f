import Diagnostics
import Reading

/// A whole number within a range.
public struct IntegerCodec: FieldCodec {
  let range: ClosedRange<Int>?
  public var type: FieldType { .integer(range) }

  public func decode(_ node: Node, _ context: inout DecodingContext) -> Int? {
    guard node.kind == .scalar, let number = Int(node.text) else {
      context.report(ModelDiagnostics.wrongType(node, expected: "a whole number", in: context))
      return nil
    }
    if let range, !range.contains(number) {
      context.report(ModelDiagnostics.outOfRange(node, "\(range.lowerBound)", "\(range.upperBound)", in: context))
      return nil
    }
    return number
  }

  public func write(_ value: Int, to json: inout JSONWriter, language: String) { json.value(value) }
  public func fieldValue(_ value: Int) -> FieldValue { .integer(value) }
}

/// A number, with a decimal point.
public struct NumberCodec: FieldCodec {
  let range: ClosedRange<Double>?
  public var type: FieldType { .number(range) }

  public func decode(_ node: Node, _ context: inout DecodingContext) -> Double? {
    guard node.kind == .scalar, let number = Double(node.text), number.isFinite else {
      context.report(ModelDiagnostics.wrongNumber(node, expected: "a number", in: context))
      return nil
    }
    if let range, !range.contains(number) {
      context.report(
        ModelDiagnostics.outOfRange(node, Self.words(range.lowerBound), Self.words(range.upperBound), in: context))
      return nil
    }
    return number
  }

  /// `90`, not `90.0`.
  private static func words(_ bound: Double) -> String { Int(exactly: bound).map(String.init) ?? "\(bound)" }

  public func write(_ value: Double, to json: inout JSONWriter, language: String) { json.value(value) }
  public func fieldValue(_ value: Double) -> FieldValue { .number(value) }
}

/// `true` or `false`.
public struct FlagCodec: FieldCodec {
  /// What an absent field means.
  let unlessSaid: Bool
  public var type: FieldType { .flag }

  public func decode(_ node: Node, _ context: inout DecodingContext) -> Bool? {
    if node.kind == .scalar, node.isPlain {
      if node.textEquals("true") { return true }
      if node.textEquals("false") { return false }
    }
    context.report(ModelDiagnostics.wrongFlag(node, in: context))
    return nil
  }

  public func isNothing(_ value: Bool) -> Bool { value == unlessSaid }
  public func write(_ value: Bool, to json: inout JSONWriter, language: String) { json.value(value) }
  public func fieldValue(_ value: Bool) -> FieldValue { .flag(value) }
}

extension FieldCodec where Self == IntegerCodec {
  public static var integer: IntegerCodec { IntegerCodec(range: nil) }
  public static func integer(_ range: ClosedRange<Int>) -> IntegerCodec { IntegerCodec(range: range) }
}

extension FieldCodec where Self == NumberCodec {
  public static var number: NumberCodec { NumberCodec(range: nil) }
  public static func number(_ range: ClosedRange<Double>) -> NumberCodec { NumberCodec(range: range) }
}

extension FieldCodec where Self == FlagCodec {
  public static var flag: FlagCodec { FlagCodec(unlessSaid: false) }
  public static func flag(unlessSaid: Bool) -> FlagCodec { FlagCodec(unlessSaid: unlessSaid) }
}
