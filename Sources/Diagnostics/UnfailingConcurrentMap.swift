import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// Maps each element on up to `jobs` threads and keeps the order, for work that reports nothing and cannot fail. The
  /// outcome is the same whatever the number of threads. Each element is one piece of work: it should take some
  /// microseconds at least, as a range of records does.
  public func concurrentMap<Result: Sendable>(
    jobs: Int, _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    guard jobs > 1, count > 1 else { return map { transform($0) } }
    return [Result](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      let places = ResultPlaces(buffer: buffer)
      let next = Atomic(0)
      DispatchQueue.concurrentPerform(iterations: Swift.min(jobs, count)) { _ in
        while case let index = next.wrappingAdd(1, ordering: .relaxed).oldValue, index < count {
          places.set(index, transform(self[index]))
        }
      }
      initializedCount = count
    }
  }
}

extension Range where Bound == Int {
  /// The range in consecutive pieces of a size; the last may be smaller.
  public func pieces(of size: Int) -> [Range<Int>] {
    stride(from: lowerBound, to: upperBound, by: Swift.max(size, 1)).map { start in
      start..<Swift.min(start + Swift.max(size, 1), upperBound)
    }
  }
}
