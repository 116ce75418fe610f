import Model
import Programme

extension ProgrammeContent {
  /// A benchmark. The figures of single clusters are shown only where the benchmark is public; otherwise what can be
  /// said of groups that are large enough.
  static func benchmark(
    _ subject: RecordSubject<Benchmark>, _ reader: Reader, _ facets: MainFacets
  ) -> ProgrammeContent {
    let benchmark = subject.record
    let phrases = reader.phrases
    let comparison = reader.insights.programme.benchmarks[Int(subject.address.index)]
    var content = ProgrammeContent(subject, reader, remark: benchmark.year.map(String.init))
    content.facts =
      FactBuilder(reader: reader, record: benchmark).fact("public", isTrue: benchmark.isPublic)
      + FactBuilder(reader: reader, record: benchmark).fact(
        "results", comparison.clusters > 0 ? [reader.numbers.phrase("count_cluster", comparison.clusters)] : [])
    let tables = BenchmarkTables(benchmark: benchmark, comparison: comparison, reader: reader)
    content.add(tables.glance)
    if let minimum = comparison.minimumGroup {
      content.add(tables.means(minimum))
    } else {
      content.add(.tables(phrases[.results], tables.single))
      content.add(
        .tables(phrases[.benchmarkSpread], tables.spread, intro: reader.native(phrases[.benchmarkSpreadNote])))
      content.add(BenchmarkPositions(tables).section)
    }
    if content.sections.allSatisfy({ $0.tables.isEmpty }) {
      content.add(.points(phrases[.dimensions], benchmark.dimensions.map { point($0, reader) }))
    }
    content.add(reader.newsSection(about: subject.address))
    return content
  }

  /// What is measured, where there are no figures to show.
  private static func point(_ dimension: Benchmark.Dimension, _ reader: Reader) -> Point {
    let indicators = dimension.indicators.map { reader.words($0.label) }
    return Point(text: dimension.label, note: indicators.isEmpty ? nil : reader.language.list(indicators))
  }
}
