/// A template compiled for one shape of page: instructions that append to a buffer.
final class Program: Sendable {
  let instructions: [Instruction]
  /// All text between the tags, one after the other.
  let literals: [UInt8]
  let tails: [Tail]
  let calls: [CallSite]

  init(instructions: [Instruction], literals: [UInt8], tails: [Tail], calls: [CallSite]) {
    self.instructions = instructions
    self.literals = literals
    self.tails = tails
    self.calls = calls
  }
}

/// Where a value is found: a frame, a slot of its record, and what is left of the path. Frames are counted from the
/// base of the routine.
struct Place: Sendable {
  var frame: Int32
  /// -1: the value of the frame itself.
  var slot: Int32
  /// -1, or the slot in the record that is in `slot`: most names lead no further, and such a value is found without
  /// copying the record.
  var inner: Int32
  /// -1, or the index of the rest of the path in the program's `tails`.
  var tail: Int32
}

/// The rest of the path to a value, where it is longer than two slots or has names.
struct Tail: Sendable, Hashable {
  var slots: [Int]
  /// Names in free data.
  var names: [String]
  /// The first name is looked for in the free data around the frame too, not only in it.
  var isLookup: Bool
}

/// The use of a partial that includes itself.
struct CallSite: Sendable {
  /// The first instruction of the partial.
  var target: Int
  /// The frames that the partial may name, which become its first frames.
  var frames: [Int]
  /// The frame that was current when the partial was entered before, where only rendering can tell whether the
  /// current value lies inside that one, so that the recursion ends; -1 where that is certain.
  var entry: Int
  /// The frame of the current value.
  var current: Int
}

enum Instruction: Sendable {
  /// Appends the bytes from `start` to `end` of the literals.
  case literal(start: Int32, end: Int32)
  /// Prints a value, escaped.
  case print(Place)
  /// Prints a value that is HTML as it is.
  case printRaw(Place)
  /// Starts a section: the value, or each item of a list in turn, becomes a frame. `outer` is the frame of the free
  /// data around it, or -1.
  case enter(Place, otherwise: Int32, outer: Int32)
  /// The end of a section: the next item, or the frame is left.
  case next(body: Int32)
  /// Jumps where a section over the value would not be shown.
  case skipUnlessShown(Place, to: Int32)
  case skipIfShown(Place, to: Int32)
  /// Jumps where the first name is not in the free data.
  case skipUnlessFound(Place, to: Int32)
  case jump(to: Int32)
  case call(Int32)
  /// The end of the template or of a partial that was called.
  case `return`
}

extension Instruction {
  /// Where it may jump to; nil where it goes on to the next instruction, or returns. Setting it does nothing to an
  /// instruction that does not jump.
  var target: Int32? {
    get {
      switch self {
      case .enter(_, let target, _), .next(let target), .skipUnlessShown(_, let target), .skipIfShown(_, let target),
        .skipUnlessFound(_, let target), .jump(let target):
        target
      case .literal, .print, .printRaw, .call, .return: nil
      }
    }
    set {
      guard let newValue else { return }
      switch self {
      case .enter(let place, _, let outer): self = .enter(place, otherwise: newValue, outer: outer)
      case .next: self = .next(body: newValue)
      case .skipUnlessShown(let place, _): self = .skipUnlessShown(place, to: newValue)
      case .skipIfShown(let place, _): self = .skipIfShown(place, to: newValue)
      case .skipUnlessFound(let place, _): self = .skipUnlessFound(place, to: newValue)
      case .jump: self = .jump(to: newValue)
      case .literal, .print, .printRaw, .call, .return: break
      }
    }
  }
}
