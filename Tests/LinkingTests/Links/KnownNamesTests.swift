import Diagnostics
import SiteText
import Testing

@testable import Linking

@Suite struct KnownNamesTests {
  /// The same name is found as by comparing with all of them.
  @Test(arguments: 0..<5 as Range<UInt64>) func findWhatAFullSearchFinds(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func word() -> String {
      String(
        (0..<Int.random(in: 1...14, using: &generator)).map { _ in "abcdé-".randomElement(using: &generator) ?? "a" })
    }
    let names = (0..<80).map { _ in word() }
    let known = KnownNames()
    for _ in 0..<40 {
      let wanted = word()
      #expect(known.closest(to: wanted, in: .concepts("topics")) { names } == closestName(to: wanted, among: names))
    }
  }

  @Test func namesAreAskedForOnce() {
    let known = KnownNames()
    var asked = 0
    for name in ["a", "b", "a", "topics"] {
      _ = known.closest(to: name, in: .concepts("topics")) {
        asked += 1
        return ["topic"]
      }
    }
    #expect(asked == 1)
    #expect(known.closest(to: "topics", in: .concepts("topics")) { [] } == "topic")
    #expect(known.closest(to: "topics", in: .files(folder: "topics")) { [] } == nil)
  }
}
