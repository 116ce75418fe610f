import Testing

@testable import Matching

@Suite struct ConceptWeightsTests {
  /// Four offers on `a-1`, one on `a-2`, three on `b-1`.
  private func weights() throws -> (ConceptWeights, (String) -> Int) {
    var directory = Directory()
    for (number, topic) in ["a-1", "a-1", "a-1", "a-1", "a-2", "b-1", "b-1", "b-1"].enumerated() {
      var body = Directory.Body(id: "org-\(number)")
      body.offers = [.init(id: "o", topics: [topic])]
      directory.bodies.append(body)
    }
    // What does not hold, and what is named twice, does not count.
    directory.bodies[0].needs = [.init(id: "n", topics: ["a-1"], validUntil: "2020-01-01")]
    directory.bodies[5].offers[0].topics = ["b-1", "b"]
    let linked = try directory.linked()
    let concepts = linked.catalogue.concepts
    return (ConceptWeights(linked, today: .testDay), { id in concepts.firstIndex { $0.id == id } ?? -1 })
  }

  @Test func theRarerTheMoreAConceptTells() throws {
    let (weights, at) = try weights()
    #expect((weights.count(of: at("a")), weights.count(of: at("a-1")), weights.count(of: at("b"))) == (5, 4, 3))
    #expect(weights.count(of: at("c-1")) == 0)
    // 8 offers, and 16 for smoothing.
    #expect(weights.information(of: at("a")) == Logarithm.log2(24, over: 6))
    #expect(weights.information(of: at("a")) == 2 * Logarithm.one)
    #expect(weights.information(of: at("a-2")) == Logarithm.log2(24, over: 2))
    #expect(weights.information(of: at("c-1")) > weights.information(of: at("a-2")))
  }

  @Test func theDeepestSharedConceptIsFound() throws {
    let (weights, at) = try weights()
    #expect(weights.deepestShared(at("a-1"), at("a-2")) == at("a"))
    #expect(weights.deepestShared(at("a-1"), at("a-1")) == at("a-1"))
    #expect(weights.deepestShared(at("a"), at("a-2")) == at("a"))
    #expect(weights.deepestShared(at("a-1"), at("b-1")) == nil)
    #expect(weights.isConcept(at("a-1"), atOrBelow: at("a")))
    #expect(!weights.isConcept(at("a"), atOrBelow: at("a-1")))
    #expect(weights.broader(of: at("a-1")) == at("a"))
    #expect(weights.broader(of: at("a")) == nil)
  }

  @Test func similarityIsLins() throws {
    let (weights, at) = try weights()
    let sum = weights.information(of: at("a-1")) + weights.information(of: at("a-2"))
    #expect(weights.similarity(at("a-1"), at("a-2")) == 2 * 2 * Logarithm.one * 1_024 / sum)
    #expect(weights.similarity(at("a-1"), at("a-1")) == 1_024)
    #expect(weights.similarity(at("a-1"), at("b-1")) == 0)
    #expect(weights.similarity(at("a"), at("a-1")) > weights.similarity(at("a-1"), at("a-2")))
  }
}
