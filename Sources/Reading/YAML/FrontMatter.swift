/// The front matter of a file as a tree with positions.
///
/// The tree is flat: one array with a record for each node, a parent before its children, and one array with the
/// text of all scalars. No node is allocated on its own.
public struct FrontMatter: Sendable {
  let tree: NodeTree

  /// A mapping for a record; a sequence may be met in a `.yaml` file (a vocabulary).
  public var root: Node { Node(tree: tree, index: 0) }

  /// A mapping without entries.
  public static let empty = FrontMatter(
    tree: NodeTree(
      records: [NodeRecord(kind: .mapping, isPlain: false, start: 0, end: 0, payload: 1, count: 0)], text: []))
}

/// The storage that all nodes of one file share; it never changes once it is built.
final class NodeTree: Sendable {
  let records: [NodeRecord]
  let text: [UInt8]

  init(records: [NodeRecord], text: [UInt8]) {
    self.records = records
    self.text = text
  }
}

/// One node. Offsets fit 32 bits: a file has at most 1 MiB, and aliases are expanded to 10,000 nodes.
struct NodeRecord {
  var kind: Node.Kind
  var isPlain: Bool
  /// The node's bytes in the source.
  var start: UInt32
  var end: UInt32
  /// Of a scalar, where its text begins in the tree's text; of a collection, the index just behind its last
  /// descendant.
  var payload: UInt32
  /// Of a scalar, the bytes of its text; of a sequence, its items; of a mapping, its keys and values.
  var count: UInt32
}

/// A node of the front matter: a cursor that is cheap to copy.
public struct Node: Sendable {
  public enum Kind: Sendable, Hashable {
    case scalar, sequence, mapping
  }

  let tree: NodeTree
  let index: Int

  private var record: NodeRecord { tree.records[index] }

  public var kind: Kind { record.kind }

  /// The node's bytes in the source: for a diagnostic. What came by an alias (`*name`) has the place where it was
  /// written.
  public var range: Range<Int> {
    let record = record
    return Int(record.start)..<Int(record.end)
  }

  /// Whether this is a scalar without quotes.
  public var isPlain: Bool { record.isPlain }

  /// Whether this is a plain scalar that means nothing: empty, `~` or `null`.
  public var isNull: Bool {
    guard record.isPlain else { return false }
    return withBytes { bytes in
      switch bytes.count {
      case 0: true
      case 1: bytes[0] == UInt8(ascii: "~")
      case 4: Self.isWord(bytes, "null")
      default: false
      }
    }
  }

  /// Whether this is a plain `yes`, `no`, `on`, `off`, `y` or `n`, in any case: older readers of YAML take it for a
  /// truth value, this one for text. `NO` is the country; where a truth value is wanted, `true` must be written.
  public var looksLikeBooleanWord: Bool {
    guard record.isPlain, (1...3).contains(record.count) else { return false }
    return withBytes { bytes in
      Self.isWord(bytes, "no") || Self.isWord(bytes, "yes") || Self.isWord(bytes, "on") || Self.isWord(bytes, "off")
        || Self.isWord(bytes, "n") || Self.isWord(bytes, "y")
    }
  }

  /// The text of a scalar, unquoted and unescaped; empty for a collection.
  public var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }

  /// The bytes of a scalar's text, valid inside `body`; none for a collection.
  public func withBytes<R>(_ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R {
    let record = record
    guard record.kind == .scalar else { return try body(UnsafeBufferPointer(start: nil, count: 0)) }
    return try tree.text.withUnsafeBufferPointer { text in
      let start = Int(record.payload)
      return try body(UnsafeBufferPointer(rebasing: text[start..<start + Int(record.count)]))
    }
  }

  /// Whether a scalar's text is these bytes.
  public func textEquals(_ other: StaticString) -> Bool {
    other.withUTF8Buffer { other in
      Int(record.count) == other.count && record.kind == .scalar && withBytes { $0.elementsEqual(other) }
    }
  }

  /// Whether a scalar's text is these bytes.
  public func textEquals(_ other: String) -> Bool {
    Int(record.count) == other.utf8.count && record.kind == .scalar
      && withBytes { $0.elementsEqual(other.utf8) }
  }

  /// The items of a sequence; none for anything else.
  public var items: NodeItems { NodeItems(of: self) }

  /// The entries of a mapping in the order of the file; none for anything else.
  public var entries: NodeEntries { NodeEntries(of: self) }

  /// The value of a mapping's key; nil where there is none, or for anything but a mapping. O(entries).
  public subscript(key: String) -> Node? {
    for (candidate, value) in entries where candidate.textEquals(key) { return value }
    return nil
  }

  /// The index just behind this node and all below it.
  var next: Int {
    let record = record
    return record.kind == .scalar ? index + 1 : Int(record.payload)
  }

  private static func isWord(_ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    word.withUTF8Buffer { word in
      word.count == bytes.count && zip(bytes, word).allSatisfy { $0 | 0x20 == $1 }
    }
  }
}

/// The items of a sequence.
public struct NodeItems: Sequence, IteratorProtocol, Sendable {
  private let tree: NodeTree
  private var index: Int
  private let end: Int

  init(of node: Node) {
    tree = node.tree
    index = node.index + 1
    end = node.kind == .sequence ? node.next : index
  }

  public var underestimatedCount: Int { index < end ? 1 : 0 }

  public mutating func next() -> Node? {
    guard index < end else { return nil }
    let node = Node(tree: tree, index: index)
    index = node.next
    return node
  }
}

/// The entries of a mapping.
public struct NodeEntries: Sequence, IteratorProtocol, Sendable {
  private let tree: NodeTree
  private var index: Int
  private let end: Int

  init(of node: Node) {
    tree = node.tree
    index = node.index + 1
    end = node.kind == .mapping ? node.next : index
  }

  public var underestimatedCount: Int { index < end ? 1 : 0 }

  public mutating func next() -> (key: Node, value: Node)? {
    guard index < end else { return nil }
    let key = Node(tree: tree, index: index)
    let value = Node(tree: tree, index: key.next)
    index = value.next
    return (key, value)
  }
}
