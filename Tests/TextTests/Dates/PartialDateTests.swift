import Testing
import Text

@Suite struct PartialDateTests {
  @Test(
    arguments: [
      ("2024", "2024-01-01", "2024-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
      ("2023-02", "2023-02-01", "2023-02-28"), ("2024-02-15", "2024-02-15", "2024-02-15"),
    ])
  func spansWhatItCanMean(text: String, first: String, last: String) throws {
    let date = try #require(PartialDate(text))
    #expect(date.iso == text)
    #expect(date.first.iso == first)
    #expect(date.last.iso == last)
  }

  @Test(arguments: ["", "24", "20240", "2024-", "2024-1", "2024-13", "2024-02-", "2024-02-30", "2024-02-150", "0000"])
  func refuses(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func sortsTheVaguerFirst() {
    let sorted = ["2024-01-02", "2024", "2023-12", "2024-02", "2024-01", "2024-01-01"].compactMap { PartialDate($0) }
      .sorted()
    #expect(sorted.map(\.iso) == ["2023-12", "2024", "2024-01", "2024-01-01", "2024-01-02", "2024-02"])
  }

  @Test func hasNoDayWithoutMonth() {
    #expect(PartialDate(year: 2024, day: 3) == nil)
  }
}

@Suite struct LocalDateTimeTests {
  @Test func readsWithAndWithoutTime() throws {
    let full = try #require(LocalDateTime("2027-02-15T09:05"))
    #expect((full.hour, full.minute, full.hasTime) == (9, 5, true))
    #expect(full.iso == "2027-02-15T09:05")
    let bare = try #require(LocalDateTime("2027-02-15"))
    #expect(!bare.hasTime)
    #expect(bare.iso == "2027-02-15")
    #expect(bare < full)
  }

  @Test(
    arguments: [
      "2027-02-15T24:00", "2027-02-15T10:60", "2027-02-15 10:00", "2027-02-15T1000", "2027-02-15T10:00:00",
      "2027-02-15T",
      "2027-02-30T10:00", "2027-02", "T10:00",
    ])
  func refuses(text: String) {
    #expect(LocalDateTime(text) == nil)
  }

  @Test func timesOfDay() {
    #expect(TimeOfDay("23:59")?.minutes == 1439)
    #expect(TimeOfDay("00:00")?.iso == "00:00")
    for wrong in ["24:00", "9:00", "09:0", "0900", "09:00 ", ""] { #expect(TimeOfDay(wrong) == nil) }
  }
}
