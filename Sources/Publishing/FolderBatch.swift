/// Files of one folder that a thread writes in a row, the folder held open.
struct FolderBatch: Sendable {
  let folder: String
  var files: [OutputFile]

  /// Enough for opening the folder to weigh nothing, and few enough for all threads to have work to the end.
  static let size = 32

  /// All files, in the order of the folders' first files.
  static func batches(of files: [OutputFile]) -> [FolderBatch] {
    var batches: [FolderBatch] = []
    var unfinished: [Substring: Int] = [:]
    for file in files {
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
