import Diagnostics
import Testing

@Suite struct ClosestNameTests {
  private let known = ["title", "summary", "member_of", "topics", "country"]

  @Test(arguments: [
    ("titel", "title"), ("TITLE", "title"), ("sumary", "summary"), ("memberof", "member_of"), ("topic", "topics"),
    ("cuontry", "country"),
  ])
  func aSlipOfTheFingersIsForgiven(mistyped: String, meant: String) {
    #expect(closestName(to: mistyped, among: known) == meant)
  }

  @Test(arguments: ["organisation", "", "xyz", "tags"])
  func whatIsFarFromEverythingIsNotGuessedAt(name: String) {
    #expect(closestName(to: name, among: known) == nil)
  }

  @Test func theFirstOfTwoEquallyCloseIsTaken() {
    #expect(closestName(to: "cat", among: ["car", "can"]) == "car")
    #expect(closestName(to: "cat", among: [String]()) == nil)
  }
}
