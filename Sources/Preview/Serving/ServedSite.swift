import Diagnostics
import Publishing
import Synchronization

/// What pages are answered with at a moment.
struct SiteState: Sendable {
  /// The files of the last site without errors, by their paths; none before there was one.
  var files: [String: OutputFile] = [:]
  /// What is wrong with the content as it is now; nil where `files` show it.
  var trouble: Trouble?
  /// Another one at each change, and in each run of the program.
  var version = ""
}

/// Why the content as it is now is not shown.
enum Trouble: Sendable {
  case mistakes(Diagnostics)
  /// A folder could not be read; one sentence.
  case unreadable(String)
}

/// The site as it is served now, and the pages that look at it.
final class ServedSite: Sendable {
  let openPages = OpenPages()
  private let held = Mutex(SiteState())
  private let changes = Atomic(0)
  private let run: UInt64

  init() { run = UInt64.random(in: 0..<(1 << 48)) }

  var state: SiteState { held.withLock { $0 } }

  /// Shows a new site in the place of the last.
  func show(_ files: [OutputFile]) {
    change { state in
      state.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
      state.trouble = nil
    }
  }

  /// Keeps the last site and says what is wrong with the new one.
  func show(_ trouble: Trouble) { change { $0.trouble = trouble } }

  private func change(_ change: (inout SiteState) -> Void) {
    var state = self.state
    change(&state)
    state.version = String(run, radix: 36) + "-\(changes.wrappingAdd(1, ordering: .relaxed).newValue)"
    // The last site is given back after pages were told: to let go of all its records takes a while.
    let last = held.withLock { held in
      defer { held = state }
      return held
    }
    openPages.tell(state.version)
    withExtendedLifetime(last) {}
  }
}
