import Foundation
import Preview
import Publishing
import SiteText
import Synchronization
import Text

/// A preview of a site of one text, on a port that is free.
final class RunningPreview: Sendable {
  let browser: Browser
  /// The content; the test may change it.
  let content: String
  private let folder: TemporaryFolder
  private let running: Task<Void, any Error>
  let news: NewsHeard
  /// How the site is built, for another preview of it.
  let options: BuildOptions

  /// - Parameter text: the content; the files of `SiteText.basics` that it lacks are added.
  init(_ text: String, host: String = "127.0.0.1") async throws {
    folder = try TemporaryFolder()
    content = folder.path + "/content"
    try SiteText(text).adding(SiteText(SiteText.basics)).write(to: content)
    var options = BuildOptions(today: .testDay)
    options.content = content
    options.templates = Self.templates
    self.options = options
    let news = NewsHeard()
    self.news = news
    let preview = Preview(PreviewOptions(build: options, host: host, port: 0)) { news.hear($0) }
    running = Task { try await preview.run() }
    browser = Browser(port: try await news.port())
  }

  static let templates =
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path + "/templates"

  func stop() async throws {
    running.cancel()
    try await running.value
    folder.remove()
  }

  func write(_ text: String, to path: String) throws {
    let file = URL(filePath: content + "/" + path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file, options: .atomic)
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: content + "/" + path) }
}

/// Starts a preview, lets a test look at it, and ends it.
func withPreview(_ text: String, _ test: (RunningPreview) async throws -> Void) async throws {
  let preview = try await RunningPreview(text)
  do {
    try await test(preview)
  } catch {
    try await preview.stop()
    throw error
  }
  try await preview.stop()
}

/// What a preview told.
final class NewsHeard: Sendable {
  private let heard = Mutex<[PreviewNews]>([])

  func hear(_ news: PreviewNews) { heard.withLock { $0.append(news) } }

  var all: [PreviewNews] { heard.withLock { $0 } }

  struct NotListening: Error {}

  /// The port, once the preview listens.
  func port() async throws -> UInt16 {
    for _ in 0..<2_000 {
      for case .listening(let address) in all {
        if let port = address.dropLast().split(separator: ":").last.flatMap({ UInt16($0) }) { return port }
      }
      try await Task.sleep(for: .milliseconds(5))
    }
    throw NotListening()
  }
}
