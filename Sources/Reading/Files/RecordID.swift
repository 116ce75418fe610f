/// What an id may look like: it becomes a file name of the site, on every disk, and a part of its addresses.
public enum RecordID {
  /// The longest id, in bytes.
  public static let longest = 64

  /// Whether the text is `[a-z0-9](-?[a-z0-9])*`, not too long, and no name that Windows keeps for its devices.
  public static func isValid(_ id: String) -> Bool {
    isWellFormed(id) && id.utf8.count <= longest && !isReserved(id)
  }

  static func isWellFormed(_ id: String) -> Bool {
    var previousIsHyphen = true
    for byte in id.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): previousIsHyphen = false
      case UInt8(ascii: "-"):
        guard !previousIsHyphen else { return false }
        previousIsHyphen = true
      default: return false
      }
    }
    return !previousIsHyphen
  }

  /// Windows keeps these names for its devices, whatever the ending behind them.
  public static func isReserved(_ id: String) -> Bool {
    switch id {
    case "con", "aux", "nul", "prn": true
    default:
      id.utf8.count == 4 && (id.hasPrefix("com") || id.hasPrefix("lpt")) && ("1"..."9").contains(id.suffix(1))
    }
  }
}
