import ArgumentParser
import Diagnostics
import Foundation
import Publishing

/// `aurora check`
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Checks content and templates; writes nothing.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case human, concise, json, sarif, github }

  @OptionGroup var source: SourceOptions

  @Option(help: "How mistakes are shown: human, concise, json, sarif or github.")
  var format = Format.human

  @Flag(help: "Warnings are errors.")
  var strict = false

  @Option(help: "A file with one path a line: for github, the files that a change touches come first.")
  var changed: String?

  func run() throws {
    var diagnostics = Diagnostics()
    let build = try SiteBuild.prepare(try source.options(), into: &diagnostics)
    build?.checkPaths(into: &diagnostics)
    FileHandle.standardOutput.write(Data(try renderer().render(diagnostics)))
    if format == .human, let build { MissingTranslations(build.catalogue).show() }
    if diagnostics.hasErrors || build == nil || (strict && !diagnostics.isEmpty) { throw ExitCode(1) }
  }

  private func renderer() throws -> any DiagnosticRenderer {
    switch format {
    case .human: HumanRenderer(coloured: Terminal.isColoured(STDOUT_FILENO))
    case .concise: ConciseRenderer()
    case .json: JSONRenderer()
    case .sarif: SARIFRenderer(version: Aurora.configuration.version, codes: DiagnosticCode.everyCode)
    case .github: GitHubRenderer(changedFiles: try changedFiles())
    }
  }

  private func changedFiles() throws -> Set<String> {
    guard let changed else { return [] }
    do {
      let text = try String(contentsOfFile: changed, encoding: .utf8)
      return Set(text.split(separator: "\n").map(String.init))
    } catch {
      throw ValidationError("The file \(changed) cannot be read: \(error.localizedDescription)")
    }
  }
}
