import Foundation

/// A page of a built site, read as far as tests ask: no parser of HTML in general (the checker in Tests/SiteCheck is).
struct BuiltPage {
  /// From the root of the site.
  let path: String
  let text: String

  func contains(_ part: String) -> Bool { text.contains(part) }

  /// What stands between the tags of an element, tags within left out.
  static func words(_ html: some StringProtocol) -> String {
    var words = ""
    var isTag = false
    for character in html {
      if character == "<" {
        isTag = true
      } else if character == ">" {
        isTag = false
      } else if !isTag {
        words.append(character)
      }
    }
    return words.split { $0.isWhitespace }.joined(separator: " ")
  }

  /// Each `<name ...>...</name>`, in order; an element within one of the same name is not told apart.
  func elements(_ name: String) -> [String] {
    var found: [String] = []
    var rest = text[...]
    while let start = rest.firstRange(of: "<\(name)") {
      let after = rest[start.upperBound...]
      guard let first = after.first, first == ">" || first.isWhitespace else {
        rest = after
        continue
      }
      guard let end = after.firstRange(of: "</\(name)>") else { break }
      found.append(String(rest[start.lowerBound..<end.upperBound]))
      rest = rest[end.upperBound...]
    }
    return found
  }

  /// The words of each `<name>`, in order.
  func words(of name: String) -> [String] { elements(name).map { Self.words($0) } }

  /// The first level-1 heading.
  var heading: String { words(of: "h1").first ?? "" }
  /// The titles of cards and rows, in the order of the page.
  var cardTitles: [String] { elements("h3").filter { $0.contains("<a ") }.map { Self.words($0) } }

  /// A link of the page.
  struct Link: Hashable {
    var href: String
    /// The attributes `hreflang` and `lang`; empty where there are none.
    var hreflang = ""
    var lang = ""
    var words: String
  }

  var links: [Link] { elements("a").map(Self.link) }

  /// `<link rel="alternate" hreflang="...">`, by language.
  var alternates: [String: String] {
    var found: [String: String] = [:]
    for line in text.split(separator: "\n") where line.hasPrefix("<link rel=\"alternate\" hreflang=") {
      found[Self.attribute("hreflang", of: line)] = Self.attribute("href", of: line)
    }
    return found
  }

  /// All values of `href`, `src` and `action`.
  var addresses: [String] {
    ["href=\"", "src=\"", "action=\""].flatMap { key in
      text.split(separator: key, omittingEmptySubsequences: false).dropFirst().map { rest in
        String(rest.prefix { $0 != "\"" }).replacing("&amp;", with: "&")
      }
    }
  }

  /// Where an address of this page leads, from the root of the site; without its anchor.
  func target(of address: String) -> String {
    let bare = address.prefix { $0 != "#" && $0 != "?" }
    if bare.isEmpty { return path }
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in bare.split(separator: "/") {
      if part == ".." {
        if parts.isEmpty { return "outside of the site: \(address)" }
        parts.removeLast()
      } else if part != "." {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  private static func link(_ element: String) -> Link {
    let tag = element.prefix { $0 != ">" }
    return Link(
      href: attribute("href", of: tag), hreflang: attribute("hreflang", of: tag), lang: attribute("lang", of: tag),
      words: words(element))
  }

  private static func attribute(_ name: String, of tag: some StringProtocol) -> String {
    guard let start = String(tag).firstRange(of: " \(name)=\"") else { return "" }
    return String(String(tag)[start.upperBound...].prefix { $0 != "\"" })
  }
}
