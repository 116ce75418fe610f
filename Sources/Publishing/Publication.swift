import Diagnostics

/// Brings the output folder to hold a set of files.
public enum Publication {
  /// What publishing did.
  public struct Summary: Sendable, Hashable {
    /// Files written, the manifest among them.
    public var written = 0
    /// Files that held the same bytes already.
    public var unchanged = 0
    /// Files of earlier builds that no longer belong.
    public var removed = 0
    /// Paths of files of earlier builds that no longer belong and were left where they are, since somebody changed
    /// them since.
    public var leftAlone: [String] = []
    /// The size of all files of the site, without the manifest.
    public var bytes = 0

    public init() {}
  }

  /// Writes the files that differ from what the folder holds, removes those that an earlier build wrote and that are
  /// not in the set, and writes the manifest.
  ///
  /// Every file appears whole or not at all. Files of `Stage.assets` are all there before the first page is written;
  /// removing, then the manifest, come last. When the program is killed, or the disk is full, or a `produced` throws,
  /// the folder holds whole files, old and new, and the next call brings it to what it should be, a journal
  /// (`.aurora-journal`) telling it what this one wrote. A file that no build wrote is never removed.
  ///
  /// The same files give the same bytes whatever the number of jobs. O(bytes of all files).
  ///
  /// - Parameters:
  ///   - directory: made where it is missing.
  ///   - sources: folders the site is made from; the output folder may not be one of them or inside of one.
  ///   - jobs: threads that produce and write.
  ///   - archive: an archive of all of them, written when they stand.
  ///   - place: where the content asks for a path, for what is reported of it.
  ///   - diagnostics: gets an error for each path that is not allowed or that meets another; then nothing is
  ///     written.
  /// - Throws: `PublishingError` for what the machine would not do, and what a `produced` throws.
  @discardableResult
  public static func publish(
    _ files: [OutputFile], to directory: String, apartFrom sources: [String] = [], jobs: Int,
    archive: SiteArchive? = nil, place: (String) -> SourceLocation? = { _ in nil }, into diagnostics: inout Diagnostics
  ) throws -> Summary {
    var found = Diagnostics()
    let paths = PathRule.check(
      files.map(\.path) + (archive == nil ? [] : [SiteArchive.path]), place: place, into: &found)
    diagnostics.report(contentsOf: found)
    if found.hasErrors { return Summary() }

    try SourceFolders.refuse(directory, in: sources)
    let root = try OutputRoot.open(directory)
    let journal = try Journal(of: root)
    let writer = FileWriter(root: root, journal: journal)
    let lastManifest = try writer.root.contents(of: Manifest.path) ?? []
    try removeTemporaries(of: files, lastManifest, writer)

    var written = try writeAll(files, with: writer, jobs: jobs)
    if let archive {
      let last = Manifest.record(of: SiteArchive.path, in: lastManifest)
      written.append(try archive.write(written.map(\.record), last: last, with: writer, jobs: jobs))
      written.sort { $0.record.path < $1.record.path }
    }
    let manifest = Manifest.bytes(lines: written.map(\.line))
    var removal = Removal(keeping: paths)
    if manifest != lastManifest || writer.journal.wasLeft {
      let records = Manifest.records(in: lastManifest) + writer.journal.leftRecords
      try removal.remove(records, folders: writer.journal.leftFolders, from: writer.root)
    }
    let manifestFile = OutputFile(path: Manifest.path, contents: .bytes(manifest))
    let last = try writer.write(manifestFile, in: try writer.folder(manifestFile.folder))
    try writer.journal.remove(from: writer.root)
    return summary(of: written, last, removal)
  }

  private static func summary(
    of written: [FileWriter.Written], _ manifest: FileWriter.Written, _ removal: Removal
  ) -> Summary {
    var summary = Summary()
    for file in written + [manifest] {
      if file.isNew { summary.written += 1 } else { summary.unchanged += 1 }
    }
    summary.bytes = written.reduce(0) { $0 + $1.record.size }
    summary.removed = removal.removed
    summary.leftAlone = removal.changedSince
    return summary
  }

  private static func removeTemporaries(
    of files: [OutputFile], _ lastManifest: [UInt8], _ writer: FileWriter
  ) throws {
    var folders = Set(files.map(\.folder)).union(["", folderPart(of: Manifest.path)])
    // Only a build that was killed leaves temporary files elsewhere, and such a build leaves its journal.
    if writer.journal.wasLeft {
      let records = Manifest.records(in: lastManifest) + writer.journal.leftRecords
      folders.formUnion(records.map { folderPart(of: $0.path) })
      folders.formUnion(writer.journal.leftFolders.map { $0[...] })
    }
    try Removal.removeTemporaries(in: folders, of: writer.root)
  }

  /// Writes stage after stage; sorted by path.
  private static func writeAll(
    _ files: [OutputFile], with writer: FileWriter, jobs: Int
  ) throws -> [FileWriter.Written] {
    var written: [FileWriter.Written] = []
    written.reserveCapacity(files.count)
    for stage in OutputFile.Stage.allCases {
      let before = written.map(\.record)
      let batches = FolderBatch.batches(of: files.filter { $0.stage == stage }.map { $0.derived(after: before) })
      var none = Diagnostics()
      let results = try batches.concurrentMap(jobs: jobs, into: &none) { batch, _ in try writer.write(batch) }
      for batch in results { written += batch }
      written.sort { $0.record.path < $1.record.path }
    }
    return written
  }
}
