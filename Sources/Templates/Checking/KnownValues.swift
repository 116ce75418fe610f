extension Template {
  /// The same template for pages that all have the same value in one slot, the words of the interface, say. Its texts
  /// become text of the template: they are copied with the markup around them, where each page would look them up,
  /// escape them and append them one by one. What depends on the page, a path or HTML, is left as it is.
  ///
  /// - Parameter slot: the position of the field among those of the shape that the template was compiled for.
  public func knowing(_ value: Value, in slot: Int) -> Template {
    Template(name: name, program: program.knowing(value, in: Int32(slot)))
  }
}

extension Program {
  /// Frames are counted anew in the routines of partials that include themselves, which come after the first `return`:
  /// they stay as they are.
  fileprivate func knowing(_ value: Value, in slot: Int32) -> Program {
    let end = instructions.firstIndex { if case .return = $0 { true } else { false } } ?? 0
    let targets = Set(instructions.compactMap(\.target) + calls.map { Int32($0.target) })
    var builder = ProgramBuilder(tails: tails, calls: calls)
    var places: [Int32: Int32] = [:]
    for (index, instruction) in instructions.enumerated() {
      if targets.contains(Int32(index)) { places[Int32(index)] = Int32(builder.mark()) }
      guard index < end, let known = instruction.value(knowing: value, in: slot) else {
        copy(instruction, to: &builder)
        continue
      }
      switch instruction {
      case .print: builder.literal(known.printed)
      case .skipUnlessShown(_, let target): if !known.isShown { builder.emit(.jump(to: target)) }
      case .skipIfShown(_, let target): if known.isShown { builder.emit(.jump(to: target)) }
      default: copy(instruction, to: &builder)
      }
    }
    return builder.finished { places[$0] ?? $0 }
  }

  private func copy(_ instruction: Instruction, to builder: inout ProgramBuilder) {
    if case .literal(let start, let end) = instruction {
      builder.literal(literals[Int(start)..<Int(end)])
    } else {
      builder.emit(instruction)
    }
  }
}

extension Instruction {
  /// What the instruction prints or tests, where that is part of the value known in a slot of the page and the same on
  /// every page.
  fileprivate func value(knowing value: Value, in slot: Int32) -> Value? {
    switch self {
    case .print(let place), .skipUnlessShown(let place, _), .skipIfShown(let place, _):
      guard place.frame == 0, place.slot == slot, place.tail < 0, place.inner >= 0, case .record(let slots) = value,
        Int(place.inner) < slots.count
      else { return nil }
      let known = slots[Int(place.inner)]
      switch known {
      case .nothing, .text, .bytes, .number, .flag: return known
      case .html, .path, .list, .record, .mapping: return nil
      }
    case .literal, .printRaw, .enter, .next, .skipUnlessFound, .jump, .call, .return: return nil
    }
  }
}

extension Value {
  /// As it stands in a page.
  fileprivate var printed: [UInt8] {
    var writer = Writer(root: [])
    writer.print(self)
    return writer.buffer.withBytes { Array($0) }
  }
}
