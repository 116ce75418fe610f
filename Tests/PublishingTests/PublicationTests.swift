import Diagnostics
import Foundation
import Publishing
import Testing

@Suite struct PublicationTests {
  private let folder: TemporaryFolder
  private var output: String { folder["site"] }

  init() throws { folder = try TemporaryFolder() }

  @Test func writesTheFilesAndTheManifest() throws {
    let summary = try publish(
      site(["index.html": "<h1>", "news/2026/a.html": "a", "empty.txt": ""]), to: output)
    #expect(summary.written == 4)
    #expect(summary.bytes == 5)
    #expect(
      Set(folder.tree("site").keys) == [
        "index.html", "news/", "news/2026/", "news/2026/a.html", "empty.txt", "data/", "data/manifest.json",
      ])
    #expect(folder.text("site/news/2026/a.html") == "a")
    #expect(
      folder.text("site/data/manifest.json") == """
        {
          "version": 1,
          "files": [
            {"path":"empty.txt","size":0,"sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
            {"path":"index.html","size":4,"sha256":"0f3b6ce8a3caa52039b1d79d3bdc5de01eff6433d28cb5f137f8e67b9a57aa75"},
            {"path":"news/2026/a.html","size":1,"sha256":"ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"}
          ]
        }

        """)
  }
}
