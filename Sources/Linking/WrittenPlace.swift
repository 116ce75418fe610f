import Diagnostics
import Model

/// Where a name stands in a file, for a diagnostic.
struct WrittenPlace {
  var location: SourceLocation
  /// Whether the place is the name and nothing else, so that another name can be written in its stead.
  var isExact: Bool

  init(_ location: SourceLocation, isExact: Bool = true) {
    self.location = location
    self.isExact = isExact
  }

  /// The place of a name inside a stretch of a file; of the whole stretch where the name is not written there as it
  /// reads (with escapes, say).
  /// - Parameter offset: where the name begins in the text of the stretch, in bytes.
  init(of name: some StringProtocol, at offset: Int, in range: Range<Int>, of source: SourceText) {
    let bytes = Array(name.utf8)
    // Behind a quotation mark everything begins one byte later.
    for start in [range.lowerBound + offset, range.lowerBound + offset + 1]
    where start + bytes.count <= min(range.upperBound, source.bytes.count)
      && source.bytes[start..<start + bytes.count].elementsEqual(bytes)
    {
      self.init(source.location(start..<start + bytes.count))
      return
    }
    self.init(source.location(range), isExact: false)
  }
}
