import Diagnostics

/// What is wrong, as a part of a page.
enum TroubleText {
  /// - Parameter liesOver: whether a page of the site follows below.
  static func html(_ trouble: Trouble, liesOver: Bool) -> [UInt8] {
    var html = Array("<section class=\"aurora-mistakes\" role=\"alert\" lang=\"en\" dir=\"ltr\"".utf8)
    html += Array((liesOver ? " data-lies-over tabindex=\"0\">\n" : ">\n").utf8)
    switch trouble {
    case .mistakes(let diagnostics):
      html += Array("<h1>The content has mistakes</h1>\n".utf8)
      if liesOver { html += Array("<p>The page below is the last one without any.</p>\n".utf8) }
      html += HTMLRenderer().render(diagnostics)
    case .unreadable(let reason):
      html += Array("<h1>The site cannot be made</h1>\n<p>\(HTMLRenderer.escaped(reason))</p>\n".utf8)
    }
    return html + Array("</section>\n".utf8)
  }
}
