/// The value a name means: the path to it, and its shape.
struct Target {
  var frame: Int
  var slots: [Int] = []
  /// The rest of the path, through free data.
  var names: [String] = []
  /// The first name is looked for in the free data of the frame and around it.
  var isLookup = false
  var shape: Shape
}

/// What a name can mean. Several targets where free data may have the name: all but the last are looked at while
/// rendering, the first that has it counts.
enum Resolution {
  case found([Target])
  case unknown
  /// The part at `index` of the dotted name is looked for in something that does not have it.
  case noField(index: Int, of: Shape)
}

extension Scope {
  /// O(contexts).
  func resolve(_ name: Name) -> Resolution {
    let parts = name.parts
    guard let first = parts.first else {
      return .found([Target(frame: current.frame, shape: current.shape)])
    }
    var targets: [Target] = []
    for context in contexts.reversed() {
      switch context.shape {
      case .anything:
        targets.append(Target(frame: context.frame, names: parts, isLookup: true, shape: .anything))
      case .record(let record):
        guard record.slot(of: first) != nil else { continue }
        switch Self.follow(parts, from: Target(frame: context.frame, shape: context.shape)) {
        case .found(let target): return .found(targets + target)
        case let other: return other
        }
      default: continue
      }
    }
    return targets.isEmpty ? .unknown : .found(targets)
  }

  private static func follow(_ parts: [String], from start: Target) -> Resolution {
    var target = start
    for (index, part) in parts.enumerated() {
      switch target.shape {
      case .record(let record):
        guard let slot = record.slot(of: part) else { return .noField(index: index, of: target.shape) }
        target.slots.append(slot)
        target.shape = record.fields[slot].shape
      case .anything:
        target.names = Array(parts[index...])
        return .found([target])
      default:
        return .noField(index: index, of: target.shape)
      }
    }
    return .found([target])
  }
}

extension Target {
  /// The target that is printed for this one: a record prints its display slot. Nil where there is nothing to print.
  var printed: Target? {
    var target = self
    // A display slot may be a record itself; more than a few in a row can only be a circle.
    for _ in 0..<8 {
      switch target.shape {
      case .text, .html, .number, .path, .anything: return target
      case .flag, .list: return nil
      case .record(let record):
        guard let slot = record.displaySlot else { return nil }
        target.slots.append(slot)
        target.shape = record.fields[slot].shape
      }
    }
    return nil
  }
}
