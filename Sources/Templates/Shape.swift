import Synchronization

/// The static type of what a template may name.
public indirect enum Shape: Sendable {
  /// Words; printed escaped.
  case text
  /// What is HTML already: the only thing `{{{ }}}` and `{{& }}` accept (beside numbers, which need no escaping).
  case html
  /// Yes or no; only for sections, never printed.
  case flag
  /// A whole number; printed plainly.
  case number
  /// A path of the site (`organisations/valorial.html`); printed relative to the page: its root, then the path,
  /// escaped.
  case path
  case list(Shape)
  case record(RecordShape)
  /// Free data, such as the `extra:` mapping of a record: names below it are looked up while rendering.
  case anything
}

/// A named record type: which fields a template may name, in the order in which a `Value.record` holds them.
///
/// The identity is the object, so that a type can name itself (a topic and its children) and two types each other:
/// the fields are given by a closure that is evaluated once, when they are first needed.
public final class RecordShape: Sendable {
  public struct Field: Sendable {
    public let name: String
    public let shape: Shape

    public init(_ name: String, _ shape: Shape) {
      self.name = name
      self.shape = shape
    }
  }

  /// As diagnostics name it: "organisation".
  public let name: String
  private let declare: @Sendable (RecordShape) -> [Field]
  private let display: String?
  private let declared = Mutex<Layout?>(nil)

  /// - Parameters:
  ///   - display: the field printed when the record itself is printed (`{{starts}}`), if it can be.
  ///   - fields: given this very shape, so that a field can be of the same type.
  public init(
    _ name: String, display: String? = nil, fields: @escaping @Sendable (_ itself: RecordShape) -> [Field]
  ) {
    self.name = name
    self.display = display
    self.declare = fields
  }

  /// A type that names no type still under construction.
  public convenience init(_ name: String, display: String? = nil, _ fields: [Field]) {
    self.init(name, display: display) { _ in fields }
  }

  /// In the order of the slots of a `Value.record`.
  public var fields: [Field] { layout.fields }

  /// The slot that is printed when the record itself is printed.
  public var displaySlot: Int? { layout.display }

  /// The place of a field in a `Value.record`.
  public func slot(of field: String) -> Int? { layout.slots[field] }

  private struct Layout: Sendable {
    let fields: [Field]
    let slots: [String: Int]
    let display: Int?
  }

  /// The closure runs outside the lock, since it may ask another shape for its fields; should two threads race, the
  /// first result stays.
  private var layout: Layout {
    if let known = declared.withLock({ $0 }) { return known }
    let fields = declare(self)
    let slots = Dictionary(fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let fresh = Layout(fields: fields, slots: slots, display: display.flatMap { slots[$0] })
    return declared.withLock { layout in
      if let known = layout { return known }
      layout = fresh
      return fresh
    }
  }
}

extension Shape {
  /// What an editor calls such a value, after "is".
  var words: String {
    switch self {
    case .text: "text"
    case .html: "HTML"
    case .flag: "yes or no"
    case .number: "a number"
    case .path: "a path of the site"
    case .list: "a list"
    case .record(let record): "a record (`\(record.name)`)"
    case .anything: "free data"
    }
  }

  /// Two shapes with the same signature know the same names and print alike.
  var signature: String {
    switch self {
    case .text: "t"
    case .html: "h"
    case .flag: "f"
    case .number: "n"
    case .path: "p"
    case .list(let item): "[" + item.signature
    case .record(let record): "\(UInt(bitPattern: ObjectIdentifier(record)))."
    case .anything: "a"
    }
  }
}
