import Diagnostics
import Pages

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// `aurora-site.zip`: the whole site but the archive itself, to be unpacked on a disk or on another host.
///
/// It is a site of its own: pages that lead to the archive are other ones inside of it, and what tells of the files (the
/// manifest, the lists of the service worker) tells of those of the archive.
public struct SiteArchive: Sendable {
  public static let path = WebApp.archivePath

  /// Files of the site that are others in the archive.
  let replaced: [OutputFile]
  /// Files of the site that are derived from its other files.
  let derived: [OutputFile]

  public init(replaced: [OutputFile], derived: [OutputFile]) {
    self.replaced = replaced
    self.derived = derived
  }

  /// Writes the archive, unless the one that is there is this one: deflating takes as long as all the rest of a build.
  ///
  /// Files are read back from the output folder and deflated some at a time on all cores; at no time is the site held.
  /// The same files give the same bytes whatever the number of jobs.
  ///
  /// - Parameters:
  ///   - written: all files of the site, sorted by path.
  ///   - last: what the last manifest says of the archive.
  func write(
    _ written: [FileRecord], last: FileRecord?, with writer: FileWriter, jobs: Int
  ) throws -> FileWriter.Written {
    let contents = try ArchiveContents(of: written, replaced: replaced, derived: derived)
    let folder = try writer.folder("")
    if let last, try stands(last, holding: contents.comment, in: folder, writer.root) {
      return FileWriter.Written(record: last, line: last.line, isNew: false)
    }
    return try writer.writeStreamed(Self.path, in: folder) { file in
      var zip = ZipWriter()
      var none = Diagnostics()
      for window in contents.entries.indices.pieces(of: Self.window) {
        let deflated = try Array(contents.entries[window]).concurrentMap(jobs: jobs, into: &none) { entry, _ in
          try deflate(entry, writer.root)
        }
        for entry in deflated { try file.write(try zip.add(entry)) }
      }
      try file.write(zip.finish(comment: contents.comment))
    }
  }

  /// Files that are held at once, at the most.
  private static let window = 256

  private func deflate(_ entry: ArchiveContents.Entry, _ root: borrowing OutputRoot) throws -> DeflatedFile {
    let path = entry.record.path
    let bytes = try entry.bytes ?? root.contents(of: path) ?? []
    guard bytes.count == entry.record.size, SHA256Digest(of: bytes) == entry.record.digest else {
      throw root.failure(0, .readingBack, path)
    }
    do { return try DeflatedFile(path: path, bytes) } catch {
      throw root.failure(error.errorNumber, .archiving, path)
    }
  }

  /// Whether the archive on the disk is as the last build wrote it, and its comment is the one that is wanted.
  private func stands(
    _ last: FileRecord, holding comment: String, in folder: borrowing Descriptor, _ root: borrowing OutputRoot
  ) throws -> Bool {
    guard let file = Descriptor.open(Self.path, in: folder.number, O_RDONLY), let status = file.status(),
      status.isRegularFile, Int(status.st_size) == last.size
    else { return false }
    var digest = RunningSHA256()
    var end: [UInt8] = []
    do throws(SystemFailure) {
      try file.readPieces { piece in
        digest.update(piece)
        end = Array((end + piece).suffix(comment.utf8.count))
      }
    } catch { throw root.failure(error.errorNumber, .reading, Self.path) }
    return end.elementsEqual(comment.utf8) && digest.finish() == last.digest
  }
}
