/// Colours of a terminal (ECMA-48 SGR), or none.
struct TerminalStyle {
  enum Colour: String {
    case bold = "1"
    case red = "1;31"
    case yellow = "1;33"
    case blue = "34"
    case green = "32"
  }

  let coloured: Bool

  func callAsFunction(_ text: String, _ colour: Colour) -> String {
    coloured ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }
}

extension Diagnostic.Severity {
  var colour: TerminalStyle.Colour { self == .error ? .red : .yellow }
}
