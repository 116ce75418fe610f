import Foundation
import Testing

@testable import Matching

@Suite struct LogarithmTests {
  @Test func isThatOfTheCLibrary() {
    for numerator in [2, 3, 5, 7, 8, 100, 1_000, 30_001, 1_000_003, 1 << 40] {
      for denominator in [1, 2, 3, 6, 99, 999, 30_000, 1_000_000] where numerator > denominator {
        let exact = Foundation.log2(Double(numerator) / Double(denominator)) * Double(Logarithm.one)
        let found = Double(Logarithm.log2(numerator, over: denominator))
        #expect(found <= exact + 1e-6 && found > exact - 1.5, "\(numerator) over \(denominator)")
      }
    }
  }

  @Test(arguments: [(1, 1), (1, 2), (0, 5), (5, 0), (-1, 3), (3, -1)])
  func isNeverBelowZero(numerator: Int, denominator: Int) {
    #expect(Logarithm.log2(numerator, over: denominator) == 0)
  }

  @Test func squareRootsAreThoseOfWholeNumbers() {
    for number in Array(0...2_000) + [99_999_999, 100_000_000, Int(Int32.max), 1 << 52, Int.max / 4] {
      let root = number.squareRoot
      #expect(root * root <= number && (root + 1) * (root + 1) > number, "\(number)")
    }
    #expect((-5).squareRoot == 0)
  }
}
