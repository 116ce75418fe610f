import ArgumentParser
import Diagnostics
import Foundation
import Publishing
import Text

/// The options that `build` and `check` share.
struct SourceOptions: ParsableArguments {
  @Option(help: "The folder of the content.")
  var content = "content"

  @Option(help: "The folder of the templates.")
  var templates = "templates"

  @Flag(help: "Take drafts for published.")
  var drafts = false

  @Option(help: "How many threads work side by side; by default one for each core.")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1.") }
  }

  func options() throws -> BuildOptions {
    var options = BuildOptions(today: try BuildDay.today())
    options.content = content.count > 1 && content.hasSuffix("/") ? String(content.dropLast()) : content
    options.templates = templates.count > 1 && templates.hasSuffix("/") ? String(templates.dropLast()) : templates
    options.includesDrafts = drafts
    options.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    return options
  }
}

/// The clock, read once.
enum BuildDay {
  /// The day of `SOURCE_DATE_EPOCH` where it is set (reproducible-builds.org), else today, in UTC.
  static func today() throws -> CalendarDate {
    let environment = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"]
    if let environment {
      guard let seconds = Int(environment), seconds >= 0, seconds < 253_402_300_800 else {
        throw ValidationError("SOURCE_DATE_EPOCH is a number of seconds since 1970, not \(environment).")
      }
      return CalendarDate(dayNumber: seconds / 86_400)
    }
    return CalendarDate(dayNumber: Int(Date().timeIntervalSince1970) / 86_400)
  }
}
