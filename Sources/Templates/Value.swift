/// What a template prints: the counterpart of a `Shape` while rendering. Immutable.
///
/// `nothing` stands for an absent value of any shape: it prints nothing and its section is not shown.
public enum Value: Sendable {
  case nothing
  case text(String)
  /// Text as UTF-8.
  case bytes([UInt8])
  case html(HTML)
  case flag(Bool)
  case number(Int)
  /// A path of the site, from its root, without a leading `/`.
  case path(String)
  case list([Value])
  /// One value a field, in the order of the `RecordShape`'s fields.
  case record([Value])
  /// Free data with names of its own, only for `Shape.anything`.
  case mapping([String: Value])
}

/// HTML with holes for paths of the site, so that one rendered fragment (a card, say) serves pages at any depth.
public struct HTML: Sendable, Hashable {
  /// A path of the site that is printed, with the page's root before it, in front of the byte at `offset`.
  public struct Hole: Sendable, Hashable {
    public var offset: Int
    public var path: String

    public init(offset: Int, path: String) {
      self.offset = offset
      self.path = path
    }
  }

  public var bytes: [UInt8]
  /// In the order of their offsets.
  public var holes: [Hole]

  public init(bytes: [UInt8] = [], holes: [Hole] = []) {
    self.bytes = bytes
    self.holes = holes
  }

  /// Words as HTML, escaped.
  public init(escaping text: String) {
    var buffer = Buffer(capacity: text.utf8.count * 2)
    buffer.appendEscaped(text)
    self.init(bytes: buffer.withBytes { Array($0) })
  }

  var isEmpty: Bool { bytes.isEmpty && holes.isEmpty }
}

extension Value {
  /// Whether a section over the value is shown. A number that is there is shown, 0 too.
  var isShown: Bool {
    switch self {
    case .nothing: false
    case .text(let text): !text.isEmpty
    case .bytes(let bytes): !bytes.isEmpty
    case .html(let html): !html.isEmpty
    case .flag(let flag): flag
    case .number: true
    case .path(let path): !path.isEmpty
    case .list(let items): !items.isEmpty
    case .record, .mapping: true
    }
  }
}
