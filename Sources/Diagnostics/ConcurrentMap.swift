import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// Maps each element on up to `jobs` threads and keeps the order, of the results and of what they report:
  /// the outcome is the same whatever the number of threads.
  public func concurrentMap<Result: Sendable>(
    jobs: Int, into diagnostics: inout Diagnostics,
    _ transform: @Sendable (Element, inout Diagnostics) throws -> Result
  ) throws -> [Result] {
    let chunks = chunked(jobs: jobs)
    let outcomes = Mutex<[Int: (results: [Result], diagnostics: Diagnostics, failure: (any Error)?)]>([:])
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: Swift.min(Swift.max(jobs, 1), chunks.count)) { _ in
      while case let index = next.wrappingAdd(1, ordering: .relaxed).oldValue, index < chunks.count {
        var results: [Result] = []
        var found = Diagnostics()
        var failure: (any Error)?
        results.reserveCapacity(chunks[index].count)
        do {
          for element in self[chunks[index]] { results.append(try transform(element, &found)) }
        } catch {
          failure = error
        }
        let outcome = (results, found, failure)
        outcomes.withLock { $0[index] = outcome }
      }
    }
    var all: [Result] = []
    all.reserveCapacity(count)
    let finished = outcomes.withLock { $0 }
    for index in chunks.indices {
      guard let outcome = finished[index] else { continue }
      if let failure = outcome.failure { throw failure }
      all.append(contentsOf: outcome.results)
      diagnostics.report(contentsOf: outcome.diagnostics)
    }
    return all
  }

  /// Ranges of indices, several a thread so that an uneven load evens out; one range when one job is asked for.
  private func chunked(jobs: Int) -> [Range<Int>] {
    guard !isEmpty else { return [] }
    let wanted = jobs <= 1 ? 1 : Swift.min(count, jobs * 16)
    let size = (count + wanted - 1) / wanted
    return stride(from: 0, to: count, by: size).map { $0..<Swift.min($0 + size, count) }
  }
}
