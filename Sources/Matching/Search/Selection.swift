extension [UInt64] {
  /// Brings the largest keys to the front, in no order among them. Keys must differ, so that it is clear which those are.
  ///
  /// Quickselect (Hoare 1961) with the median of three as pivot: O(keys) on average, where sorting all of them for the few
  /// that are wanted was a third of the time of matching.
  mutating func bringForward(largest count: Int) {
    guard count > 0, count < self.count else { return }
    withUnsafeMutableBufferPointer { keys in
      var (low, high) = (0, keys.count - 1)
      while low < high {
        let (first, middle, last) = (keys[low], keys[low + (high - low) / 2], keys[high])
        let pivot = Swift.max(Swift.min(first, middle), Swift.min(Swift.max(first, middle), last))
        var (left, right) = (low, high)
        while left <= right {
          while keys[left] > pivot { left += 1 }
          while keys[right] < pivot { right -= 1 }
          guard left <= right else { break }
          keys.swapAt(left, right)
          left += 1
          right -= 1
        }
        if count <= right + 1 { high = right } else if count > left { low = left } else { return }
      }
    }
  }
}
