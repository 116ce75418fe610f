import Diagnostics
import Foundation
import Preview
import Testing

/// The preview follows what editors do.
@Suite("Changes in the preview", .serialized) struct FollowingTests {
  private static let mill = "name: Mill\ntype: cluster\ncountry: FR\n"
  private static let site = "-- organisations/mill.yaml --\n" + mill

  @Test("A page is told of an edit, and shows it")
  func edit() async throws {
    try await withPreview(Self.site) { preview in
      let events = try preview.browser.events()
      let first = try await events.next()
      #expect(try await preview.browser.get("/organisations/mill.html").text.contains("data-version=\"\(first)\""))
      try preview.write(Self.mill.replacing("Mill", with: "Windmill"), to: "organisations/mill.yaml")
      let second = try await events.next()
      #expect(first != second)
      let page = try await preview.browser.get("/organisations/mill.html").text
      #expect(page.contains("Windmill"))
      #expect(page.contains("data-version=\"\(second)\""))
    }
  }

  @Test("Files and folders that come and go are followed")
  func newFolder() async throws {
    try await withPreview(Self.site) { preview in
      let events = try preview.browser.events()
      _ = try await events.next()
      try preview.write(Self.mill, to: "organisations/inner/sub/bakery.yaml")
      _ = try await events.next()
      #expect(try await preview.browser.get("/organisations/bakery.html").status == 200)
      try preview.write(Self.mill.replacing("Mill", with: "Bakery"), to: "organisations/inner/sub/bakery.yaml")
      _ = try await events.next()
      #expect(try await preview.browser.get("/organisations/bakery.html").text.contains("Bakery"))
      try preview.remove("organisations/inner")
      _ = try await events.next()
      #expect(try await preview.browser.get("/organisations/bakery.html").status == 404)
    }
  }

  @Test("Mistakes stand over the last good page, and go when they are mended")
  func mistakes() async throws {
    try await withPreview(Self.site) { preview in
      let events = try preview.browser.events()
      _ = try await events.next()
      try preview.write(Self.mill + "nmae: <b>x</b>\n", to: "organisations/mill.yaml")
      _ = try await events.next()
      for path in ["/", "/organisations/mill.html", "/unknown.html"] {
        let page = try await preview.browser.get(path).text
        #expect(page.contains("role=\"alert\""))
        #expect(page.contains("content/organisations/mill.yaml:4:1"))
        #expect(page.contains("an organisation has no field `nmae`"))
        #expect(page.contains("nmae: &lt;b&gt;x&lt;/b&gt;"))
        #expect(page.contains("^^^^ the closest known name is `name`"))
      }
      #expect(try await preview.browser.get("/organisations/mill.html").text.contains("Mill"))
      try preview.write(Self.mill, to: "organisations/mill.yaml")
      _ = try await events.next()
      #expect(try await !preview.browser.get("/").text.contains("role=\"alert\""))
      #expect(preview.news.all.contains { if case .mistaken(let found) = $0 { found.hasErrors } else { false } })
    }
  }

  @Test("Where there was no good site yet, the mistakes are the page")
  func mistakesAtFirst() async throws {
    try await withPreview("-- organisations/mill.yaml --\nname: Mill\n") { preview in
      let page = try await preview.browser.get("/organisations/mill.html")
      #expect(page.status == 503)
      #expect(page.text.contains("an organisation needs the field `type`"))
      #expect(page.text.contains("/_aurora/reload.js"))
      let events = try preview.browser.events()
      _ = try await events.next()
      try preview.write(Self.mill, to: "organisations/mill.yaml")
      _ = try await events.next()
      #expect(try await preview.browser.get("/organisations/mill.html").status == 200)
    }
  }

  @Test("A content folder that is taken away and put back is followed")
  func folderAway() async throws {
    try await withPreview(Self.site) { preview in
      let events = try preview.browser.events()
      _ = try await events.next()
      try FileManager.default.moveItem(atPath: preview.content, toPath: preview.content + "-away")
      _ = try await events.next()
      #expect(try await preview.browser.get("/").text.contains("the content folder"))
      try FileManager.default.moveItem(atPath: preview.content + "-away", toPath: preview.content)
      _ = try await events.next()
      #expect(try await !preview.browser.get("/").text.contains("role=\"alert\""))
      try preview.write(Self.mill.replacing("Mill", with: "Windmill"), to: "organisations/mill.yaml")
      _ = try await events.next()
      #expect(try await preview.browser.get("/organisations/mill.html").text.contains("Windmill"))
    }
  }

  @Test("Files that editors keep for themselves are none of the site's business")
  func hidden() async throws {
    try await withPreview(Self.site) { preview in
      let events = try preview.browser.events()
      let first = try await events.next()
      try preview.write("x", to: "organisations/.mill.yaml.swp")
      try await Task.sleep(for: .milliseconds(150))
      #expect(try await preview.browser.get("/").text.contains("data-version=\"\(first)\""))
    }
  }

  @Test("A port that is in use is said")
  func busy() async throws {
    try await withPreview(Self.site) { preview in
      let build = preview.options
      let port = preview.browser.port
      await #expect(throws: PreviewError.busy(host: "127.0.0.1", port: port)) {
        try await Preview(PreviewOptions(build: build, port: port)) { _ in }.run()
      }
      #expect("\(PreviewError.busy(host: "127.0.0.1", port: port))".contains("port \(port) of 127.0.0.1 is in use"))
    }
  }

  @Test("A host that is no address of this machine is said", arguments: ["example.org", "", "1.2.3", "::zz"])
  func unknownHost(host: String) async throws {
    try await withPreview(Self.site) { preview in
      let build = preview.options
      await #expect(throws: PreviewError.unknownHost(host)) {
        try await Preview(PreviewOptions(build: build, host: host, port: 0)) { _ in }.run()
      }
    }
  }
}
