import Model
import SiteText
import Testing

@testable import Programme

@Suite("Figures of benchmarks")
struct BenchmarkComparisonTests {
  private func comparison(_ values: [Double], isPublic: Bool = false, higherIsBetter: Bool = true) throws
    -> IndicatorComparison
  {
    let text =
      clusters(values.count) + """
        -- benchmarks/b.yaml --
        title: B
        public: \(isPublic)
        dimensions: [{id: d, label: D, indicators: [{id: staff, label: S, higher_is_better: \(higherIsBetter)}]}]
        results:

        """ + values.enumerated().map { "  - {cluster: c\($0 + 1), values: {staff: \($1)}}\n" }.joined()
    let linked = try #require(try CheckedSite(text).linked)
    return try #require(BenchmarkComparison(linked.catalogue.benchmarks[0]).indicators.first)
  }

  @Test("five clusters are enough for a mean, and for nothing else")
  func enough() throws {
    let compared = try comparison([3, 9, 2, 4, 7])
    #expect(compared.all == GroupMean(of: [3, 9, 2, 4, 7]))
    #expect(compared.figures.isEmpty && compared.quartiles == nil && compared.parts.isEmpty && compared.best == nil)
  }

  @Test("four are not enough, nor five of the same, nor five of which one has nearly all")
  func tooLittle() throws {
    #expect(try comparison([3, 9, 2, 4]).all == nil)
    #expect(try comparison([4, 4, 4, 4, 4]).all == nil)
    #expect(try comparison([0, 0, 0, 0, 0]).all == nil)
    #expect(try comparison([1000, 900, 5, 4, 3]).all == nil)
    #expect(try comparison([1000, 900, 50, 40, 30]).all != nil)
  }

  @Test("ten clusters are cut into halves, the better first; twenty into quarters")
  func parts() throws {
    let ten = try comparison([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    #expect(ten.parts.map(\.mean) == [8, 3])
    #expect(ten.best?.mean == 8)
    let less = try comparison([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], higherIsBetter: false)
    #expect(less.parts.map(\.mean) == [3, 8])
    #expect(try comparison((1...20).map(Double.init)).parts.map(\.mean) == [18, 13, 8, 3])
  }

  @Test("a public one has all figures, the best first, and the quarter of each")
  func open() throws {
    let compared = try comparison([5, 1, 5, 2], isPublic: true)
    #expect(compared.figures.map(\.value) == [5, 5, 2, 1])
    #expect(compared.figures.map(\.better) == [0, 0, 2, 3])
    #expect(compared.figures.map { $0.quarter(of: 4) } == [1, 1, 3, 4])
    #expect(compared.best?.mean == 5)
  }

  /// A quartile by walking along the line between the sorted figures.
  private func slowQuartile(_ share: Double, _ values: [Double]) -> Double {
    let sorted = values.sorted()
    let place = share * Double(sorted.count - 1)
    let below = sorted[Int(place)]
    let above = Int(place) + 1 < sorted.count ? sorted[Int(place) + 1] : below
    return below + (above - below) * (place - Double(Int(place)))
  }

  @Test("quartiles, means and quarters are those of a slow count", arguments: 1...30)
  func slowly(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let values = (0..<(1 + seed)).map { _ in Double(Int.random(in: 0...40, using: &generator)) / 2 }
    let compared = try comparison(values, isPublic: true, higherIsBetter: seed % 2 == 0)
    let quartiles = try #require(compared.quartiles)
    #expect(abs(quartiles.lower - slowQuartile(0.25, values)) < 1e-9)
    #expect(abs(quartiles.median - slowQuartile(0.5, values)) < 1e-9)
    #expect(abs(quartiles.upper - slowQuartile(0.75, values)) < 1e-9)
    for figure in compared.figures {
      let better = values.count { seed % 2 == 0 ? $0 > figure.value : $0 < figure.value }
      #expect(figure.better == better)
      #expect(figure.quarter(of: values.count) == better * 4 / values.count + 1)
    }
  }
}
