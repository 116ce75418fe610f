import Linking
import Model
import Text

extension Reader {
  /// Where a file that a record names stands in the site: beside the record, else below `media/`. Nil where it is
  /// missing.
  func path<R: Record>(of file: FileReference, namedBy record: R) -> String? {
    var name = file.path[...]
    while name.hasPrefix("./") { name = name.dropFirst(2) }
    let folders = record.header.source.path.split(separator: "/").dropLast()
    let start = folders.lastIndex { $0 == R.kind.folder[...] } ?? folders.startIndex
    let beside = (["media"] + folders[start...] + [name]).joined(separator: "/")
    if isPublished(beside) { return beside }
    return name.hasPrefix("media/") && isPublished(String(name)) ? String(name) : nil
  }

  /// Published files are sorted by path. O(log files).
  private func isPublished(_ path: String) -> Bool {
    site.files.first(sortedBy: \.path, equalTo: path) != nil
  }
}
