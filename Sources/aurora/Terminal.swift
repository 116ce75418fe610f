import Diagnostics
import Foundation

/// What the program says to whoever started it.
enum Terminal {
  /// Whether the file with this number is a terminal that shows colours.
  static func isColoured(_ file: Int32) -> Bool {
    isatty(file) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
  }

  static func write(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Ends the process, with what it printed.
  static func leave(_ status: Int32) -> Never {
    fflush(nil)
    exit(status)
  }

  static func complain(_ text: String) { write("aurora: " + text) }

  /// Shows diagnostics on standard error.
  static func show(_ diagnostics: Diagnostics) {
    guard !diagnostics.isEmpty else { return }
    let renderer = HumanRenderer(coloured: isColoured(STDERR_FILENO))
    FileHandle.standardError.write(Data(renderer.render(diagnostics)))
  }
}
