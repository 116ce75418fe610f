import Diagnostics

/// A page as the preview serves it: that of the site, with the script that reloads it, and with what is wrong.
enum ServedPage {
  /// - Parameter standsAnywhere: whether the page is shown at addresses other than its own, so that its relative links
  ///   need the root named.
  static func make(from page: [UInt8], _ state: SiteState, standsAnywhere: Bool = false) -> [UInt8] {
    var page = page
    let trouble = state.trouble.map { TroubleText.html($0, liesOver: true) } ?? []
    page.insert(trouble, after: "<body", upTo: ">")
    let base = standsAnywhere ? "<base href=\"/\">" : ""
    page.insert(Array((base + head(version: state.version)).utf8), after: "<head", upTo: ">")
    // The first directive of a name counts (CSP 3, 2.2.1). `base-uri` is there for the page that stands anywhere.
    let policy = "connect-src 'self'; " + (standsAnywhere ? "base-uri 'self'; " : "")
    page.insert(Array(policy.utf8), after: "http-equiv=\"Content-Security-Policy\"", upTo: "content=\"")
    return page
  }

  /// A page of what is wrong alone, while there is no site to show.
  static func alone(_ state: SiteState) -> [UInt8] {
    let start = """
      <!DOCTYPE html>
      <html lang="en">
      <head>\(head(version: state.version))
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>The content has mistakes</title>
      </head>
      <body>

      """
    let trouble = state.trouble.map { TroubleText.html($0, liesOver: false) } ?? []
    return Array(start.utf8) + trouble + Array("</body>\n</html>\n".utf8)
  }

  private static func head(version: String) -> String {
    "<link rel=\"stylesheet\" href=\"\(Reserved.style)\">"
      + "<script src=\"\(Reserved.script)\" data-version=\"\(version)\" defer></script>"
  }
}

extension [UInt8] {
  /// Inserts behind the first `end` that follows the first `start`; nothing where there is none. O(length).
  fileprivate mutating func insert(_ text: [UInt8], after start: String, upTo end: String) {
    guard !text.isEmpty, let first = firstRange(of: Array(start.utf8), from: 0),
      let place = firstRange(of: Array(end.utf8), from: first)
    else { return }
    insert(contentsOf: text, at: place)
  }

  /// The place behind the first occurrence.
  private func firstRange(of text: [UInt8], from start: Int) -> Int? {
    guard let initial = text.first, count >= text.count else { return nil }
    for index in start...(count - text.count) where self[index] == initial {
      if self[index..<(index + text.count)].elementsEqual(text) { return index + text.count }
    }
    return nil
  }
}
