import Model
import Programme

/// One of many small drawings that share their form: figures along a line, the better the further to the right. Lengths
/// are those of the drawing, which is 300 wide.
struct BenchmarkChart: Sendable {
  var label: LocalText
  /// "less is better"
  var remark: String?
  /// The same in words.
  var words: String
  var dots: [Dot] = []
  /// The middle half of the figures.
  var box: Range?
  /// The median, or the mean of all.
  var line: String?
  /// A bar from the left end.
  var bar: String?
  /// What is written at the ends of the line.
  var left: String
  var right: String

  struct Dot: Sendable {
    var x: String
    var y: String
    var title: String
    /// Whether it stands for several clusters.
    var isMean = false
  }

  struct Range: Sendable {
    var x: String
    var width: String
  }

  private static let width = 300.0
  private static let margin = 10.0
  private static let ground = 34.0
  /// Dots closer than this stand above one another.
  private static let step = 9.0
  private static let mostLevels = 3

  static var view: View<BenchmarkChart> {
    let dot = View<Dot>(
      "dot",
      [
        .text("x") { dot, _ in dot.x }, .text("y") { dot, _ in dot.y }, .text("title") { dot, _ in dot.title },
        .flag("mean") { dot, _ in dot.isMean },
      ])
    let range = View<Range>("range", [.text("x") { range, _ in range.x }, .text("width") { range, _ in range.width }])
    return View(
      "chart",
      [
        .localText("label") { chart, _ in chart.label }, .text("remark") { chart, _ in chart.remark },
        .text("words") { chart, _ in chart.words }, .list("dots", dot) { chart, _ in chart.dots },
        .view("box", range) { chart, _ in chart.box }, .text("line") { chart, _ in chart.line },
        .text("bar") { chart, _ in chart.bar }, .text("left") { chart, _ in chart.left },
        .text("right") { chart, _ in chart.right },
      ])
  }

  /// A length with one decimal, as SVG writes it.
  fileprivate static func written(_ length: Double) -> String {
    let tenths = Int((length * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
  }

  /// Where a figure stands between the worst and the best.
  private struct Scale {
    var worst: Double
    var best: Double

    func x(_ value: Double) -> Double {
      let share = best == worst ? 0.5 : (value - worst) / (best - worst)
      return BenchmarkChart.margin + share * (BenchmarkChart.width - 2 * BenchmarkChart.margin)
    }
  }

  private init(_ compared: IndicatorComparison, _ tables: BenchmarkTables, words: String, _ scale: Scale) {
    let reader = tables.reader
    label = tables.label(of: tables.indicator(compared))
    remark = compared.higherIsBetter ? nil : reader.phrases[.benchmarkLess]
    self.words = words
    left = reader.figure(scale.worst)
    right = reader.figure(scale.best)
  }
}

extension BenchmarkChart {
  /// The figure of each cluster; nil where fewer than two reported one.
  init?(_ compared: IndicatorComparison, _ tables: BenchmarkTables) {
    guard compared.figures.count > 1, let quartiles = compared.quartiles else { return nil }
    let reader = tables.reader
    let isHigher = compared.higherIsBetter
    let scale = Scale(
      worst: isHigher ? quartiles.least : quartiles.greatest, best: isHigher ? quartiles.greatest : quartiles.least)
    let words = Sentence(
      reader.phrases[.benchmarkSpreadWords],
      [
        "clusters": [.init(words: reader.numbers.phrase("count_cluster", compared.clusters))],
        "lower": [.init(words: reader.figure(quartiles.lower))],
        "upper": [.init(words: reader.figure(quartiles.upper))],
        "median": [.init(words: reader.figure(quartiles.median))],
      ]
    ).words
    self.init(compared, tables, words: words, scale)
    let ends = [scale.x(quartiles.lower), scale.x(quartiles.upper)].sorted()
    box = Range(x: Self.written(ends[0]), width: Self.written(ends[1] - ends[0]))
    line = Self.written(scale.x(quartiles.median))
    var last: [Double] = []
    for figure in compared.figures.reversed() {
      let x = scale.x(figure.value)
      // The lowest level whose last dot is far enough to the left.
      let level = last.firstIndex { x - $0 >= Self.step } ?? min(last.count, Self.mostLevels - 1)
      if level < last.count { last[level] = x } else { last.append(x) }
      let cluster = reader.words(reader.title(of: RecordAddress(.organisations, Int(figure.cluster))))
      dots.append(
        Dot(
          x: Self.written(x), y: Self.written(Self.ground - Double(level) * Self.step),
          title: "\(cluster): \(reader.figure(figure.value))"))
    }
  }

  /// The means of groups or of parts, where there are two at least.
  init?(means compared: IndicatorComparison, _ tables: BenchmarkTables) {
    let reader = tables.reader
    var means = compared.parts.enumerated().map { (tables.heading(ofPart: $0), $1.mean) }
    means += zip(tables.benchmark.groups, compared.groups).compactMap { group, mean in
      mean.map { (reader.words(group.label), $0.mean) }
    }
    guard let all = compared.all, means.count > 1, let least = means.map(\.1).min(),
      let greatest = means.map(\.1).max()
    else { return nil }
    let ends = (min(least, all.mean), max(greatest, all.mean))
    let scale = Scale(
      worst: compared.higherIsBetter ? ends.0 : ends.1, best: compared.higherIsBetter ? ends.1 : ends.0)
    let words = Sentence(
      reader.phrases[.benchmarkMeansWords],
      [
        "clusters": [.init(words: reader.numbers.phrase("count_cluster", compared.clusters))],
        "mean": [.init(words: reader.figure(all.mean))],
      ]
    ).words
    self.init(compared, tables, words: words, scale)
    line = Self.written(scale.x(all.mean))
    dots = means.map { name, mean in
      Dot(
        x: Self.written(scale.x(mean)), y: Self.written(Self.ground), title: "\(name): \(reader.figure(mean))",
        isMean: true)
    }
  }

  /// A score in per cent beside the line that it has to reach.
  init(_ label: LocalText, percent: Double, mark: Double?, words: String, _ reader: Reader) {
    self.label = label
    self.words = words
    let scale = Scale(worst: 0, best: 100)
    bar = Self.written(max(0, scale.x(min(percent, 100)) - Self.margin))
    line = mark.map { Self.written(scale.x(min($0, 100))) }
    left = reader.percent(0)
    right = reader.percent(100)
  }
}
