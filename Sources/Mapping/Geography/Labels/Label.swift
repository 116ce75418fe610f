/// A text that has found its place in a drawing.
struct Label: Sendable {
  enum Anchor: String, Sendable {
    case start, middle, end
  }

  let lines: [String]
  let anchor: Anchor
  /// Of the first line's baseline.
  let at: ViewPoint
  /// What it covers at most.
  let box: ViewBox
}

/// The measures of a text in one font size.
struct LabelText: Sendable {
  let lines: [String]
  let width: Int
  let height: Int
  private let fontSize: Int

  init(_ lines: [String], fontSize: Int) {
    self.lines = lines
    self.fontSize = fontSize
    width = (lines.map { TextWidth.thousandths(of: $0) }.max() ?? 0) * fontSize / 1000 + 1
    height = lines.count * Self.lineHeight(fontSize)
  }

  static func lineHeight(_ fontSize: Int) -> Int { fontSize * 6 / 5 }

  /// On one line, and where it has a space or a hyphen, on two lines of nearly the same length.
  static func forms(of text: String, fontSize: Int) -> [LabelText] {
    let whole = LabelText([text], fontSize: fontSize)
    let breaks = text.indices.filter { index in
      (text[index] == " " || text[index] == "-" || text[index] == "/") && index > text.startIndex
        && text.index(after: index) < text.endIndex
    }
    let halves = breaks.map { index in
      let isSpace = text[index] == " "
      return LabelText(
        [String(isSpace ? text[..<index] : text[...index]), String(text[text.index(after: index)...])],
        fontSize: fontSize)
    }
    guard let best = halves.min(by: { $0.width < $1.width }), best.width * 10 < whole.width * 8 else { return [whole] }
    return [whole, best]
  }

  /// With its box's corner or edge at a point.
  func placed(_ anchor: Label.Anchor, x: Int, top: Int) -> Label {
    let left = anchor == .start ? x : anchor == .end ? x - width : x - width / 2
    return Label(
      lines: lines, anchor: anchor, at: ViewPoint(x: x, y: top + fontSize * 19 / 20),
      box: ViewBox(left: left, top: top, right: left + width, bottom: top + height))
  }
}
