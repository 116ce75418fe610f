import ArgumentParser
import Diagnostics
import Linking
import Matching
import Model
import Publishing

/// `aurora match A [B]`
struct Match: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explains who an organisation should talk to, or what two organisations have for each other.")

  @Argument(help: "The id of an organisation.")
  var organisation: String

  @Argument(help: "The id of another, to be compared with it in full.")
  var other: String?

  @OptionGroup var source: SourceOptions

  func run() throws {
    let options = try source.options()
    var diagnostics = Diagnostics()
    guard let build = try SiteBuild.prepare(options, into: &diagnostics) else {
      Terminal.show(diagnostics)
      Terminal.complain("the content has mistakes; they come first")
      throw ExitCode(1)
    }
    let first = try find(organisation, in: build)
    guard let other else {
      print(MatchReport(build).partners(of: first))
      return
    }
    let second = try find(other, in: build)
    if first == second { throw ValidationError("\(organisation) and \(other) are one organisation.") }
    let comparison = try Comparison(
      of: first, with: second, in: build.catalogue, today: options.today, threads: options.jobs)
    print(MatchReport(build).comparison(first, second, comparison))
  }

  private func find(_ id: String, in build: SiteBuild) throws -> Int {
    let organisations = build.catalogue.catalogue.organisations
    if let index = organisations.firstIndex(where: { $0.id == id }) { return index }
    let closest = closestName(to: id, among: organisations.map(\.id))
    throw ValidationError(
      "There is no organisation \(id)." + (closest.map { " The closest is \($0)." } ?? ""))
  }
}
