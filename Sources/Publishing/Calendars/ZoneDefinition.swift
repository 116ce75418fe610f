import Synchronization
import Text

/// The definition of a time zone in a calendar (VTIMEZONE, RFC 5545, 3.6.5), for the years in which it is used.
///
/// Each change of the clocks is named by its date, without a rule that would recur: that holds for any zone and any
/// year that the machine's database knows.
struct ZoneDefinition {
  let zone: TimeZoneName
  /// The years that times of the calendar lie in.
  let years: Set<Int>
  let changes: ClockChanges

  func append(to lines: inout ContentLines) {
    lines.append("BEGIN", "VTIMEZONE")
    lines.append("TZID", zone.name)
    // The year before too: in January the clocks stand as they were set in the autumn.
    let covered = Set(years.flatMap { [max($0 - 1, 1), $0] }).sorted()
    // Where a stretch of years begins, the clocks stand as they stand.
    for year in covered where !covered.contains(year - 1) {
      let offset = zone.offset(asYearBegins: year)
      let onset = LocalDateTime(CalendarDate(year: year, month: 1, day: 1) ?? .earliest)
      append("STANDARD", [CalendarTime.written(onset)], from: offset, to: offset, to: &lines)
    }
    let all = covered.flatMap { changes.all(of: zone, in: $0) }
    for kind in Self.kinds(of: all) {
      let onsets = all.filter { Kind($0) == kind }.map { CalendarTime.written($0.local) }
      append(kind.isForward ? "DAYLIGHT" : "STANDARD", onsets, from: kind.before, to: kind.after, to: &lines)
    }
    lines.append("END", "VTIMEZONE")
  }

  private struct Kind: Hashable {
    var before: Int
    var after: Int
    var isForward: Bool { after > before }

    init(_ change: ClockChange) {
      before = change.offsetBefore
      after = change.offsetAfter
    }
  }

  /// In the order in which they first come.
  private static func kinds(of changes: [ClockChange]) -> [Kind] {
    var kinds: [Kind] = []
    for change in changes where !kinds.contains(Kind(change)) { kinds.append(Kind(change)) }
    return kinds
  }

  private func append(
    _ name: String, _ onsets: [String], from before: Int, to after: Int, to lines: inout ContentLines
  ) {
    guard let first = onsets.first else { return }
    lines.append("BEGIN", name)
    lines.append("DTSTART", first)
    if onsets.count > 1 { lines.append("RDATE", onsets.dropFirst().joined(separator: ",")) }
    lines.append("TZOFFSETFROM", Self.written(offset: before))
    lines.append("TZOFFSETTO", Self.written(offset: after))
    lines.append("END", name)
  }

  /// `+0100`; seconds are written only where there are any.
  private static func written(offset: Int) -> String {
    let size = abs(offset)
    let digits = CalendarTime.padded(size / 3600, to: 2) + CalendarTime.padded(size / 60 % 60, to: 2)
    return (offset < 0 ? "-" : "+") + digits + (size % 60 == 0 ? "" : CalendarTime.padded(size % 60, to: 2))
  }
}

/// The changes of clocks by zone and year: each is searched for once, however many calendars name it. An object, since
/// all calendars of a site share it.
final class ClockChanges: Sendable {
  private struct Key: Hashable {
    var zone: TimeZoneName
    var year: Int
  }

  private let known: Mutex<[Key: [ClockChange]]> = Mutex([:])

  func all(of zone: TimeZoneName, in year: Int) -> [ClockChange] {
    let key = Key(zone: zone, year: year)
    if let changes = known.withLock({ $0[key] }) { return changes }
    let changes = zone.clockChanges(from: year, through: year)
    known.withLock { $0[key] = changes }
    return changes
  }
}

/// Days and times as calendars write them.
enum CalendarTime {
  /// `20270211`
  static func written(_ date: CalendarDate) -> String { date.iso.replacing("-", with: "") }

  /// `20270211T090000`; midnight where only the day is given.
  static func written(_ local: LocalDateTime) -> String {
    written(local.date) + "T" + padded(local.hour, to: 2) + padded(local.minute, to: 2) + "00"
  }

  static func padded(_ number: Int, to digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
