/// Two works that do not need each other, side by side where there is more than one thread: for those that one thread
/// does alone, so that the others are not left without work. What they find is the same in any order.
public func sideBySide<First: Sendable, Second: Sendable>(
  jobs: Int, _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  let halves = [true, false].concurrentMap(jobs: jobs) { isFirst in
    isFirst ? Half<First, Second>.first(first()) : .second(second())
  }
  guard case .first(let first) = halves[0], case .second(let second) = halves[1] else {
    preconditionFailure("the results stand in the order of the works")
  }
  return (first, second)
}

private enum Half<First: Sendable, Second: Sendable>: Sendable {
  case first(First)
  case second(Second)
}
