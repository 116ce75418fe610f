import FlyingSocks

/// Events as the body of a response that does not end before its page is closed.
struct EventBody: AsyncBufferedSequence {
  typealias Element = UInt8

  let events: AsyncStream<String>

  func makeAsyncIterator() -> Iterator { Iterator(events: events.makeAsyncIterator()) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var events: AsyncStream<String>.Iterator
    private var pending: ArraySlice<UInt8> = []

    init(events: AsyncStream<String>.Iterator) { self.events = events }

    mutating func next() async throws -> UInt8? {
      try await nextBuffer(suggested: 1)?.first
    }

    /// Never more than asked for, so that `next` loses nothing.
    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      while pending.isEmpty {
        guard let event = await events.next() else { return nil }
        pending = Array(event.utf8)[...]
      }
      defer { pending = pending.dropFirst(count) }
      return Array(pending.prefix(count))
    }
  }
}
