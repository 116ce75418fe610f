import Testing
import Text

@Suite struct TimeZoneNameTests {
  @Test(arguments: ["Europe/Paris", "Europe/Kyiv", "Atlantic/Canary", "Indian/Reunion", "UTC"])
  func knows(name: String) {
    #expect(TimeZoneName.isKnown(name))
  }

  @Test(arguments: [
    "", "Paris", "Europe/Pariss", "europe/paris", "CET", "GMT+1", "+01:00", "Etc/GMT+1", "/", "../etc/passwd",
    "Europe/Paris ",
  ])
  func doesNotKnow(name: String) {
    #expect(!TimeZoneName.isKnown(name))
  }

  @Test(
    arguments: [
      ("2027-01-15T10:00", 3600), ("2027-07-15T10:00", 7200),
      // Clocks go forward at 02:00 on 28 March 2027: 02:30 is skipped and read as winter time.
      ("2027-03-28T01:59", 3600), ("2027-03-28T02:30", 3600), ("2027-03-28T03:00", 7200),
      // They go back at 03:00 on 31 October 2027: 02:30 comes twice, the first is meant.
      ("2027-10-31T01:59", 7200), ("2027-10-31T02:30", 7200), ("2027-10-31T03:00", 3600),
    ])
  func offsetOfParis(text: String, offset: Int) throws {
    let local = try #require(LocalDateTime(text))
    #expect(TimeZoneName.utcOffset(of: local, in: "Europe/Paris") == offset)
  }

  /// Every hour of a year: the clock's time leads to a moment at which the clock shows that time, but for the gap.
  @Test(arguments: ["Europe/Paris", "Europe/Lisbon", "Europe/Helsinki", "America/Cayenne", "Australia/Lord_Howe"])
  func goesThereAndBack(name: String) throws {
    let zone = try #require(TimeZoneName(name))
    let start = try #require(CalendarDate("2027-01-01"))
    var differing = 0
    for hour in 0..<(365 * 24) {
      let time = try #require(TimeOfDay(hour: hour % 24, minute: 30))
      let local = LocalDateTime(start.adding(days: hour / 24), time)
      if zone.local(unixTime: zone.unixTime(of: local)) != local { differing += 1 }
    }
    #expect(differing <= 1)
  }

  @Test func listsNames() {
    #expect(TimeZoneName.all.contains("Europe/Warsaw"))
    #expect(TimeZoneName.utcOffset(of: LocalDateTime(.earliest), in: "Nowhere/Land") == nil)
  }
}
