import SiteText
import Testing

@testable import Mapping

@Suite("Classes of numbers")
struct CountClassesTests {
  @Test(
    "Round numbers, about equally many areas in each, one far above the rest apart",
    arguments: [
      ([], []), ([0, 0, -3], []), ([1, 1, 1], [1]), ([1, 1, 1, 1, 18], [1, 15]), ([1, 2, 3, 4], [1, 2, 3]),
      ([3, 8, 12, 20, 33, 60, 90, 300], [1, 10, 30, 70]), ([5], [1, 5]),
    ] as [([Int], [Int])])
  func classes(counts: [Int], lower: [Int]) {
    #expect(CountClasses(counts).lower == lower)
  }

  @Test("Every number is in the class whose bounds hold it")
  func bounds() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<500 {
      let counts = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        Int.random(in: 0...(1 << Int.random(in: 0...20, using: &random)), using: &random)
      }
      let classes = CountClasses(counts)
      #expect(classes.lower.count <= CountClasses.most)
      #expect(classes.lower == Set(classes.lower).sorted())
      for count in counts {
        let (lower, upper) = classes.bounds(of: classes.level(of: count))
        #expect(lower <= count && count <= upper ?? .max)
      }
    }
  }
}
