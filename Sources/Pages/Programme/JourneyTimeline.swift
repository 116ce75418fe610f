import Linking
import Model
import Templates
import Text

/// A journey in time: a drawing to scale with a line for each mission, and the same as a table.
struct JourneyTimeline: Sendable {
  /// An `svg` element; nil where no mission has a date.
  var drawing: HTML?
  var table: Table

  static let view = View<JourneyTimeline>(
    "timeline",
    [
      .html("drawing") { timeline, _ in timeline.drawing },
      .view("table", Table.view) { timeline, _ in timeline.table },
    ])

  /// Nil of a journey without missions.
  init?(_ journey: RecordAddress, _ reader: Reader) {
    let missions = reader.site.missions(ofJourney: journey.index)
    guard !missions.isEmpty else { return nil }
    let lines = missions.map { TimelineLine($0, reader) }
    drawing = TimelineDrawing(lines, reader).svg(title: reader.phrases[.timeline])
    table = Self.table(lines, reader)
  }

  private static func table(_ lines: [TimelineLine], _ reader: Reader) -> Table {
    let phrases = reader.phrases
    var table = Table(
      phrases[.timeline],
      columns: [
        .init(label: phrases.kind(.missions)), .init(label: phrases[.timelineWhen]),
        .init(label: phrases[.columnPlace]), .init(label: phrases[.hosts]), .init(label: phrases[.timelineThemes]),
        .init(label: phrases[.workshops], isNumeric: true), .init(label: phrases[.visitors], isNumeric: true),
        .init(label: phrases[.exchanges], isNumeric: true),
      ])
    func number(_ count: Int) -> String { count == 0 ? "" : reader.language.format(count) }
    for line in lines {
      let mission = reader.catalogue.missions[Int(line.mission.index)]
      let region = mission.region?.target.map { reader.concepts[Int($0.index)].label }
      let place = [region, mission.country.map(reader.language.name(ofCountry:))].compactMap(\.self)
      table.addRow(
        reader.title(of: line.mission), path: reader.path(of: line.mission),
        [
          reader.when(mission.starts, mission.ends) ?? reader.phrases[.timelineUnknown],
          place.joined(separator: ", "), reader.names(mission.hosts) ?? "", reader.conceptNames(mission.topics) ?? "",
          number(mission.workshops.count), number(mission.visitors.count), number(line.exchanges.count),
        ])
    }
    return [table].withoutEmptyColumns()[0]
  }
}

extension Reader {
  /// Exchanges of all missions of a journey.
  func exchanges(ofJourney journey: RecordAddress) -> [RecordAddress] {
    site.missions(ofJourney: journey.index).flatMap { sources(of: $0, .exchanges, "mission") }
  }
}

/// A mission with the days that belong to it.
private struct TimelineLine {
  let mission: RecordAddress
  let label: String
  /// From the first day that it can have been to the last; of a date that is not known to the day it is wide.
  let span: ClosedRange<Int>?
  let isVague: Bool
  let workshops: [Int]
  let exchanges: [RecordAddress]
  let exchangeDays: [Int]

  init(_ mission: RecordAddress, _ reader: Reader) {
    let record = reader.catalogue.missions[Int(mission.index)]
    self.mission = mission
    let title = reader.words(reader.title(of: mission))
    label = title.count > Self.longest ? title.prefix(Self.longest - 1) + "…" : title
    let first = record.starts?.first.dayNumber
    let last = (record.ends ?? record.starts)?.last.dayNumber
    span = first.flatMap { first in last.flatMap { first <= $0 ? first...$0 : nil } }
    isVague = record.starts?.day == nil
    workshops = record.workshops.compactMap {
      $0.target.flatMap { reader.catalogue.events[Int($0.index)].starts?.date.dayNumber }
    }
    exchanges = reader.sources(of: mission, .exchanges, "mission")
    exchangeDays = exchanges.compactMap { reader.catalogue.exchanges[Int($0.index)].starts?.dayNumber }
  }

  /// As many letters as there is room for beside the drawing.
  private static let longest = 26

  var days: [Int] { workshops + exchangeDays + (span.map { [$0.lowerBound, $0.upperBound] } ?? []) }
}

/// The drawing: months from left to right, missions from top to bottom.
private struct TimelineDrawing {
  let lines: [TimelineLine]
  let reader: Reader

  private static let left = 300
  private static let width = 1_000
  private static let head = 44
  private static let row = 40

  init(_ lines: [TimelineLine], _ reader: Reader) {
    self.lines = lines
    self.reader = reader
  }

  func svg(title: String) -> HTML? {
    let days = lines.flatMap(\.days)
    guard let first = days.min(), let last = days.max() else { return nil }
    let months = Self.months(from: CalendarDate(dayNumber: first), until: CalendarDate(dayNumber: last))
    guard let start = months.first?.dayNumber, let end = months.last?.dayNumber, start < end else { return nil }
    func x(_ day: Int) -> Int {
      Self.left + (day - start) * (Self.width - Self.left - 10) / (end - start)
    }
    let height = Self.head + lines.count * Self.row
    var html = HTML()
    html.add("<svg class=\"time\" viewBox=\"0 0 \(Self.width) \(height)\" role=\"img\" aria-label=\"")
    html.bytes += HTML(escaping: title).bytes
    html.add("\">")
    drawMonths(months, x, height, &html)
    for (index, line) in lines.enumerated() { draw(line, Self.head + index * Self.row, x, &html) }
    html.add("</svg>")
    return html
  }

  /// The first of each month, the month after the last included.
  private static func months(from first: CalendarDate, until last: CalendarDate) -> [CalendarDate] {
    var month = first.adding(days: 1 - first.day)
    var months = [month]
    // Some hundred years are more than any journey; a typing mistake must not draw for ever.
    while month <= last, months.count < 1_200 {
      month = month.adding(months: 1)
      months.append(month)
    }
    return months
  }

  /// A line a month, and as many names as there is room for.
  private func drawMonths(_ months: [CalendarDate], _ x: (Int) -> Int, _ height: Int, _ html: inout HTML) {
    let step = max(1, (months.count + 7) / 8)
    for (index, month) in months.enumerated() where index % step == 0 {
      let place = x(month.dayNumber)
      html.add("<line class=\"time-tick\" x1=\"\(place)\" x2=\"\(place)\" y1=\"\(Self.head - 10)\" y2=\"\(height)\"/>")
      guard index + step < months.count || step == 1 && index + 1 < months.count else { continue }
      html.add("<text class=\"time-month\" x=\"\(place + 6)\" y=\"20\">")
      html.bytes += HTML(escaping: reader.language.shortMonth(month)).bytes
      html.add("</text><text class=\"time-month\" x=\"\(place + 6)\" y=\"38\">\(month.year)</text>")
    }
  }

  private func draw(_ line: TimelineLine, _ top: Int, _ x: (Int) -> Int, _ html: inout HTML) {
    let middle = top + Self.row / 2
    html.add("<line class=\"time-base\" x1=\"0\" x2=\"\(Self.width)\" y1=\"\(top)\" y2=\"\(top)\"/>")
    html.add("<text class=\"time-name\" x=\"4\" y=\"\(middle + 6)\">")
    html.bytes += HTML(escaping: line.label).bytes
    html.add("</text>")
    if let span = line.span {
      let (from, to) = (x(span.lowerBound), x(span.upperBound + 1))
      let style = line.isVague ? "time-vague" : "time-mission"
      html.add(
        "<rect class=\"\(style)\" x=\"\(from)\" y=\"\(top + 8)\" width=\"\(max(10, to - from))\" height=\"24\" rx=\"4\"/>"
      )
    } else {
      html.add("<text class=\"time-month\" x=\"\(Self.left + 6)\" y=\"\(middle + 6)\">")
      html.bytes += HTML(escaping: reader.phrases[.timelineUnknown]).bytes
      html.add("</text>")
    }
    for (days, style) in [(line.workshops, "time-workshop"), (line.exchangeDays, "time-exchange")] {
      for day in days { html.add("<circle class=\"\(style)\" cx=\"\(x(day))\" cy=\"\(middle)\" r=\"7\"/>") }
    }
  }
}

extension HTML {
  fileprivate mutating func add(_ markup: String) { bytes += markup.utf8 }
}
