import Foundation
import Testing

/// What a browser gets from the preview.
@Suite("Pages of the preview", .serialized) struct ServedPageTests {
  private static let site = """
    -- organisations/mill.yaml --
    name: Mill
    type: cluster
    country: FR
    logo: media/logo.svg
    -- media/logo.svg --
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1"/></svg>
    """

  @Test("A page is that of the site, with a script that may listen to this preview alone")
  func hasScript() async throws {
    try await withPreview(Self.site) { preview in
      let page = try await preview.browser.get("/organisations/mill.html")
      #expect(page.status == 200)
      #expect(page.headers["content-type"] == "text/html; charset=utf-8")
      #expect(page.headers["cache-control"] == "no-store")
      #expect(page.text.contains("<h1>Mill") || page.text.contains(">Mill</h1>"))
      #expect(page.text.contains("<script src=\"/_aurora/reload.js\""))
      #expect(page.text.contains("content=\"connect-src 'self'; default-src 'none'"))
      #expect(!page.text.contains("aurora-mistakes"))
      #expect(page.text.hasSuffix("</html>\n"))
      let script = try await preview.browser.get("/_aurora/reload.js")
      #expect(script.headers["content-type"] == "text/javascript; charset=utf-8")
      #expect(script.text.contains("EventSource('/_aurora/events')"))
    }
  }

  @Test("A folder is its index, at an address that ends with a slash")
  func folders() async throws {
    try await withPreview(Self.site) { preview in
      #expect(try await preview.browser.get("/").status == 200)
      #expect(try await preview.browser.get("/organisations/").status == 200)
      let moved = try await preview.browser.get("/organisations?q=1")
      #expect(moved.status == 302)
      #expect(moved.headers["location"] == "/organisations/?q=1")
    }
  }

  @Test("Files have their types, and their bytes as they are")
  func files() async throws {
    try await withPreview(Self.site) { preview in
      let home = try await preview.browser.get("/").text
      let path = try #require(home.firstMatch(of: /assets\/aurora\.[0-9a-f]+\.css/)).output
      let style = try await preview.browser.get("/\(path)")
      #expect(style.headers["content-type"] == "text/css; charset=utf-8")
      #expect(style.text.hasPrefix(":root{color-scheme:light dark;"))
      let logo = try await preview.browser.get("/media/logo.svg")
      #expect(logo.headers["content-type"] == "image/svg+xml")
      #expect(logo.text.hasPrefix("<svg"))
      #expect(try await preview.browser.get("/data/organisations.json").headers["content-type"] == "application/json")
    }
  }

  @Test("In the place of the service worker is one that takes itself away")
  func worker() async throws {
    try await withPreview(Self.site) { preview in
      #expect(try await preview.browser.get("/index.html").text.contains("data-worker=\"sw.js\""))
      let worker = try await preview.browser.get("/sw.js")
      #expect(worker.headers["content-type"] == "text/javascript; charset=utf-8")
      #expect(worker.text.contains("registration.unregister()") && !worker.text.contains("'fetch'"))
    }
  }

  @Test("HEAD gives what GET gives, without a body; nothing else is answered")
  func methods() async throws {
    try await withPreview(Self.site) { preview in
      let page = try await preview.browser.get("/organisations/mill.html")
      let head = try await preview.browser.get("/organisations/mill.html", method: "HEAD")
      #expect(head.status == 200)
      #expect(head.body.isEmpty)
      #expect(head.headers["content-length"] == String(page.body.count))
      let post = try await preview.browser.get("/", method: "POST")
      #expect(post.status == 405)
      #expect(post.headers["allow"] == "GET, HEAD")
    }
  }

  @Test("An unknown address has the site's own page for that, with links that work at any depth")
  func notFound() async throws {
    try await withPreview(Self.site) { preview in
      let page = try await preview.browser.get("/organisations/deep/unknown.html")
      #expect(page.status == 404)
      #expect(page.text.contains("<base href=\"/\">"))
      #expect(page.text.contains("base-uri 'self'; default-src 'none'"))
      #expect(page.text.contains("/_aurora/reload.js"))
    }
  }

  @Test("Nothing but files of the site can be named")
  func traversal() async throws {
    let paths = [
      "/../content/site.yaml", "/organisations/../../content/site.yaml", "/%2e%2e/content/site.yaml",
      "/..%2fcontent%2fsite.yaml", "/..\\content\\site.yaml", "//etc/passwd", "/etc/passwd", "/site.yaml",
      "/organisations/mill.html/", "/organisations//mill.html", "/organisations/mill.html%00", "/_aurora/",
    ]
    try await withPreview(Self.site) { preview in
      for path in paths {
        let answer = try await preview.browser.get(path)
        #expect(answer.status == 404, "\(path)")
        #expect(!answer.text.contains("languages: [en, fr]"))
        #expect(!answer.text.contains("root:"))
      }
    }
  }

  @Test("A percent sign that means nothing is a bad address")
  func badEscape() async throws {
    try await withPreview(Self.site) { preview in
      let answer = try await preview.browser.get("/%zz")
      #expect(answer.status == 400)
    }
  }

  @Test("A preview for this machine answers to its names alone", arguments: ["evil.example", "", "localhost.example"])
  func rebinding(host: String) async throws {
    try await withPreview(Self.site) { preview in
      for (asked, status) in [(host, 421), ("127.0.0.1", 200), ("[::1]", 200)] {
        let answer = try await preview.browser.get("/", host: asked)
        #expect(answer.status == status)
      }
    }
  }
}
