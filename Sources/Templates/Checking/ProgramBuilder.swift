/// Collects instructions; literal text that meets becomes one instruction.
struct ProgramBuilder {
  private var instructions: [Instruction] = []
  private var literals: [UInt8] = []
  private var pendingStart = 0
  private var tails: [Tail]
  private var tailIndices: [Tail: Int32] = [:]
  private var calls: [CallSite]

  /// - Parameters:
  ///   - tails: those that places of instructions to come name already.
  ///   - calls: those that instructions to come name already.
  init(tails: [Tail] = [], calls: [CallSite] = []) {
    (self.tails, self.calls) = (tails, calls)
  }

  /// The number of instructions so far.
  var count: Int { instructions.count }
  /// In bytes.
  var textSize: Int { literals.count }

  mutating func literal(_ bytes: some Sequence<UInt8>) { literals.append(contentsOf: bytes) }

  /// The index of the next instruction, as a target of jumps.
  mutating func mark() -> Int {
    if pendingStart < literals.count {
      instructions.append(.literal(start: Int32(pendingStart), end: Int32(literals.count)))
      pendingStart = literals.count
    }
    return instructions.count
  }

  /// Adds an instruction and returns its index.
  @discardableResult
  mutating func emit(_ instruction: Instruction) -> Int {
    let index = mark()
    instructions.append(instruction)
    return index
  }

  /// Lets the instruction at `index` jump to here.
  mutating func jumpHere(from index: Int) { instructions[index].target = Int32(mark()) }

  mutating func place(frame: Int, slots: [Int], names: [String], isLookup: Bool) -> Place {
    var place = Place(frame: Int32(frame), slot: Int32(slots.first ?? -1), inner: -1, tail: -1)
    if slots.count == 2, names.isEmpty {
      place.inner = Int32(slots[1])
      return place
    }
    let tail = Tail(slots: Array(slots.dropFirst()), names: names, isLookup: isLookup)
    guard !tail.slots.isEmpty || !tail.names.isEmpty else { return place }
    if let known = tailIndices[tail] {
      place.tail = known
    } else {
      place.tail = Int32(tails.count)
      tailIndices[tail] = place.tail
      tails.append(tail)
    }
    return place
  }

  /// Adds a call and returns its index, for `setTarget`.
  mutating func call(_ site: CallSite) -> Int {
    calls.append(site)
    emit(.call(Int32(calls.count - 1)))
    return calls.count - 1
  }

  mutating func setTarget(ofCall index: Int, to target: Int) { calls[index].target = target }

  /// - Parameter moved: where the target of a jump or call is now, where it was given by another program's count.
  func finished(moved: (Int32) -> Int32) -> Program {
    var builder = self
    for index in instructions.indices {
      if let target = instructions[index].target { builder.instructions[index].target = moved(target) }
    }
    for index in calls.indices { builder.calls[index].target = Int(moved(Int32(calls[index].target))) }
    return builder.finished()
  }

  func finished() -> Program {
    Program(instructions: instructions, literals: literals, tails: tails, calls: calls)
  }
}
