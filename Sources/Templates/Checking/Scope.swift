/// What a name can mean at one place of a template: the stack of contexts, with the frame that holds each one's value
/// while rendering.
///
/// A record hides an outer one of the same shape entirely, since every name is found in the inner one. So the stack
/// holds each shape once, and a partial that includes itself is met with finitely many stacks.
struct Scope {
  struct Context {
    let shape: Shape
    let frame: Int
  }

  /// Where the value of a frame comes from.
  private struct Origin {
    /// The frame whose value holds it; -1 for the frames that were there from the start.
    let frame: Int
    /// False where the value comes from that frame or one further out: only rendering can tell.
    let isCertain: Bool
  }

  /// Those that know names, the outermost first.
  private(set) var contexts: [Context]
  /// What `.` means.
  private(set) var current: Context
  private var origins: [Origin]

  init(page shape: Shape) {
    current = Context(shape: shape, frame: 0)
    contexts = shape.knowsNames ? [current] : []
    origins = [Origin(frame: -1, isCertain: true)]
  }

  /// The scope inside a section over a value that was found at `target`. `outer` is the frame of the free data that
  /// surrounds free data directly, or -1.
  func entering(_ shape: Shape, from target: Target) -> (scope: Scope, outer: Int) {
    var inner = self
    let frame = origins.count
    inner.origins.append(origin(of: target))
    inner.current = Context(shape: shape, frame: frame)
    var outer = -1
    switch shape {
    case .record(let record): inner.contexts.removeAll { $0.shape.isRecord(record) }
    case .anything:
      if let last = contexts.last, case .anything = last.shape {
        // One context for both: while rendering, the inner frame knows the outer one.
        outer = last.frame
        inner.contexts.removeLast()
      }
    default: return (inner, outer)
    }
    inner.contexts.append(inner.current)
    return (inner, outer)
  }

  private func origin(of target: Target) -> Origin {
    let isItself = target.slots.isEmpty && target.names.isEmpty
    if isItself, case .anything = target.shape { return Origin(frame: target.frame, isCertain: false) }
    if isItself, !target.shape.isList { return origins[target.frame] }
    return Origin(frame: target.frame, isCertain: !target.isLookup)
  }

  enum Progress {
    /// The current value lies inside the earlier one: the recursion ends, as values do.
    case certain
    /// Rendering can tell.
    case possible
    case none
  }

  /// Whether the current value lies inside that of an earlier current frame.
  func progress(since earlier: Int) -> Progress {
    var frame = current.frame
    var isCertain = true
    while frame > earlier {
      isCertain = isCertain && origins[frame].isCertain
      frame = origins[frame].frame
      if frame == earlier { return isCertain ? .certain : .possible }
    }
    return .none
  }

  /// The scope of a partial that is called rather than written out: what can be named, in new frames. `frames` are
  /// the frames here that become them, in order.
  func forCall() -> (scope: Scope, frames: [Int]) {
    var frames = contexts.map(\.frame)
    if frames.last != current.frame { frames.append(current.frame) }
    var inner = Scope(page: current.shape)
    inner.contexts = contexts.enumerated().map { Context(shape: $1.shape, frame: $0) }
    inner.current = Context(shape: current.shape, frame: frames.count - 1)
    inner.origins = frames.map { _ in Origin(frame: -1, isCertain: true) }
    return (inner, frames)
  }

  /// Two scopes with the same signature know the same names at the same frames.
  var signature: String {
    contexts.map { $0.shape.signature }.joined(separator: ",") + ";" + current.shape.signature
  }
}

extension Shape {
  var knowsNames: Bool {
    switch self {
    case .record, .anything: true
    default: false
    }
  }

  var isList: Bool {
    if case .list = self { return true }
    return false
  }

  func isRecord(_ record: RecordShape) -> Bool {
    if case .record(let own) = self { return own === record }
    return false
  }
}
