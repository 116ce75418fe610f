/// What an editor wrote to name another record: the id, where it stands in the file, and, once linked, the record.
public struct Reference: Sendable, Hashable {
  /// As written: `valorial`, `valorial#nir-screening`, `events/closing-event`.
  public var id: String
  public var mark: Mark
  /// The record it names; nil before linking, and after it where the record is missing or not published.
  public var target: RecordAddress?

  public init(_ id: String, at mark: Mark) {
    self.id = id
    self.mark = mark
  }
}

/// A stretch of the file that a value was read from, in bytes.
public struct Mark: Sendable, Hashable {
  public var start: UInt32
  public var end: UInt32

  public init(_ range: Range<Int>) {
    start = UInt32(clamping: range.lowerBound)
    end = UInt32(clamping: range.upperBound)
  }

  public var range: Range<Int> { Int(start)..<Int(max(start, end)) }
}

/// What a field's references may name.
public enum ReferenceTarget: Sendable, Hashable {
  case record(RecordKind)
  /// A concept of the vocabulary of this name.
  case concept(String)
  /// `organisation#need`
  case need
  /// `consultation#finding` or `organisation#need`
  case findingOrNeed
  /// `kind/id`, where the kind is the folder's name
  case anyRecord
}

/// Finds what references name; linking implements it.
public protocol ReferenceResolver {
  /// The position, in its list, of the part of the record (an offer, a pilot, a recommendation) that the reference
  /// stands in; -1 outside of parts.
  var part: Int32 { get set }

  /// Sets `reference.target`, and notes the link backwards under the name of the field.
  mutating func resolve(_ reference: inout Reference, as target: ReferenceTarget, field: String)
}
