import Foundation
import SiteText
import Testing

/// A build that ends at once, in the middle of what it does.
@Suite("Builds that are killed", .serialized) struct KilledBuildTests {
  private static func content(_ version: String) -> String {
    Samples.site("en, fr")
      + (1...120).map { number in
        """
        -- organisations/m\(number).yaml --
        name: 'Mill \(number) of the \(version) build'
        type: cluster
        country: \(number.isMultiple(of: 2) ? "FR" : "PL")
        topics: [\(number.isMultiple(of: 3) ? "mycotoxins" : "traceability")]

        """
      }.joined()
      + "-- organisations/\(version).yaml --\n{name: Only here, type: cluster, country: FR, aliases: [old-\(version)]}\n"
  }

  @Test func leaveWholeFilesAndTheNextOneHeals() throws {
    let folder = try prepared()
    var generator = SeededGenerator(seed: 2026)
    var interrupted = 0
    for round in 1...4 {
      // The last round is killed several times before it is healed.
      for _ in 1...(round == 4 ? 3 : 1) {
        if try kill(afterMilliseconds: .random(in: 0...120, using: &generator), in: folder) { interrupted += 1 }
      }
      try expectWholeFiles(folder, round)
      try heal(folder, round)
    }
    #expect(interrupted > 0, "no build was caught in time")
  }

  /// The old site in `site/`; beside it what both contents give.
  private func prepared() throws -> SiteFolder {
    let folder = try SiteFolder(Self.content("old"))
    try folder.build()
    try folder.build(to: folder.path + "/old")
    try FileManager.default.moveItem(atPath: folder.content, toPath: folder.path + "/old-content")
    let other = try SiteFolder(Self.content("new"))
    try FileManager.default.moveItem(atPath: other.content, toPath: folder.content)
    let words = ["build", "--templates", Repository.templates, "--output", "new", "--jobs", "2"]
    let outcome = try Program.run(words, in: folder.path, environment: ["SOURCE_DATE_EPOCH": "1781568000"])
    try #require(outcome.status == 0, "\(outcome)")
    return folder
  }

  /// Starts a build of the new content and ends it some time after it began to write; whether it was not done yet.
  private func kill(afterMilliseconds milliseconds: UInt32, in folder: SiteFolder) throws -> Bool {
    let child = try Child(
      ["build", "--templates", Repository.templates, "--jobs", "2"], in: folder.path,
      environment: ["SOURCE_DATE_EPOCH": "1781568000"])
    let journal = folder.output + "/.aurora-journal"
    while child.process.isRunning, !FileManager.default.fileExists(atPath: journal) { usleep(500) }
    usleep(milliseconds * 1_000)
    child.kill()
    return FileManager.default.fileExists(atPath: journal)
  }

  private func expectWholeFiles(_ folder: SiteFolder, _ round: Int) throws {
    let (site, old, new) = (folder.tree(), folder.tree("old"), folder.tree("new"))
    for (path, bytes) in site where !path.contains(".aurora-") {
      #expect(bytes == old[path] || bytes == new[path], "round \(round): \(path) is torn")
    }
    // What both sites have is never missing, not even for a moment.
    for path in old.keys where new[path] != nil { #expect(site[path] != nil, "round \(round): \(path) is gone") }
  }

  /// Publishes the old content, and then nothing is left of the new one.
  private func heal(_ folder: SiteFolder, _ round: Int) throws {
    var options = folder.options()
    options.content = folder.path + "/old-content"
    let built = try folder.build(options)
    #expect(built.report == "")
    #expect(folder.tree() == folder.tree("old"), "round \(round) is not healed")
  }
}
