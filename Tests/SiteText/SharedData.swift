import Foundation

/// Test data that are kept beside the project and are no part of it.
public enum SharedData {
  /// The folder `shared/data`, looked for from this file upwards; nil where it is missing.
  private static let folder: URL? = {
    var folder = URL(fileURLWithPath: #filePath)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let candidate = folder.appendingPathComponent("shared/data")
      if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
    }
    return nil
  }()

  public static func has(_ path: String) -> Bool {
    folder.map { FileManager.default.fileExists(atPath: $0.appendingPathComponent(path).path) } ?? false
  }

  /// - Throws: where the file is missing.
  public static func bytes(_ path: String) throws -> Data {
    guard let folder else { throw CocoaError(.fileNoSuchFile) }
    return try Data(contentsOf: folder.appendingPathComponent(path))
  }
}
