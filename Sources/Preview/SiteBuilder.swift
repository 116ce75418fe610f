import Diagnostics
import Dispatch
import Publishing
import Reading
import Synchronization

/// Makes the site from its folders, as often as it is asked.
final class SiteBuilder: Sendable {
  private let options: BuildOptions
  private let site: ServedSite
  private let tell: @Sendable (PreviewNews) -> Void
  /// The warnings that were told last.
  private let warnings = Mutex<[Diagnostic]>([])

  init(options: BuildOptions, site: ServedSite, tell: @escaping @Sendable (PreviewNews) -> Void) {
    self.options = options
    self.site = site
    self.tell = tell
  }

  /// Changes within so long of each other belong together: editors write a file in several steps.
  static let quiet = Duration.milliseconds(20)
  /// A folder in which something changes all the time must not hold the preview up.
  static let longestWait = 10

  /// Builds for the first time.
  ///
  /// - Throws: `UnreadableRoot`, and what else the machine refuses.
  func start() async throws { tell(try await build()) }

  /// Builds once more after changes came to rest.
  func rebuild(after watch: FolderWatch) async {
    guard watch.hasNews else { return }
    for _ in 0..<Self.longestWait {
      let before = watch.count
      do { try await Task.sleep(for: Self.quiet) } catch { return }
      if watch.count == before { break }
    }
    watch.take()
    do {
      tell(try await build())
    } catch {
      site.show(.unreadable("\(error)"))
      tell(.unreadable("\(error)"))
    }
  }

  private func build() async throws -> PreviewNews {
    // On a thread of its own: building blocks, and works on all cores.
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global(qos: .userInitiated).async {
        continuation.resume(with: Result { try self.prepare() })
      }
    }
  }

  private func prepare() throws -> PreviewNews {
    let clock = ContinuousClock()
    let start = clock.now
    var diagnostics = Diagnostics()
    let build = try SiteBuild.prepare(options, into: &diagnostics)
    build?.checkPaths(into: &diagnostics)
    guard let build, !diagnostics.hasErrors else {
      site.show(.mistakes(diagnostics))
      return .mistaken(diagnostics)
    }
    site.show(build.files)
    let pages = build.files.count { $0.path.hasSuffix(".html") }
    return .rebuilt(pages: pages, duration: clock.now - start, untold(diagnostics))
  }

  /// Warnings, unless they are those that were told last: they stay for as long as nobody mends them.
  private func untold(_ diagnostics: Diagnostics) -> Diagnostics {
    let sorted = diagnostics.sorted
    let isNew = warnings.withLock { warnings in
      defer { warnings = sorted }
      return warnings != sorted
    }
    return isNew ? diagnostics : Diagnostics()
  }
}
