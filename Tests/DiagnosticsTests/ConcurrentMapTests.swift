import Diagnostics
import Synchronization
import Testing

@Suite struct ConcurrentMapTests {
  private struct Odd: Error, Equatable {
    let number: Int
  }

  @Test(arguments: [0, 1, 2, 7], [0, 1, 2, 31, 1000])
  func theOutcomeIsTheSameWhateverTheNumberOfThreads(jobs: Int, count: Int) throws {
    var diagnostics = Diagnostics()
    let results = try Array(0..<count).concurrentMap(jobs: jobs, into: &diagnostics) { number, found in
      if number % 10 == 3 { found.report(Diagnostic(Sample.colon, "\(number)", at: nil)) }
      return number * 2
    }
    #expect(results == (0..<count).map { $0 * 2 })
    #expect(diagnostics.all.map(\.headline) == (0..<count).filter { $0 % 10 == 3 }.map(String.init))
  }

  @Test(arguments: [1, 2, 4]) func theFirstErrorIsThrown(jobs: Int) {
    var diagnostics = Diagnostics()
    #expect(throws: Odd(number: 77)) {
      try Array(0..<1000).concurrentMap(jobs: jobs, into: &diagnostics) { number, _ in
        if number >= 77 { throw Odd(number: number) }
      }
    }
  }

  /// Counts how many of its parts there are.
  private final class Count: Sendable {
    let parts = Atomic(0)
  }

  private final class Part: Sendable {
    let count: Count

    init(_ count: Count) {
      self.count = count
      count.parts.add(1, ordering: .relaxed)
    }

    deinit { count.parts.subtract(1, ordering: .relaxed) }
  }

  @Test(arguments: [1, 2, 4]) func whatWasMadeBeforeAnErrorIsGivenBack(jobs: Int) {
    let count = Count()
    var diagnostics = Diagnostics()
    #expect(throws: Odd.self) {
      try Array(0..<1000).concurrentMap(jobs: jobs, into: &diagnostics) { number, _ in
        if number % 100 == 77 { throw Odd(number: number) }
        return Part(count)
      }
    }
    #expect(count.parts.load(ordering: .relaxed) == 0)
  }
}
