#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The folders that a site is made from are not the place to write it to: the next build would read its own pages.
enum SourceFolders {
  /// - Throws: `PublishingError` where the output folder is one of the sources or inside of one, whatever the paths
  ///   look like.
  static func refuse(_ output: String, in sources: [String]) throws(PublishingError) {
    let place = real(output) + "/"
    for source in sources where place.hasPrefix(real(source) + "/") {
      throw PublishingError(EINVAL, .publishingInside, output)
    }
  }

  /// The path without symbolic links, `.` and `..`; what of it does not exist yet stays as it is.
  private static func real(_ path: String) -> String {
    if let resolved = realpath(path, nil) {
      defer { free(resolved) }
      return String(cString: resolved)
    }
    let parent = folderPart(of: path)
    if parent.isEmpty { return path.hasPrefix("/") ? path : real(".") + "/" + path }
    return real(String(parent)) + "/" + namePart(of: path)
  }
}
