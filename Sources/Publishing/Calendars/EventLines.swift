import Model
import Pages
import Text

/// An event in a calendar (VEVENT, RFC 5545, 3.6.1).
struct EventLines {
  let entry: CalendarEntry
  let names: PermanentNames

  func append(to lines: inout ContentLines) {
    lines.append("BEGIN", "VEVENT")
    lines.append("UID", entry.uid)
    lines.append("DTSTAMP", "\(CalendarTime.written(stamp))T000000Z")
    if entry.reviewed != nil { lines.append("LAST-MODIFIED", "\(CalendarTime.written(stamp))T000000Z") }
    lines.append("SEQUENCE", "\(sequence)")
    lines.append("STATUS", status)
    appendTimes(to: &lines)
    lines.append("SUMMARY", text: entry.title)
    if let description = entry.description { lines.append("DESCRIPTION", text: description) }
    if let location = entry.location { lines.append("LOCATION", text: location) }
    if let place = entry.position { lines.append("GEO", "\(place.latitude);\(place.longitude)") }
    if !entry.categories.isEmpty { lines.append("CATEGORIES", texts: entry.categories) }
    if !entry.organisers.isEmpty { lines.append("CONTACT", text: entry.organisers.joined(separator: ", ")) }
    if let address = names.baseURL.map({ $0 + entry.path }) ?? entry.online { lines.append("URL", address) }
    lines.append("TRANSP", [.cancelled, .postponed].contains(entry.state) ? "TRANSPARENT" : "OPAQUE")
    lines.append("END", "VEVENT")
  }

  /// The day of the record's last review: the clock of the build would make other bytes every day. A record that
  /// nobody reviewed has the first day of the computer's time.
  private var stamp: CalendarDate { entry.reviewed ?? CalendarDate(dayNumber: 0) }

  /// Programs take what has a higher number for the newer news of an event. It grows with the day of the review, and
  /// from scheduled to postponed to cancelled.
  private var sequence: Int {
    let rank = entry.state == .cancelled ? 2 : entry.state == .postponed ? 1 : 0
    return (entry.reviewed.map { max(0, $0.dayNumber) } ?? 0) * 3 + rank
  }

  private var status: String {
    switch entry.state {
    case .scheduled, .held: "CONFIRMED"
    case .postponed: "TENTATIVE"
    case .cancelled: "CANCELLED"
    }
  }

  /// Where either end has no time of day the event takes whole days; the day after the last one ends it. An end that
  /// is not after the start is left out: it adds nothing.
  private func appendTimes(to lines: inout ContentLines) {
    guard entry.starts.hasTime else {
      lines.append("DTSTART;VALUE=DATE", CalendarTime.written(entry.starts.date))
      let last = entry.ends?.date ?? entry.starts.date
      lines.append("DTEND;VALUE=DATE", CalendarTime.written(last.adding(days: 1)))
      return
    }
    append("DTSTART", entry.starts, to: &lines)
    guard let ends = entry.ends else { return }
    let end = ends.hasTime ? ends : LocalDateTime(ends.date.adding(days: 1))
    if entry.starts.isShown(before: end, in: zone) { append("DTEND", end, to: &lines) }
  }

  private var zone: TimeZoneName? { entry.timezone.flatMap { TimeZoneName($0) } }

  private func append(_ name: String, _ time: LocalDateTime, to lines: inout ContentLines) {
    let written = CalendarTime.written(time)
    switch zone?.name {
    case nil: lines.append(name, written)
    case "UTC"?: lines.append(name, written + "Z")
    case let zone?: lines.append("\(name);TZID=\(zone)", written)
    }
  }
}

extension LocalDateTime {
  /// Whether a moment comes before another: while the clocks are put back, what they show cannot tell.
  fileprivate func isShown(before other: LocalDateTime, in zone: TimeZoneName?) -> Bool {
    guard let zone else { return self < other || !other.hasTime && date < other.date }
    return zone.unixTime(of: self) < zone.unixTime(of: other)
  }
}
