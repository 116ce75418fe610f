import ArgumentParser
import Diagnostics
import Foundation
import Publishing

/// `aurora build`
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Builds the site.")

  @OptionGroup var source: SourceOptions

  @Option(help: "The folder that the site is written to.")
  var output = "site"

  @Flag(help: "Warnings are errors.")
  var strict = false

  @Flag(help: "Show the seconds of each stage and the costliest templates.")
  var timings = false

  func run() throws {
    var options = try source.options()
    options.output = output
    var diagnostics = Diagnostics()
    let start = ContinuousClock().now
    let build = try SiteBuild.prepare(options, into: &diagnostics)
    guard let build, !(strict && !diagnostics.isEmpty) else { throw refusal(diagnostics) }
    let publishing = ContinuousClock().now
    let summary = try build.publish(options, into: &diagnostics)
    if diagnostics.hasErrors { throw refusal(diagnostics) }
    Terminal.show(diagnostics)
    let end = ContinuousClock().now
    print(
      "\(summary.written) files written, \(summary.unchanged) unchanged, \(summary.removed) removed, in "
        + "\(Self.milliseconds(end - start)) ms")
    for path in summary.leftAlone {
      Terminal.complain("\(path) is no longer part of the site, but was changed by hand: left as it is")
    }
    if timings { show(build.times, publishing: end - publishing) }
    // The process ends here: giving back the memory of every record would take longer than reading them did.
    Terminal.leave(0)
  }

  /// Says why nothing was written.
  private func refusal(_ diagnostics: Diagnostics) -> ExitCode {
    Terminal.show(diagnostics)
    Terminal.complain("the content has mistakes; \(output) is as it was")
    return ExitCode(1)
  }

  static func milliseconds(_ duration: Duration) -> Int {
    Int(duration.components.seconds * 1_000 + duration.components.attoseconds / 1_000_000_000_000_000)
  }

  private func show(_ times: StageTimes, publishing: Duration) {
    func line(_ seconds: Double, _ name: String, _ note: String = "") {
      print(String(format: "%9.4f s  ", seconds) + name + note)
    }
    print("\nStages")
    for stage in times.stages {
      let megabytes = (stage.addedMemory + 500_000) / 1_000_000
      line(stage.seconds, stage.name, megabytes > 0 ? " (\(megabytes) MB more)" : "")
    }
    line(Double(Self.milliseconds(publishing)) / 1_000, "pages rendered and files written")
    print("\nCostliest templates, over all threads")
    for item in times.templates.sorted.prefix(10) { line(item.seconds, item.template, " (\(item.pages) pages)") }
  }
}
