import Diagnostics

/// The anchors (`&name`) of a text, and how much their aliases (`*name`) stand for so far.
struct YAMLAnchors {
  /// Nil while the anchored collection is still open.
  private var nodes: [String: Range<Int>?] = [:]
  private var expanded = 0

  enum Lookup {
    case nodes(Range<Int>)
    case unfinished(String)
    case unknown(String, closest: String?)
  }

  /// Begins a collection: an alias inside of it cannot stand for it.
  mutating func begin(_ name: UnsafeMutablePointer<UInt8>) -> String {
    let name = String(cString: name)
    nodes[name] = .some(nil)
    return name
  }

  mutating func define(_ name: UnsafeMutablePointer<UInt8>, _ range: Range<Int>) {
    define(String(cString: name), range)
  }

  mutating func define(_ name: String, _ range: Range<Int>) { nodes[name] = range }

  func nodes(_ name: UnsafeMutablePointer<UInt8>) -> Lookup {
    let name = String(cString: name)
    switch nodes[name] {
    case .some(.some(let range)): return .nodes(range)
    case .some(.none): return .unfinished(name)
    case .none: return .unknown(name, closest: closestName(to: name, among: nodes.keys.sorted()))
    }
  }

  /// Counts the nodes of one alias; false when they are too many.
  mutating func expand(_ count: Int) -> Bool {
    expanded += count
    return expanded <= FrontMatterBuilder.mostExpandedNodes
  }
}
