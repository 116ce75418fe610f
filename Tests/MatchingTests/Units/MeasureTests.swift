import Model
import Testing

@testable import Matching

@Suite struct MeasureTests {
  @Test func giniIsTheMeanDifference() {
    for values in [[1, 1, 1, 1], [0, 0, 0, 8], [1, 2, 3, 4], [5], [0, 10], [3, 3, 9, 1, 0, 0, 7]] {
      var differences = 0
      for first in values { for second in values { differences += abs(first - second) } }
      let sum = values.reduce(0, +)
      let exact = Double(differences) / Double(2 * values.count * sum) * 1_000
      #expect(abs(Double(MatchingMetrics.gini(values)) - exact) <= 0.5, "\(values)")
    }
    #expect(MatchingMetrics.gini([]) == 0)
    #expect(MatchingMetrics.gini([0, 0]) == 0)
  }

  @Test func sharesAreInThousandths() {
    var metrics = MatchingMetrics()
    #expect((metrics.coverage, metrics.crossBorderShare, metrics.reciprocity) == (1_000, 0, 0))
    (metrics.admissible, metrics.covered, metrics.suggestions) = (3, 2, 8)
    (metrics.crossBorder, metrics.reciprocal) = (1, 8)
    #expect((metrics.coverage, metrics.crossBorderShare, metrics.reciprocity) == (667, 125, 1_000))
  }

  @Test func scoresStayBetweenZeroAndOne() {
    #expect(Score(tenThousandths: -5) == .zero)
    #expect(Score(tenThousandths: 20_000).value == 1)
    #expect(Score(tenThousandths: 4_167).value == 0.4167)
  }

  /// The bits say what the table says.
  @Test func kindsGoTogetherAsTheTableSays() {
    let kinds: [Offer.Kind?] = Offer.Kind.allCases + [nil]
    for need in kinds {
      for offer in kinds {
        let bits = KindCompatibility.serving(need) & KindCompatibility.bit(of: offer) != 0
        #expect(bits == KindCompatibility.canServe(need, by: offer))
      }
      #expect(KindCompatibility.canServe(need, by: need))
    }
    #expect(KindCompatibility.canServe(.technology, by: .research))
    #expect(!KindCompatibility.canServe(.research, by: .technology))
    #expect(!KindCompatibility.canServe(.business, by: .mobility))
  }

  @Test func scoresHaveTheirParts() {
    var score = PairScore()
    #expect(score.total == 0 && !score.isFounded)
    (score.concepts, score.words, score.valueChain, score.sectors) = (10_000, 10_000, 10_000, 10_000)
    #expect(score.total == 10_000)
    score.isSameKind = false
    #expect(score.total == 8_500)
    score.stageGap = 2
    #expect(score.total == 7_650)
    score.stageGap = 8
    #expect(score.total == 6_375)
    // Without a language in common concepts speak for the words.
    let abroad = PairScore(concepts: 6_000, words: nil)
    #expect(abroad.total == 3_000 + 900)
    #expect(abroad.evidence == .otherLanguage)
  }

  @Test func nearCopiesLoseMoreTheMoreThereAre() {
    let score = Score(tenThousandths: 6_000)
    #expect((0...4).allSatisfy { Diversity.copy($0) == 0 })
    #expect(Diversity.copy(16) == 1_024)
    #expect(Diversity.copy(10) == 256)
    #expect((0...3).map { Diversity.value(score, copies: $0 * 1_024) } == [6_000, 3_000, 2_000, 1_500])
  }
}
