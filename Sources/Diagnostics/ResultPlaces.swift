/// Where results are put as they are made, each once, with no copy of a result afterwards: a record has some fifty
/// parts, each with a count of its references.
///
/// Safe to send: no place is given to two threads, and `clear` and the array's own reading come after all threads have
/// ended.
struct ResultPlaces<Result>: @unchecked Sendable {
  let buffer: UnsafeMutableBufferPointer<Result>

  func set(_ position: Int, _ result: consuming Result) {
    buffer.initializeElement(at: position, to: result)
  }

  func clear(_ range: Range<Int>) {
    UnsafeMutableBufferPointer(rebasing: buffer[range]).deinitialize()
  }
}
