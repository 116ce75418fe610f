import Foundation
import Testing

@testable import Pages

@Suite("Addresses of searches")
struct SearchAddressTests {
  @Test(
    "Degrees have four places, whatever they are",
    arguments: [
      (48.1173, "48.1173"), (-1.67785, "-1.6779"), (0, "0.0000"), (-0.00001, "0.0000"), (7.000_06, "7.0001"),
      (-179.99999, "-180.0000"), (0.05, "0.0500"),
    ])
  func degrees(value: Double, written: String) {
    #expect(Reader.degrees(value) == written)
  }

  @Test("Most are as the C library writes them")
  func manyDegrees() {
    for hundredThousandths in stride(from: -9_000_003, through: 9_000_000, by: 1_313) {
      let value = Double(hundredThousandths) / 100_000
      guard abs(hundredThousandths) % 10 != 5 else { continue }  // halves go either way
      #expect(Reader.degrees(value) == String(format: "%.4f", value))
    }
  }
}
