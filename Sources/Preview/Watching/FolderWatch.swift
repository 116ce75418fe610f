import Synchronization

/// Says when something in some folders, at any depth, has changed. What has changed is not said.
final class FolderWatch: Sendable {
  /// A value a change; changes that nobody has looked at yet are one.
  let changes: AsyncStream<Void>
  private let continuation: AsyncStream<Void>.Continuation
  private let seen = Atomic(0)
  private let taken = Atomic(0)
  private let source = Mutex<(any ChangeSource)?>(nil)

  init() {
    (changes, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// Watches with what the system has for it, or, where that is used up or missing, by looking again and again.
  static func start(_ folders: [String]) -> FolderWatch {
    let watch = FolderWatch()
    watch.source.withLock { $0 = makeSource(folders) { [weak watch] in watch?.note() } }
    return watch
  }

  /// Watches with a source of the caller's.
  static func start(_ make: (@escaping @Sendable () -> Void) -> any ChangeSource) -> FolderWatch {
    let watch = FolderWatch()
    watch.source.withLock { $0 = make { [weak watch] in watch?.note() } }
    return watch
  }

  private static func makeSource(
    _ folders: [String], _ changed: @escaping @Sendable () -> Void
  ) -> any ChangeSource {
    #if os(Linux)
      if let source = InotifySource(folders, changed: changed) { return source }
    #endif
    return ComparingSource(folders, changed: changed)
  }

  /// How many changes there were so far.
  var count: Int { seen.load(ordering: .acquiring) }

  /// Whether there was a change since `take`.
  var hasNews: Bool { count != taken.load(ordering: .acquiring) }

  /// All changes until now have been seen to.
  func take() { taken.store(count, ordering: .releasing) }

  func stop() {
    source.withLock { $0.take() }?.stop()
    continuation.finish()
  }

  private func note() {
    seen.wrappingAdd(1, ordering: .releasing)
    continuation.yield()
  }
}

/// What notices changes in folders, until it is stopped.
protocol ChangeSource: Sendable {
  func stop()
}

/// Names that mean nothing to content and templates: hidden files, which editors write beside the edited one.
func isHidden(_ name: some StringProtocol) -> Bool { name.hasPrefix(".") }
