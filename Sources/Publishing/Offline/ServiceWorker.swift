import Diagnostics
import Pages

/// `sw.js`: the service worker of the look with what it must know of this version of the site in front. Its bytes change
/// with any file of the site, which is how browsers learn that there is a new version.
struct ServiceWorker: Sendable {
  let source: [UInt8]
  let lists: FileLists
  /// The folders of the languages, the default language's empty one first.
  let prefixes: [String]

  func file() -> OutputFile {
    OutputFile(path: WebApp.workerPath, contents: .derived { bytes($0) }, stage: .worker)
  }

  /// - Parameter written: all files of the site and its lists, sorted by path.
  private func bytes(_ written: [FileRecord]) -> [UInt8] {
    let listPaths = Set(lists.paths)
    let files = written.filter { !listPaths.contains($0.path) }
    let digests = Dictionary(
      uniqueKeysWithValues: written.lazy.filter { listPaths.contains($0.path) }.map { ($0.path, $0.shortDigest) })
    let ordered = lists.paths.map { digests[$0] ?? "" }
    var json = JSONWriter(.compact, capacity: 64 * ordered.count)
    json.object { json in
      json.member("version", SHA256Digest(of: Array(ordered.joined().utf8)).hexadecimal.prefix(16).description)
      json.member("files", files.count)
      json.member("bytes", files.reduce(0) { $0 + $1.size })
      json.key("prefixes")
      json.array { json in for prefix in prefixes { json.value(prefix) } }
      json.key("lists")
      json.array { json in for digest in ordered { json.value(digest) } }
    }
    return Array("const SITE = ".utf8) + json.bytes + Array(";\n".utf8) + source
  }
}
