import Testing

@testable import Text

/// When the clocks of a zone are changed.
@Suite("Changes of clocks") struct ClockChangeTests {
  private func changes(_ zone: String, _ first: Int, _ last: Int) throws -> [String] {
    try #require(TimeZoneName(zone)).clockChanges(from: first, through: last).map {
      "\($0.local.iso) \($0.offsetBefore / 60) \($0.offsetAfter / 60)"
    }
  }

  @Test func comeTwiceAYearInTheUnion() throws {
    #expect(try changes("Europe/Paris", 2027, 2027) == ["2027-03-28T02:00 60 120", "2027-10-31T03:00 120 60"])
    #expect(try changes("Europe/Dublin", 2027, 2027) == ["2027-03-28T01:00 0 60", "2027-10-31T02:00 60 0"])
  }

  @Test func comeTheOtherWayRoundInTheSouth() throws {
    #expect(try changes("Australia/Sydney", 2027, 2027) == ["2027-04-04T03:00 660 600", "2027-10-03T02:00 600 660"])
  }

  @Test(arguments: ["UTC", "Asia/Tokyo", "Europe/Istanbul"])
  func doNotComeWhereClocksAreLeftAlone(zone: String) throws {
    #expect(try changes(zone, 2024, 2028) == [])
  }

  @Test func comeByHalvesOfAnHourToo() throws {
    #expect(
      try changes("Australia/Lord_Howe", 2027, 2027) == ["2027-04-04T02:00 660 630", "2027-10-03T02:00 630 660"])
  }

  /// Every hour of some years, with the offset that the changes give.
  @Test(arguments: ["Europe/Warsaw", "America/New_York", "Africa/Casablanca", "Asia/Kathmandu"])
  func tellTheOffsetOfEveryHour(name: String) throws {
    let zone = try #require(TimeZoneName(name))
    var expected = zone.offset(asYearBegins: 2024)
    var changes = zone.clockChanges(from: 2024, through: 2026)[...]
    let start = try #require(CalendarDate(year: 2024, month: 1, day: 1)).dayNumber * 24
    for hour in start..<start + 3 * 365 * 24 {
      while let next = changes.first,
        (next.local.date.dayNumber * 24 + next.local.hour) * 3_600 - next.offsetBefore <= hour * 3_600
      {
        expected = next.offsetAfter
        changes.removeFirst()
      }
      #expect(zone.offset(at: hour * 3_600) == expected)
    }
  }

  @Test func ofNoYearsAreNone() throws {
    #expect(try #require(TimeZoneName("Europe/Paris")).clockChanges(from: 2028, through: 2027) == [])
    #expect(try #require(TimeZoneName("Europe/Paris")).clockChanges(from: 0, through: 1) == [])
  }
}
