import Foundation

/// A time zone by its IANA name, such as `Europe/Paris`.
public struct TimeZoneName: Sendable, Hashable {
  public let name: String
  private let zone: TimeZone

  /// Nil for a name that the IANA database does not have.
  public init?(_ iana: String) {
    guard Self.hasForm(iana), let zone = TimeZone(identifier: iana) else { return nil }
    name = iana
    self.zone = zone
  }

  public static func isKnown(_ iana: String) -> Bool { TimeZoneName(iana) != nil }

  /// All names, sorted, to find the one closest to a mistyped one. Reads the whole database.
  public static var all: [String] { TimeZone.knownTimeZoneIdentifiers.filter(hasForm).sorted() }

  /// Seconds that the clocks of the zone are ahead of UTC at a local time (midnight where only the day is given).
  ///
  /// A time that the clocks skip in spring is read as if they had not yet been put forward; one that they show
  /// twice in autumn means the first.
  public func utcOffset(of local: LocalDateTime) -> Int {
    let seconds = local.date.dayNumber * 86_400 + (local.time?.minutes ?? 0) * 60
    // No zone is a day away from UTC, and none changes its clocks twice in two days.
    let before = offset(at: seconds - 86_400)
    let after = offset(at: seconds + 86_400)
    if before == after || offset(at: seconds - before) == before { return before }
    return offset(at: seconds - after) == after ? after : before
  }

  /// Seconds that the clocks of a zone are ahead of UTC at a local time; nil for an unknown zone.
  public static func utcOffset(of local: LocalDateTime, in iana: String) -> Int? {
    TimeZoneName(iana)?.utcOffset(of: local)
  }

  /// Seconds since 1970-01-01T00:00Z of a local time.
  public func unixTime(of local: LocalDateTime) -> Int {
    local.date.dayNumber * 86_400 + (local.time?.minutes ?? 0) * 60 - utcOffset(of: local)
  }

  /// What the clocks of the zone show at a moment, given in seconds since 1970-01-01T00:00Z.
  public func local(unixTime: Int) -> LocalDateTime {
    let seconds = unixTime + offset(at: unixTime)
    let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let minutes = (seconds - day * 86_400) / 60
    return LocalDateTime(CalendarDate(dayNumber: day), TimeOfDay(hour: minutes / 60, minute: minutes % 60))
  }

  func offset(at unixTime: Int) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(unixTime)))
  }

  /// An area and a place (or `UTC`): Foundation also takes abbreviations and offsets, which name no place.
  private static func hasForm(_ name: String) -> Bool {
    if name == "UTC" { return true }
    guard let slash = name.firstIndex(of: "/"), let first = name.first, first.isUppercase, slash != name.startIndex
    else { return false }
    return !name.hasPrefix("Etc/")
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "-"),
          UInt8(ascii: "+"):
          true
        default: false
        }
      }
  }
}
