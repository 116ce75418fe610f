import Diagnostics
import Foundation
import Testing

@testable import Reading

/// A content folder on disk that lives as long as a test.
struct ContentFolder: ~Copyable {
  let root: String

  init(_ files: [String: String]) throws {
    root = NSTemporaryDirectory() + "aurora-reading-\(UUID().uuidString)/content"
    for (name, text) in files {
      let path = root + "/" + name
      let folder = (path as NSString).deletingLastPathComponent
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: (root as NSString).deletingLastPathComponent) }

  func scan(_ root: String? = nil) throws -> (tree: ContentTree, found: [String]) {
    var diagnostics = Diagnostics()
    let tree = try ContentTree.scan(
      root: root ?? self.root, kindFolders: ["organisations", "services"], languages: ["en", "fr"], into: &diagnostics)
    let start = self.root.utf8.count + 1
    return (
      tree, diagnostics.sorted.map { "\($0.code.name): \($0.location.map { String($0.path.dropFirst(start)) } ?? "")" }
    )
  }
}

@Suite("The content folder") struct ContentTreeTests {
  @Test func isSortedIntoItsParts() throws {
    let folder = try ContentFolder([
      "site.yaml": "a: b", "README.md": "", "vocabularies/topics.yaml": "", "media/a/plan.pdf": "x", "media/x.yaml": "",
      "organisations/b.md": "1234", "organisations/sub/a.fr.md": "", "organisations/sub/a.md": "",
      "organisations/sub/a.svg": "", "organisations/README.txt": "", "organisations/.hidden.md": "",
      "services/c-1.yaml": "",
      ".git/config": "",
    ])
    let (tree, found) = try folder.scan(folder.root + "/")
    #expect(found == [])
    #expect(tree.root == folder.root)
    #expect(tree.site?.path == folder.root + "/site.yaml")
    #expect(tree.vocabularies.map(\.id) == ["topics"])
    #expect(
      tree.records.map(\.relativePath) == [
        "organisations/b.md", "organisations/sub/a.fr.md", "organisations/sub/a.md", "services/c-1.yaml",
      ])
    #expect(tree.records.map(\.language) == [nil, "fr", nil, nil])
    #expect(tree.records.map(\.id) == ["b", "a", "a", "c-1"])
    #expect(tree.records.map(\.format) == [.markdown, .markdown, .markdown, .yaml])
    #expect(tree.records.first?.size == 4)
    #expect(tree.media.map(\.relativePath) == ["media/a/plan.pdf", "media/x.yaml", "organisations/sub/a.svg"])
  }

  @Test func wrongNamesAndPlacesAreReported() throws {
    let folder = try ContentFolder([
      "organisation/a.md": "", "note.md": "", "organisations/Big.md": "", "organisations/a--b.md": "",
      "organisations/con.md": "", "organisations/x.de.md": "", "organisations/y.fr.yaml": "", "organisations/z.yml": "",
      "organisations/z.MD": "", "vocabularies/t.md": "", "organisations/\(String(repeating: "a", count: 65)).md": "",
      "organisations/lpt9.yaml": "", "organisations/lpt0.yaml": "", "organisations/a\nb.md": "",
    ])
    let (tree, found) = try folder.scan()
    #expect(
      found.sorted()
        == [
          "bad-id: organisations/Big.md", "bad-id: organisations/a--b.md",
          "bad-id: organisations/\(String(repeating: "a", count: 65)).md", "bad-id: organisations/con.md",
          "bad-id: organisations/lpt9.yaml", "bad-id: organisations/x.de.md", "bad-id: organisations/y.fr.yaml",
          "misplaced-file: note.md", "unknown-folder: organisation", "unusable-name: organisations/a\u{FFFD}b.md",
          "wrong-ending: organisations/z.MD", "wrong-ending: organisations/z.yml", "wrong-ending: vocabularies/t.md",
        ].sorted())
    #expect(tree.records.map(\.id) == ["lpt0"])
  }

  @Test func theClosestFolderIsNamed() throws {
    let folder = try ContentFolder(["organisation/a.md": "", "xyz/a.md": ""])
    var diagnostics = Diagnostics()
    _ = try ContentTree.scan(root: folder.root, kindFolders: ["organisations"], languages: [], into: &diagnostics)
    #expect(
      diagnostics.sorted.compactMap(\.notes.first?.text) == [
        "the closest known folder is `organisations`", "known folders: `media`, `organisations`, `vocabularies`",
      ])
  }

  @Test func anIDIsUsedOnceInAKind() throws {
    let folder = try ContentFolder([
      "organisations/a.md": "", "organisations/sub/a.yaml": "", "services/a.md": "", "organisations/a.fr.md": "",
      "organisations/sub/a.fr.md": "",
    ])
    let (_, found) = try folder.scan()
    #expect(found == ["duplicate-id: organisations/sub/a.fr.md", "duplicate-id: organisations/sub/a.yaml"])
  }

  @Test func symbolicLinksAreNotFollowed() throws {
    let folder = try ContentFolder(["organisations/a.md": "x", "media/b.pdf": ""])
    try FileManager.default.createSymbolicLink(
      atPath: folder.root + "/organisations/l.md", withDestinationPath: "/etc/passwd")
    try FileManager.default.createSymbolicLink(atPath: folder.root + "/organisations/loop", withDestinationPath: "..")
    try FileManager.default.createSymbolicLink(atPath: folder.root + "/services", withDestinationPath: "organisations")
    let (tree, found) = try folder.scan()
    #expect(
      found == ["symbolic-link: organisations/l.md", "symbolic-link: organisations/loop", "symbolic-link: services"])
    #expect(tree.records.map(\.id) == ["a"])
    var diagnostics = Diagnostics()
    #expect(Document.read(contentFile(folder.root + "/organisations/l.md"), into: &diagnostics) == nil)
    #expect(diagnostics.all.map(\.code.name) == ["unreadable-file"])
  }

  @Test func aMissingRootIsAFailureOfTheMachine() throws {
    var diagnostics = Diagnostics()
    #expect(throws: UnreadableRoot.self) {
      try ContentTree.scan(root: "/nowhere/content", kindFolders: [], languages: [], into: &diagnostics)
    }
    let folder = try ContentFolder(["site.yaml": ""])
    #expect(throws: UnreadableRoot.self) { try folder.scan(folder.root + "/site.yaml") }
  }

  @Test func whatCannotBeReadIsReported() throws {
    let folder = try ContentFolder(["organisations/a.md": "---\nname: a\n---\n", "organisations/pipe/b.md": ""])
    mkfifo(folder.root + "/organisations/p.md", 0o600)
    let (tree, found) = try folder.scan()
    #expect(found == ["not-a-file: organisations/p.md"])
    var diagnostics = Diagnostics()
    #expect(tree.records.compactMap { Document.read($0, into: &diagnostics)?.file.id } == ["a"])
    #expect(diagnostics.all.map(\.code.name) == ["empty-file"])
    for path in ["p.md", "missing.md", "pipe"] {
      #expect(Document.read(contentFile(folder.root + "/organisations/" + path), into: &diagnostics) == nil)
    }
    #expect(diagnostics.all.dropFirst().map(\.code.name) == ["not-a-file", "unreadable-file", "not-a-file"])
  }

  @Test func aHugeFileIsRefusedUnread() throws {
    let folder = try ContentFolder(["organisations/a.md": "---\n"])
    let path = folder.root + "/organisations/a.md"
    truncate(path, 100 << 20)
    var diagnostics = Diagnostics()
    let time = ContinuousClock().measure { _ = Document.read(contentFile(path), into: &diagnostics) }
    #expect(diagnostics.all.map(\.code.name) == ["file-too-large"])
    #expect(time < .milliseconds(100))
    truncate(path, 1 << 20)
    _ = Document.read(contentFile(path), into: &diagnostics)
    #expect(diagnostics.all.map(\.code.name) == ["file-too-large", "nul-byte"])
  }
}
