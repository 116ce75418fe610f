/// A text made ready for sorting: keys of one language compare, byte by byte, as that language sorts the texts.
///
/// Two texts whose keys are equal differ in nothing that the language sorts by.
public struct SortKey: Sendable, Hashable, Comparable {
  /// Weights of the letters, of their marks, and of small letters and capitals, each level ended by a 1.
  public let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  public static func < (left: SortKey, right: SortKey) -> Bool {
    left.bytes.withUnsafeBufferPointer { leftBytes in
      right.bytes.withUnsafeBufferPointer { rightBytes in
        let common = min(leftBytes.count, rightBytes.count)
        for index in 0..<common where leftBytes[index] != rightBytes[index] {
          return leftBytes[index] < rightBytes[index]
        }
        return leftBytes.count < rightBytes.count
      }
    }
  }
}
