import Testing

@testable import Model
@testable import Pages

@Suite("Aggregates of confidential figures")
struct BenchmarkAggregateTests {
  let indicator = {
    var indicator = Benchmark.Indicator()
    indicator.id = "staff"
    return indicator
  }()

  /// A benchmark to which these clusters reported these figures.
  private func benchmark(_ figures: [(cluster: String, staff: Double?)], minimumGroup: Int = 5) -> Benchmark {
    var benchmark = Benchmark()
    benchmark.minimumGroup = minimumGroup
    benchmark.results = figures.map { figure in
      var result = Benchmark.Result()
      result.cluster = Reference(figure.cluster, at: Mark(0..<0))
      result.values = figure.staff.map { [TableRow(key: "staff", value: $0)] } ?? []
      return result
    }
    return benchmark
  }

  @Test("five clusters are enough: least, middle, greatest, and how many there are")
  func enough() throws {
    let benchmark = benchmark([("a", 3), ("b", 9), ("c", 1), ("d", 4), ("e", 7)])
    let aggregate = try #require(BenchmarkAggregate(of: indicator, in: benchmark))
    #expect(aggregate.clusters == 5)
    #expect((aggregate.minimum, aggregate.median, aggregate.maximum) == (1, 4, 9))
  }

  @Test("four are not, nor are five of which one reported nothing, nor is one that stands twice")
  func tooFew() {
    let four: [(String, Double?)] = [("a", 3), ("b", 9), ("c", 1), ("d", 4)]
    #expect(BenchmarkAggregate(of: indicator, in: benchmark(four)) == nil)
    #expect(BenchmarkAggregate(of: indicator, in: benchmark(four + [("e", nil)])) == nil)
    #expect(BenchmarkAggregate(of: indicator, in: benchmark(four + [("a", 5)])) == nil)
  }

  @Test("a benchmark may ask for larger groups")
  func largerGroup() {
    let six: [(String, Double?)] = ["a", "b", "c", "d", "e", "f"].map { ($0, 2) }
    #expect(BenchmarkAggregate(of: indicator, in: benchmark(six, minimumGroup: 6)) != nil)
    #expect(BenchmarkAggregate(of: indicator, in: benchmark(six, minimumGroup: 7)) == nil)
  }

  @Test("a column has as many decimals as its numbers need, two at most")
  func decimals() {
    #expect(Figures.decimals(of: [1, 2]) == 0)
    #expect(Figures.decimals(of: [1, 2.5]) == 1)
    #expect(Figures.decimals(of: [0.1 + 0.2]) == 1)
    #expect(Figures.decimals(of: [1.25, 2]) == 2)
    #expect(Figures.decimals(of: [1.0 / 3]) == 2)
    #expect(Figures.decimals(of: []) == 0)
  }

  @Test("the median of an even count lies between the two in the middle")
  func median() {
    #expect(Figures.median(of: [4, 1, 3, 2]) == 2.5)
    #expect(Figures.median(of: []) == nil)
  }
}
