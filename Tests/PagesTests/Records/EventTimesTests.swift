import Testing
import Text

@testable import Model
@testable import Pages

@Suite("When an event is, and what has become of it")
struct EventTimesTests {
  let reader: Reader

  init() throws { reader = try SmallSite().reader() }

  @Test("A day with hours tells the hours and their zone apart from the day")
  func oneDay() {
    let hours = reader.hours(of: SmallSite.event("2027-02-15T09:00", "2027-02-15T17:30"))
    #expect(hours?.when == "15 February 2027")
    #expect(hours?.time == "09:00–17:30, Europe/Madrid")
  }

  @Test("Hours of several days stand with their days")
  func severalDays() {
    let hours = reader.hours(of: SmallSite.event("2027-02-15T09:30", "2027-02-16T16:30"))
    #expect(hours?.when == "15 February 2027, 09:30 – 16 February 2027, 16:30")
    #expect(hours?.time == "Europe/Madrid")
  }

  @Test("Days without hours need no zone; cards name days alone")
  func days() {
    let hours = reader.hours(of: SmallSite.event("2027-02-15", "2027-02-17"))
    #expect(hours?.when == "15–17 February 2027")
    #expect(hours?.time == nil)
    #expect(reader.when(SmallSite.event("2027-02-15T09:30", "2027-02-15T12:00")) == "15 February 2027")
    #expect(reader.when(Event()) == nil)
  }

  @Test("An event is past from the day after its last day", arguments: ["2026-11-22T20:00", "2026-11-23T08:00"])
  func past(ends: String) {
    let event = SmallSite.event("2026-11-20", ends)
    #expect(reader.isPast(event) == ends.hasPrefix("2026-11-22"))
    #expect(reader.state(of: event) == (ends.hasPrefix("2026-11-22") ? .held : .scheduled))
  }

  @Test("A declared state stands, whatever the day")
  func declaredState() {
    var event = SmallSite.event("2024-01-10")
    event.state = .cancelled
    #expect(reader.state(of: event) == .cancelled)
  }

  @Test("A place names the town, the region and the country, and the venue apart")
  func places() {
    var place = Place()
    #expect(reader.shown(place) == nil)
    place.name = LocalText("Town hall")
    #expect(reader.shown(place)?.address == "Town hall")
    place.city = "Granada"
    place.country = "ES"
    #expect(reader.shown(place)?.name?.text == "Town hall")
    #expect(reader.shown(place)?.address == "Granada, Spain")
  }

  @Test("What is to come stands before what is past, the nearest first on both sides")
  func order() throws {
    var site = SmallSite()
    site.catalogue.events = ["2026-12-24", "2024-05-01", "2026-12-01", "2026-11-01"].map { SmallSite.event($0) }
    let reader = try site.reader()
    let all = reader.catalogue.events.indices.map { RecordAddress(.events, $0) }
    let ordered = reader.inOrder(events: all).map { reader.catalogue.id(of: $0) }
    #expect(ordered == ["event-2026-12-01", "event-2026-12-24", "event-2026-11-01", "event-2024-05-01"])
  }

  @Test("An agenda has headings for its days where there are several, or where the one is not the event's")
  func agenda() {
    func days(_ times: String...) -> [String?]? {
      var event = SmallSite.event("2027-02-15T09:00")
      event.agenda = times.map { AgendaItem(at: LocalDateTime($0), until: nil, title: LocalText("Talk")) }
      return Agenda(of: event, reader)?.days.map(\.title)
    }
    #expect(days() == nil)
    #expect(days("2027-02-15T10:00", "2027-02-15T09:00") == [nil])
    #expect(days("2027-02-16T09:00", "2027-02-15T10:00") == ["15 February 2027", "16 February 2027"])
    #expect(days("2027-02-16T09:00") == ["16 February 2027"])
  }
}
