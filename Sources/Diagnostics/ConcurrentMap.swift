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
    let outcomes = Mutex<[ChunkOutcome]>([])
    let results = try [Result](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      let places = ResultPlaces(buffer: buffer)
      let next = Atomic(0)
      DispatchQueue.concurrentPerform(iterations: Swift.min(Swift.max(jobs, 1), chunks.count)) { _ in
        while case let index = next.wrappingAdd(1, ordering: .relaxed).oldValue, index < chunks.count {
          var outcome = ChunkOutcome(range: chunks[index], made: chunks[index].lowerBound)
          do {
            for position in chunks[index] {
              places.set(position, try transform(self[position], &outcome.diagnostics))
              outcome.made = position + 1
            }
          } catch {
            outcome.failure = error
          }
          outcomes.withLock { $0.append(outcome) }
        }
      }
      let finished = outcomes.withLock { $0.sorted { $0.range.lowerBound < $1.range.lowerBound } }
      if let failure = finished.lazy.compactMap(\.failure).first {
        for outcome in finished { places.clear(outcome.range.lowerBound..<outcome.made) }
        throw failure
      }
      for outcome in finished { diagnostics.report(contentsOf: outcome.diagnostics) }
      initializedCount = count
    }
    return results
  }

  /// Ranges of indices, several a thread so that an uneven load evens out; one range when one job is asked for.
  private func chunked(jobs: Int) -> [Range<Int>] {
    guard !isEmpty else { return [] }
    let wanted = jobs <= 1 ? 1 : Swift.min(count, jobs * 16)
    let size = (count + wanted - 1) / wanted
    return stride(from: 0, to: count, by: size).map { $0..<Swift.min($0 + size, count) }
  }
}

/// What became of one chunk.
private struct ChunkOutcome: Sendable {
  let range: Range<Int>
  /// The end of the results that were made.
  var made: Int
  var diagnostics = Diagnostics()
  var failure: (any Error)?
}
