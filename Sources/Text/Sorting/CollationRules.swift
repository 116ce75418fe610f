/// How a language moves letters, in the notation of Unicode Technical Standard 35, part 5: `&C<č<<<Č` puts č behind
/// C as a letter of its own and Č behind č as a capital; `<<` as a letter with a mark; `=` as the same; `/` adds
/// what a character stands for besides; `&[before 1]D` begins right before D.
struct CollationRules {
  private var scanner: Substring.UnicodeScalarView
  private var table: CollationTable
  private var anchor: [CollationElement] = []
  private(set) var moved: Set<UInt32> = []
  /// The strings that became letters of their own, with their weights, for the headings of an alphabet.
  private(set) var letters: [(text: String, primary: UInt16)] = []

  init(_ rules: String, over table: CollationTable) {
    scanner = Substring(rules).unicodeScalars
    self.table = table
  }

  private enum Strength { case letter, mark, variant, same }

  /// The table with the letters moved.
  mutating func applied() -> CollationTable {
    while let sign = scanner.popFirst() {
      switch sign {
      case "&": reset()
      case "=": place(.same)
      case "<": place(strength())
      default: continue
      }
    }
    table.close(over: moved)
    return table
  }

  private mutating func strength() -> Strength {
    guard scanner.first == "<" else { return .letter }
    scanner.removeFirst()
    guard scanner.first == "<" else { return .mark }
    scanner.removeFirst()
    return .variant
  }

  private mutating func text() -> [UInt32] {
    var found: [UInt32] = []
    while let next = scanner.first, !"&<=/[ \n".unicodeScalars.contains(next) {
      found.append(next.value)
      scanner.removeFirst()
    }
    return found
  }

  private mutating func reset() {
    let before = "[before 1]"
    let isBefore = scanner.starts(with: before.unicodeScalars)
    if isBefore { scanner = scanner.dropFirst(before.unicodeScalars.count) }
    anchor = table.weights(of: text())
    if isBefore, let first = anchor.first {
      // The upper half of the room behind the letter that comes before is for these.
      anchor = [CollationElement(primary: first.primary - CollationRoot.step / 2)]
    }
  }

  private mutating func place(_ strength: Strength) {
    let text = text()
    guard var last = anchor.popLast() else { return }
    switch strength {
    case .letter:
      last = CollationElement(primary: last.primary + 1)
      anchor = []
      letters.append((String(String.UnicodeScalarView(text.compactMap(Unicode.Scalar.init))), last.primary))
    case .mark:
      last.secondary += 1
      last.tertiary = CollationElement.commonTertiary
    case .variant: last.tertiary += 1
    case .same: break
    }
    anchor.append(last)
    var weights = anchor
    if scanner.first == "/" {
      scanner.removeFirst()
      weights += table.weights(of: self.text())
    }
    table.set(text, weights)
    if text.count == 1 { moved.insert(text[0]) }
  }
}
