import Pages
import Synchronization
import Text

/// The calendars of a site (`.ics`, RFC 5545). Each event is written once a language, when the first calendar asks.
enum CalendarFiles {
  static func files(_ dissemination: [Dissemination]) -> [OutputFile] {
    let changes = ClockChanges()
    return dissemination.flatMap { dissemination in
      let events = CalendarEvents(dissemination, changes)
      return dissemination.calendars.map { calendar in
        OutputFile(path: calendar.path, contents: .appended { $0 += events.bytes(of: calendar) }, stage: .assets)
      }
    }
  }
}

/// The events of one language. An object, since all its calendars share what is written.
private final class CalendarEvents: Sendable {
  private let dissemination: Dissemination
  private let changes: ClockChanges
  private let written: Mutex<[Int: Written]> = Mutex([:])

  init(_ dissemination: Dissemination, _ changes: ClockChanges) {
    self.dissemination = dissemination
    self.changes = changes
  }

  private struct Written {
    var lines: [UInt8]
    var zone: TimeZoneName?
    var years: [Int]
  }

  func bytes(of calendar: EventCalendar) -> [UInt8] {
    let events = calendar.events.compactMap(written)
    var lines = ContentLines()
    lines.append("BEGIN", "VCALENDAR")
    lines.append("VERSION", "2.0")
    lines.append("PRODID", "-//AURORA//Calendar//\(dissemination.language.uppercased())")
    lines.append("CALSCALE", "GREGORIAN")
    if let name = calendar.name {
      // NAME is that of RFC 7986; the other one is what programs have long read.
      lines.append("NAME", text: name)
      lines.append("X-WR-CALNAME", text: name)
    }
    var years: [TimeZoneName: Set<Int>] = [:]
    for event in events {
      if let zone = event.zone { years[zone, default: []].formUnion(event.years) }
    }
    for (zone, years) in years.sorted(by: { $0.key.name < $1.key.name }) {
      ZoneDefinition(zone: zone, years: years, changes: changes).append(to: &lines)
    }
    for event in events { lines.append(lines: event.lines) }
    lines.append("END", "VCALENDAR")
    return lines.bytes
  }

  private func written(_ index: Int) -> Written? {
    if let known = written.withLock({ $0[index] }) { return known }
    guard let entry = dissemination.entry(ofEvent: index) else { return nil }
    var lines = ContentLines()
    EventLines(entry: entry, names: dissemination.names).append(to: &lines)
    let zone = entry.starts.hasTime ? entry.timezone.flatMap { TimeZoneName($0) } : nil
    let end = (entry.ends ?? entry.starts).date
    let made = Written(
      lines: lines.bytes, zone: zone?.name == "UTC" ? nil : zone,
      years: [entry.starts.date.year, end.year, end.adding(days: 1).year])
    written.withLock { $0[index] = made }
    return made
  }
}
