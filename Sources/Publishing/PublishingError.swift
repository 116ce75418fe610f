#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The machine would not do what publishing needs: the disk is full, a folder is read-only, something is in the way.
/// Nothing half-written is left, and the next build mends what this one did not finish.
public struct PublishingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file or folder, as the caller would name it: with the output folder's path in front.
  public let path: String
  /// The system's `errno`.
  public let errorNumber: Int32
  public let activity: Activity

  public enum Activity: String, Sendable, Hashable {
    case opening, reading, writing, removing, locking
    case makingFolder = "making the folder"
    case publishingInside = "publishing inside"
    case archiving = "putting into the archive"
    /// A file is not what this build wrote a moment ago.
    case readingBack = "reading back"
  }

  init(_ errorNumber: Int32, _ activity: Activity, _ path: String) {
    self.path = path
    self.errorNumber = errorNumber
    self.activity = activity
  }

  /// One sentence without a full stop: "no space left on the device while writing site/index.html".
  public var description: String {
    switch activity {
    case .locking: "another build is writing to \(path)"
    case .readingBack: "somebody else changed \(path) while the site was published"
    case .publishingInside: "\(path) is, or is inside of, a folder that the site is made from"
    default: "\(reason) while \(activity.rawValue) \(path)"
    }
  }

  private var reason: String {
    switch errorNumber {
    case ENOSPC: return "no space left on the device"
    case EDQUOT: return "the disk quota is used up"
    case EFBIG: return "the file is larger than is allowed"
    case EACCES, EPERM: return "permission denied"
    case EROFS: return "the disk is read-only"
    case EISDIR, EEXIST, ENOTEMPTY: return "a folder stands where a file should be"
    case ENOTDIR: return "a file stands where a folder should be"
    case ELOOP: return "a symbolic link, which is not followed, stands in the way"
    case ENAMETOOLONG: return "the name is too long for the disk"
    case ENOENT: return "no such file or folder"
    case EMFILE, ENFILE: return "too many open files"
    case EIO: return "the disk failed"
    default: return String(cString: strerror(errorNumber))
    }
  }
}
