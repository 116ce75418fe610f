import Synchronization

/// The pages that are open in browsers, each waiting to be told that there is something new.
final class OpenPages: Sendable {
  private let listeners = Mutex<[Int: AsyncStream<String>.Continuation]>([:])
  private let nextNumber = Atomic(0)

  /// Server-sent events for one page (HTML Standard, 9.2), the first of them at once.
  func events(startingWith version: String) -> AsyncStream<String> {
    let (stream, continuation) = AsyncStream.makeStream(of: String.self)
    let number = nextNumber.wrappingAdd(1, ordering: .relaxed).oldValue
    continuation.onTermination = { [weak self] _ in
      self?.listeners.withLock { _ = $0.removeValue(forKey: number) }
    }
    listeners.withLock { $0[number] = continuation }
    continuation.yield(Self.event(version))
    return stream
  }

  func tell(_ version: String) { send(Self.event(version)) }

  /// Sends every page a comment now and then: only what is sent shows that a page was closed. Runs until cancelled.
  func keepAlive() async {
    while !Task.isCancelled {
      do { try await Task.sleep(for: .seconds(10)) } catch { return }
      send(":\n\n")
    }
  }

  var count: Int { listeners.withLock { $0.count } }

  private func send(_ text: String) {
    // Outside of the lock: a stream that ends calls back for it.
    for listener in listeners.withLock({ Array($0.values) }) { listener.yield(text) }
  }

  private static func event(_ version: String) -> String { "event: version\ndata: \(version)\n\n" }
}
