import Diagnostics
import Reading

/// How one type of value is read from front matter, linked, exported and described.
public protocol FieldCodec<Value>: Sendable {
  associatedtype Value: Sendable

  var type: FieldType { get }

  /// The value of a node; nil after what is wrong with it was reported.
  func decode(_ node: Node, _ context: inout DecodingContext) -> Value?

  /// Resolves each reference in the value.
  func resolve(_ value: inout Value, field: String, _ resolver: inout any ReferenceResolver)

  /// Whether a value may hold references, so that linking can pass over those that do not.
  var holdsReferences: Bool { get }

  /// Whether the value is as good as absent: an empty list.
  func isNothing(_ value: Value) -> Bool

  /// Writes the value as open data, in the form of the content: what was written reads back as the same value.
  /// - Parameter language: the site's default language, in which a text with translations is filed.
  func write(_ value: Value, to json: inout JSONWriter, language: String)

  /// The value for a list of facts.
  func fieldValue(_ value: Value) -> FieldValue

  /// Whether a sibling file in another language may translate the value.
  var isLocalisable: Bool { get }

  /// Adds the translation that a sibling file holds.
  func translate(_ node: Node, language: String, into value: inout Value, _ context: inout DecodingContext)
}

extension FieldCodec {
  public func resolve(_ value: inout Value, field: String, _ resolver: inout any ReferenceResolver) {}
  public var holdsReferences: Bool { false }
  public func isNothing(_ value: Value) -> Bool { false }
  public var isLocalisable: Bool { false }
  public func translate(_ node: Node, language: String, into value: inout Value, _ context: inout DecodingContext) {}
}
