/// Files of one folder that a thread writes in a row, the folder held open.
struct FolderBatch: Sendable {
  let folder: String
  var files: [OutputFile]

  /// Enough for opening the folder to weigh nothing, and few enough for all threads to have work to the end.
  static let size = 32

  /// All files: first those that are produced as one piece, each alone, since the largest of them take as long as a
  /// thousand pages, and no thread is to be left alone with them at the end; then the others, in the order of the
  /// folders' first files.
  static func batches(of files: [OutputFile]) -> [FolderBatch] {
    var batches = files.filter(\.isProduced).map { FolderBatch(folder: String($0.folder), files: [$0]) }
    var unfinished: [Substring: Int] = [:]
    for file in files where !file.isProduced {
      if let index = unfinished[file.folder], batches[index].files.count < size {
        batches[index].files.append(file)
      } else {
        unfinished[file.folder] = batches.count
        batches.append(FolderBatch(folder: String(file.folder), files: [file]))
      }
    }
    return batches
  }
}
