/// Runs a program. All its stacks lie on the heap, so that no depth of the data exhausts the thread's stack.
struct Machine: ~Copyable {
  /// A value that names are looked for in.
  private struct Frame {
    /// `nothing` where it is a record, whose slots say all: each copy of a value costs a count of its references.
    private var other: Value
    private(set) var slots: [Value]
    private var isRecord: Bool
    /// The frame of the free data around this one, or -1.
    let outer: Int
    /// The frame whose value holds this one's, or -1.
    let origin: Int

    init(value: Value, outer: Int, origin: Int) {
      self.outer = outer
      self.origin = origin
      if case .record(let slots) = value {
        (self.slots, other, isRecord) = (slots, .nothing, true)
      } else {
        (slots, other, isRecord) = ([], value, false)
      }
    }

    var value: Value { isRecord ? .record(slots) : other }

    func entry(_ name: String) -> Value? { other.entry(name) }

    /// Goes on to the next item of a list.
    mutating func replace(by item: Value) {
      self = Frame(value: item, outer: outer, origin: origin)
    }
  }

  private struct Loop {
    let items: [Value]
    var next: Int
  }

  private struct Call {
    let returnTo: Int
    let base: Int
    let frameCount: Int
  }

  private let program: Program
  private var frames: [Frame]
  private var loops: [Loop] = []
  private var calls: [Call] = []
  /// The first frame of the routine that runs.
  private var base = 0
  var writer: Writer

  init(_ program: Program, _ page: Value, root: [UInt8]?) {
    self.program = program
    writer = Writer(root: root)
    frames = [Frame(value: page, outer: -1, origin: -1)]
    frames.reserveCapacity(16)
  }

  mutating func run() {
    // Looked at through pointers, since the array's owner would be retained for each instruction.
    program.instructions.withUnsafeBufferPointer { instructions in
      program.literals.withUnsafeBytes { run(instructions, $0) }
    }
  }

  private mutating func run(_ instructions: UnsafeBufferPointer<Instruction>, _ literals: UnsafeRawBufferPointer) {
    var index = 0
    while true {
      let instruction = instructions[index]
      index += 1
      switch instruction {
      case .literal(let start, let end):
        writer.buffer.append(UnsafeRawBufferPointer(rebasing: literals[Int(start)..<Int(end)]))
      case .print(let place):
        if place.isNear { print(near: place) } else { writer.print(find(place).value) }
      case .printRaw(let place): writer.printRaw(find(place).value)
      case .enter(let place, let otherwise, let outer):
        if !enter(place, outer: Int(outer)) { index = Int(otherwise) }
      case .next(let body):
        if next() { index = Int(body) }
      case .skipUnlessShown(let place, let target):
        if !isShown(place) { index = Int(target) }
      case .skipIfShown(let place, let target):
        if isShown(place) { index = Int(target) }
      case .skipUnlessFound(let place, let target):
        if find(place).frame < 0 { index = Int(target) }
      case .jump(let target): index = Int(target)
      case .call(let site): index = call(program.calls[Int(site)], returnTo: index)
      case .return:
        guard let call = calls.popLast() else { return }
        frames.removeLast(frames.count - call.frameCount)
        base = call.base
        index = call.returnTo
      }
    }
  }
}

// MARK: - Values

extension Machine {
  @inline(__always)
  private mutating func print(near place: Place) {
    let (frame, slot) = (base + Int(place.frame), Int(place.slot))
    guard slot < frames[frame].slots.count else { return }
    if place.inner < 0 {
      writer.print(frames[frame].slots[slot])
    } else if case .record(let inner) = frames[frame].slots[slot], Int(place.inner) < inner.count {
      writer.print(inner[Int(place.inner)])
    }
  }

  @inline(__always)
  private func isShown(_ place: Place) -> Bool {
    guard place.isNear else { return find(place).value.isShown }
    let (frame, slot) = (base + Int(place.frame), Int(place.slot))
    guard slot < frames[frame].slots.count else { return false }
    if place.inner < 0 { return frames[frame].slots[slot].isShown }
    guard case .record(let inner) = frames[frame].slots[slot], Int(place.inner) < inner.count else { return false }
    return inner[Int(place.inner)].isShown
  }

  /// The value at a place and the frame it was found in, which is -1 where a name of free data was not found.
  private func find(_ place: Place) -> (value: Value, frame: Int) {
    var frame = base + Int(place.frame)
    if place.isNear {
      let slot = Int(place.slot)
      guard slot < frames[frame].slots.count else { return (.nothing, frame) }
      let value = frames[frame].slots[slot]
      return (place.inner < 0 ? value : value.slot(Int(place.inner)), frame)
    }
    var value = frames[frame].value
    if place.slot >= 0 { value = value.slot(Int(place.slot)) }
    guard place.tail >= 0 else { return (value, frame) }
    let tail = program.tails[Int(place.tail)]
    for slot in tail.slots { value = value.slot(slot) }
    for (index, name) in tail.names.enumerated() {
      if index == 0, tail.isLookup {
        (value, frame) = lookUp(name, from: frame)
      } else {
        value = value.entry(name) ?? .nothing
      }
    }
    return (value, frame)
  }

  private func lookUp(_ name: String, from start: Int) -> (value: Value, frame: Int) {
    var frame = start
    while frame >= 0 {
      if let value = frames[frame].entry(name) { return (value, frame) }
      frame = frames[frame].outer
    }
    return (.nothing, -1)
  }
}

// MARK: - Sections and calls

extension Machine {
  private mutating func enter(_ place: Place, outer: Int) -> Bool {
    let (value, frame) = find(place)
    guard value.isShown else { return false }
    let outer = outer < 0 ? -1 : base + outer
    if case .list(let items) = value {
      loops.append(Loop(items: items, next: 1))
      frames.append(Frame(value: items[0], outer: outer, origin: frame))
    } else {
      let isItself = place.slot < 0 && place.tail < 0
      loops.append(Loop(items: [], next: 0))
      frames.append(Frame(value: value, outer: outer, origin: isItself ? frames[frame].origin : frame))
    }
    return true
  }

  private mutating func next() -> Bool {
    let last = loops.count - 1
    let item = loops[last].next
    guard item < loops[last].items.count else {
      loops.removeLast()
      frames.removeLast()
      return false
    }
    loops[last].next = item + 1
    frames[frames.count - 1].replace(by: loops[last].items[item])
    return true
  }

  /// Returns the instruction to go on with.
  private mutating func call(_ site: CallSite, returnTo: Int) -> Int {
    if site.entry >= 0, !liesInside(base + site.entry, base + site.current) { return returnTo }
    let count = frames.count
    for frame in site.frames { frames.append(frames[base + frame]) }
    calls.append(Call(returnTo: returnTo, base: base, frameCount: count))
    base = count
    return site.target
  }

  /// Whether the value of `frame` lies inside that of an earlier frame. Free data that names itself by way of what
  /// stands around it, rather than of what it holds, would be rendered for ever.
  private func liesInside(_ earlier: Int, _ frame: Int) -> Bool {
    var frame = frame
    while frame > earlier { frame = frames[frame].origin }
    return frame == earlier
  }
}

extension Place {
  /// Whether the value is in a slot of the frame, or in a slot of the record there.
  fileprivate var isNear: Bool { slot >= 0 && tail < 0 }
}

extension Value {
  fileprivate func slot(_ index: Int) -> Value {
    if case .record(let slots) = self, index < slots.count { return slots[index] }
    return .nothing
  }

  fileprivate func entry(_ name: String) -> Value? {
    if case .mapping(let entries) = self { return entries[name] }
    return nil
  }
}
