@testable import Reading

/// Checks that HTML holds the program's own elements and attributes alone, all of them closed in order.
struct HTMLCheck {
  /// Nil where all is well.
  private(set) var problem: String?

  private static let void: Set<String> = ["br", "hr", "img", "input"]
  private static let elements: Set<String> = [
    "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong", "del", "a", "img",
    "br", "hr", "input", "label", "sup", "section", "div", "table", "thead", "tbody", "tr", "th", "td",
  ]
  private static let attributes: Set<String> = [
    "id", "class", "tabindex", "href", "title", "src", "alt", "loading", "type", "checked", "disabled", "start",
    "scope", "role",
  ]

  init(_ prose: Prose) {
    guard let html = String(validating: prose.html, as: UTF8.self) else {
      problem = "not UTF-8"
      return
    }
    problem = Self.check(html.unicodeScalars.map { $0 })
  }

  private static func check(_ html: [Unicode.Scalar]) -> String? {
    var open: [String] = []
    var index = 0
    while index < html.count {
      switch html[index] {
      case ">", "\"", "'": return "bare \(html[index]) at \(index)"
      case "&":
        let end = html[index...].prefix(9).firstIndex(of: ";")
        guard end != nil else { return "bare & at \(index)" }
        index += 1
      case "<":
        guard let end = html[index...].firstIndex(of: ">") else { return "unclosed tag at \(index)" }
        var tag = String(String.UnicodeScalarView(html[(index + 1)..<end]))
        index = end + 1
        if tag.hasPrefix("/") {
          tag.removeFirst()
          guard open.popLast() == tag else { return "</\(tag)> closes something else" }
        } else {
          let name = String(tag.prefix { $0 != " " })
          guard elements.contains(name) else { return "<\(name)> is not ours" }
          if let problem = checkAttributes(tag.dropFirst(name.count)) { return problem }
          if !void.contains(name) { open.append(name) }
        }
      default: index += 1
      }
    }
    return open.isEmpty ? nil : "not closed: \(open)"
  }

  private static func checkAttributes(_ text: Substring) -> String? {
    // Values hold no `"`, so that every second piece is one.
    let pieces = text.split(separator: "\"", omittingEmptySubsequences: false)
    var name = ""
    for (index, piece) in pieces.enumerated() {
      if index.isMultiple(of: 2) {
        for word in piece.split(separator: " ") {
          name = String(word.prefix { $0 != "=" })
          guard attributes.contains(name) else { return "attribute \(name) is not ours" }
        }
      } else if piece.contains("<") {
        return "bare < in \(name)"
      } else if name == "href", !isAllowed(piece) {
        return "href \(piece)"
      } else if name == "src", !piece.isEmpty {
        return "src \(piece)"
      }
    }
    return nil
  }

  private static func isAllowed(_ address: Substring) -> Bool {
    let lower = address.lowercased()
    return address.isEmpty || address.hasPrefix("#")
      || ["http://", "https://", "mailto:", "tel:"].contains { lower.hasPrefix($0) }
  }
}
