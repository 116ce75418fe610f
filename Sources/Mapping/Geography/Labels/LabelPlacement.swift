/// Places texts one after another, the most important first, each at the first of its candidates that is free: within
/// the frame, over no symbol and no other text. A text without a free candidate is left out.
struct LabelPlacement {
  private let frame: ViewBox
  private let gap: Int
  private var taken: [ViewBox]
  private(set) var labels: [Label] = []

  /// - Parameters:
  ///   - frame: what no text leaves.
  ///   - symbols: what no text covers.
  ///   - gap: between texts, and between a text and a symbol.
  init(frame: ViewBox, around symbols: [ViewBox], gap: Int) {
    self.frame = frame
    self.gap = gap
    taken = symbols
  }

  /// Whether one of the candidates was free.
  @discardableResult
  mutating func place(_ candidates: some Sequence<Label>) -> Bool {
    for label in candidates {
      let room = label.box.widened(by: gap)
      guard frame.contains(label.box), !taken.contains(where: { $0.overlaps(room) }) else { continue }
      taken.append(label.box)
      labels.append(label)
      return true
    }
    return false
  }
}
