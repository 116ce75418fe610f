import Foundation
import Testing

/// What lets a site be read without a network: the worker and its lists, the manifests, the page, the archive.
@Suite("A site to be read without a network") struct OfflineFilesTests {
  private static let built = Result { try BuiltSite(Samples.connected) }
  private static let archived = Result {
    try BuiltSite(Samples.connected.replacing("tagline: Food", with: "tagline: Food\narchive: true"))
  }

  private func json(_ site: BuiltSite, _ path: String) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: try #require(site.files[path], "\(path) is missing"))
    return try #require(object as? [String: Any])
  }

  /// What the build puts in front of the worker.
  private func known(_ site: BuiltSite) throws -> [String: Any] {
    let worker = String(decoding: try #require(site.files["sw.js"]), as: UTF8.self)
    let line = try #require(worker.split(separator: "\n").first)
    #expect(line.hasPrefix("const SITE = {") && line.hasSuffix("};"))
    return try #require(
      try JSONSerialization.jsonObject(with: Data(line.dropFirst(13).dropLast().utf8)) as? [String: Any])
  }

  /// `[path: (bytes, digest)]` of the manifest.
  private func manifest(_ site: BuiltSite) throws -> [String: (size: Int, digest: String)] {
    let files = try #require(try json(site, "data/manifest.json")["files"] as? [[String: Any]])
    return Dictionary(
      uniqueKeysWithValues: files.compactMap { file in
        guard let path = file["path"] as? String, let size = file["size"] as? Int,
          let digest = file["sha256"] as? String
        else { return nil }
        return (path, (size, String(digest.prefix(32))))
      })
  }

  @Test func theListsNameEveryFileOnceAsTheManifestHasIt() throws {
    let site = try Self.archived.get()
    let manifest = try manifest(site)
    let known = try known(site)
    let digests = try #require(known["lists"] as? [String])
    var listed: [String: (size: Int, digest: String)] = [:]
    for (number, digest) in digests.enumerated() {
      #expect(manifest["data/files/\(number).json"]?.digest == digest)
      let files = try #require(try json(site, "data/files/\(number).json")["files"] as? [String: [Any]])
      for (path, item) in files {
        #expect(listed[path] == nil, "\(path) stands in two lists")
        #expect(path.hasPrefix("assets/") == (number == 0))
        listed[path] = (try #require(item[0] as? Int), try #require(item[1] as? String))
      }
    }
    let unlisted = Set(manifest.keys).subtracting(listed.keys)
    #expect(unlisted.allSatisfy { $0.hasPrefix("data/files/") || ["sw.js", "aurora-site.zip"].contains($0) })
    for (path, item) in listed {
      #expect(item.size == manifest[path]?.size && item.digest == manifest[path]?.digest, "\(path)")
    }
    #expect(known["files"] as? Int == listed.count)
    #expect(known["bytes"] as? Int == listed.values.reduce(0) { $0 + $1.size })
    #expect(known["prefixes"] as? [String] == ["", "fr/", "pl/"])
  }

  @Test func theNumberOfListsIsThatWhichTheWorkerCountsWith() throws {
    let lists = try #require(try known(try Self.built.get())["lists"] as? [String])
    #expect(lists.count > 2 && (lists.count - 1).nonzeroBitCount == 1)
  }

  @Test func anyChangeOfAFileIsAnotherVersion() throws {
    func version(_ text: String) throws -> String {
      try #require(try known(try BuiltSite(text))["version"] as? String)
    }
    let text = Samples.site("en") + Samples.organisations(["Mill"])
    let version1 = try version(text)
    #expect(version1.count == 16)
    #expect(try version(text) == version1)
    #expect(try version(text.replacing("Mill", with: "Mull")) != version1)
  }

  @Test func eachLanguageIsAProgramThatStartsInIt() throws {
    let site = try Self.built.get()
    for (path, language, root) in [("manifest.webmanifest", "en", "./"), ("fr/manifest.webmanifest", "fr", "../")] {
      let manifest = try json(site, path)
      #expect(manifest["lang"] as? String == language)
      #expect(manifest["name"] as? String == (language == "en" ? "A site" : "Un site"))
      #expect(manifest["start_url"] as? String == "index.html" && manifest["scope"] as? String == root)
      // The tokens of the style sheet.
      #expect(manifest["theme_color"] as? String == "#0d1b2e" && manifest["background_color"] as? String == "#fbfaf7")
      let icons = try #require(manifest["icons"] as? [[String: String]])
      #expect(icons.map { $0["sizes"] } == ["192x192", "512x512", "512x512", "any"])
      for icon in icons {
        let place = BuiltPage(path: path, text: "").target(of: try #require(icon["src"]))
        #expect(site.has(place), "\(place)")
        if icon["type"] == "image/png" {
          let bytes = [UInt8](try #require(site.files[place]))
          let width = bytes[16..<20].reduce(0) { $0 << 8 | Int($1) }
          #expect("\(width)x\(width)" == icon["sizes"])
        }
      }
    }
  }

  @Test func everyPageNamesTheWorkerAtTheRoot() throws {
    let site = try Self.built.get()
    for (path, worker) in [("index.html", "sw.js"), ("fr/organisations/index.html", "../../sw.js")] {
      #expect(try site[path].contains("data-worker=\"\(worker)\""), "\(path)")
    }
    // A page that stands anywhere cannot say where the root is.
    #expect(!(try site["404.html"]).contains("data-worker"))
  }

  @Test func thePageSaysInEveryLanguageWhatIsKept() throws {
    let site = try Self.built.get()
    #expect(try site["offline.html"].heading == "Read without a network")
    #expect(try site["fr/offline.html"].heading == "Lire sans réseau")
    #expect(try site["pl/offline.html"].heading == "Czytanie bez sieci")
    #expect(try site["pl/index.html"].contains("href=\"../pl/offline.html\""))
    #expect(!(try site["offline.html"]).contains("aurora-site.zip") && !site.has("aurora-site.zip"))
  }

  @Test func theArchiveIsLinkedWhereItIsAndNotInsideOfItself() throws {
    let site = try Self.archived.get()
    #expect(try site["fr/offline.html"].addresses.contains("../aurora-site.zip"))
    #expect(site.has("aurora-site.zip"))
    let folder = try SiteFolder("")
    try folder.write([UInt8](try #require(site.files["aurora-site.zip"])), to: "site.zip")
    let unzip = Process()
    unzip.executableURL = URL(filePath: "/usr/bin/env")
    unzip.arguments = ["python3", "-m", "zipfile", "-e", folder.path + "/site.zip", folder.path + "/unzipped"]
    try unzip.run()
    unzip.waitUntilExit()
    #expect(unzip.terminationStatus == 0)
    let inside = folder.tree("unzipped").filter { !$0.key.hasSuffix("/") }
    #expect(Set(inside.keys) == Set(site.files.keys.filter { !$0.hasSuffix("/") && $0 != "aurora-site.zip" }))
    for (path, bytes) in inside where path.hasSuffix(".html") {
      let page = BuiltPage(path: path, text: String(decoding: bytes, as: UTF8.self))
      #expect(!page.contains("aurora-site.zip"), "\(path)")
      if path.hasSuffix("offline.html") { #expect(page.text != site.pages.first { $0.path == path }?.text) }
    }
  }

  @Test func aLookWithoutAWorkerMakesASiteWithoutOne() throws {
    let folder = try SiteFolder(Samples.site("en"))
    try folder.copyTemplates()
    try folder.remove("templates/sw.js")
    #expect(try folder.build().report == "")
    let tree = folder.tree()
    #expect(tree["sw.js"] == nil && tree["data/files/"] == nil && tree["offline.html"] != nil)
    #expect(!(try folder.text("site/index.html")).contains("<script src=\"assets/site."))
  }

  @Test func nothingElseMayHaveThePlacesOfTheseFiles() throws {
    let folder = try SiteFolder(
      Samples.site("en") + "-- pages/p.yaml --\n{title: P, aliases: [offline.html, data/files/0.json]}\n")
    let report = try folder.build().report
    #expect(report.contains("two files of the site have the path `offline.html`"), "\(report)")
  }
}
