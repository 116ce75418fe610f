import Mapping
import Templates

/// The drawing of a small group as the elements of an SVG: symbols with the numbers of the list beside it, and names
/// where there is room.
struct NetworkFigure: Sendable {
  var title = ""
  var description = ""
  var viewBox: String
  var lines: [Line]
  var symbols: [Symbol]

  struct Line: Sendable {
    var from: NetworkDrawing.Point
    var to: NetworkDrawing.Point
    /// 1 to 3: the more ties them, the heavier.
    var strength: Int
  }

  struct Symbol: Sendable {
    var point: NetworkDrawing.Point
    var number: String
    var name: Sentence.Part
    var label: Label?
  }

  /// A name beside its symbol.
  struct Label: Sendable {
    var x: Int
    var y: Int
    var words: String
  }

  static let radius = 26
  private static let margin = 190
  private static let rim = 70
  private static let fontSize = 24

  /// - Parameters:
  ///   - names: of a node.
  ///   - numbers: of the nodes in the list.
  init(
    _ drawing: NetworkDrawing, _ network: Network, names: (Int) -> Sentence.Part, numbers: [Int: Int],
    _ reader: Reader
  ) {
    viewBox =
      "\(-Self.margin) \(-Self.rim) \(drawing.width + 2 * Self.margin) \(drawing.height + 2 * Self.rim)"
    let points = Dictionary(uniqueKeysWithValues: zip(drawing.nodes, drawing.points))
    lines = drawing.ties.compactMap { position in
      let tie = network.ties[position]
      guard let from = points[tie.a], let to = points[tie.b] else { return nil }
      return Line(from: from, to: to, strength: tie.weight >= 240 ? 3 : tie.weight >= 60 ? 2 : 1)
    }
    symbols = []
    var room = LabelRoom(
      symbols: drawing.points, left: -Self.margin, right: drawing.width + Self.margin, radius: Self.radius)
    // The best connected come first in the list: they have the first choice of places.
    for node in drawing.nodes.sorted(by: { (numbers[$0] ?? .max, $0) < (numbers[$1] ?? .max, $1) }) {
      guard let point = points[node] else { continue }
      let name = names(node)
      symbols.append(
        Symbol(
          point: point, number: numbers[node].map { reader.language.format($0) } ?? "", name: name,
          label: room.place(name.words, at: point, size: Self.fontSize)))
    }
  }

  static var view: View<NetworkFigure> {
    let line = View<Line>(
      "line",
      [
        .text("x1") { line, _ in "\(line.from.x)" }, .text("y1") { line, _ in "\(line.from.y)" },
        .text("x2") { line, _ in "\(line.to.x)" }, .text("y2") { line, _ in "\(line.to.y)" },
        .text("strength") { line, _ in "\(line.strength)" },
      ])
    let label = View<Label>(
      "label",
      [
        .text("x") { label, _ in "\(label.x)" }, .text("y") { label, _ in "\(label.y)" },
        .text("words") { label, _ in label.words },
      ])
    let symbol = View<Symbol>(
      "symbol",
      [
        .text("x") { symbol, _ in "\(symbol.point.x)" }, .text("y") { symbol, _ in "\(symbol.point.y)" },
        .text("baseline") { symbol, _ in "\(symbol.point.y + 8)" }, .text("number") { symbol, _ in symbol.number },
        .text("name") { symbol, _ in symbol.name.words }, .text("lang") { symbol, _ in symbol.name.language },
        .path("url") { symbol, _ in symbol.name.path }, .view("label", label) { symbol, _ in symbol.label },
      ])
    return View(
      "drawing",
      [
        .text("title") { figure, _ in figure.title }, .text("description") { figure, _ in figure.description },
        .text("box") { figure, _ in figure.viewBox }, .list("lines", line) { figure, _ in figure.lines },
        .list("symbols", symbol) { figure, _ in figure.symbols },
      ])
  }
}

/// What is still free of a drawing for names.
private struct LabelRoom {
  private struct Box {
    var left: Int
    var right: Int
    var top: Int
    var bottom: Int

    func meets(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  private var taken: [Box]
  private let bounds: ClosedRange<Int>
  private let radius: Int

  private static let mostLetters = 22

  init(symbols: [NetworkDrawing.Point], left: Int, right: Int, radius: Int) {
    self.radius = radius
    bounds = left...right
    taken = symbols.map {
      Box(left: $0.x - radius, right: $0.x + radius, top: $0.y - radius, bottom: $0.y + radius)
    }
  }

  /// A name below its symbol, above it, or nowhere. Letters are taken to be 0.62 of the size, which is wide.
  mutating func place(_ name: String, at point: NetworkDrawing.Point, size: Int) -> NetworkFigure.Label? {
    let words = name.count > Self.mostLetters ? name.prefix(Self.mostLetters - 1) + "…" : name
    let half = words.count * size * 62 / 200
    for baseline in [point.y + radius + size, point.y - radius - size / 3] {
      let box = Box(
        left: point.x - half, right: point.x + half, top: baseline - size * 9 / 10, bottom: baseline + size * 3 / 10)
      guard bounds.contains(box.left), bounds.contains(box.right), !taken.contains(where: { $0.meets(box) }) else {
        continue
      }
      taken.append(box)
      return NetworkFigure.Label(x: point.x, y: baseline, words: words)
    }
    return nil
  }
}
