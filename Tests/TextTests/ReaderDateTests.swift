import Foundation
import Testing
import Text

@Suite struct ReaderDateTests {
  @Test(
    arguments: [
      ("en", "15 February 2027"), ("fr", "15 février 2027"), ("pl", "15 lutego 2027"), ("nl", "15 februari 2027"),
      ("es", "15 de febrero de 2027"), ("de", "15. Februar 2027"), ("hu", "2027. február 15."),
      ("lt", "2027 m. vasario 15 d."), ("el", "15 Φεβρουαρίου 2027"), ("bg", "15 февруари 2027\u{202F}г."),
      ("tlh", "2027-02-15"),
    ])
  func writesDates(code: String, expected: String) throws {
    let date = try #require(CalendarDate("2027-02-15"))
    #expect(ReaderLanguage(code: code).format(date) == expected)
  }

  @Test(
    arguments: [
      ("en", "February 2027"), ("pl", "luty 2027"), ("cs", "únor 2027"), ("es", "febrero de 2027"),
      ("hr", "veljača 2027."), ("fi", "helmikuu 2027"),
    ])
  func writesMonthsByThemselves(code: String, expected: String) throws {
    let language = ReaderLanguage(code: code)
    #expect(language.format(try #require(PartialDate("2027-02"))) == expected)
    #expect(language.format(try #require(PartialDate("2027"))) == "2027")
    let day = try #require(PartialDate("2027-02-15"))
    #expect(language.format(day) == language.format(day.first))
  }

  @Test(
    arguments: [
      ("2027-02-15", nil, "15 February 2027"),
      ("2027-02-15T10:00", nil, "15 February 2027, 10:00"),
      ("2027-02-15T10:00", "2027-02-15T12:00", "15 February 2027, 10:00–12:00"),
      ("2027-02-15T09:05", "2027-02-15", "15 February 2027, 09:05"),
      ("2027-02-15", "2027-02-15", "15 February 2027"),
      ("2023-02-15", "2023-02-17", "15–17 February 2023"),
      ("2027-02-27", "2027-03-01", "27 February – 1 March 2027"),
      ("2026-12-30", "2027-01-02", "30 December 2026 – 2 January 2027"),
      ("2027-02-15T10:00", "2027-02-16T12:00", "15 February 2027, 10:00 – 16 February 2027, 12:00"),
    ] as [(String, String?, String)])
  func writesPeriods(start: String, end: String?, expected: String) throws {
    let first = try #require(LocalDateTime(start))
    #expect(ReaderLanguage(code: "en").format(from: first, until: end.flatMap { LocalDateTime($0) }) == expected)
  }

  @Test(
    arguments: [
      ("fr", "15–17 février 2023", "15 février – 2 mars 2023"),
      ("pl", "15–17 lutego 2023", "15 lutego – 2 marca 2023"),
      ("nl", "15–17 februari 2023", "15 februari – 2 maart 2023"),
      ("es", "15–17 de febrero de 2023", "15 de febrero – 2 de marzo de 2023"),
      ("cs", "15.–17. února 2023", "15. února – 2. března 2023"),
      ("hu", "2023. február 15–17.", "2023. február 15. – március 2."),
    ])
  func writesPeriodsOfDays(code: String, month: String, year: String) throws {
    let language = ReaderLanguage(code: code)
    let start = try #require(CalendarDate("2023-02-15"))
    #expect(language.format(from: start, until: start.adding(days: 2)) == month)
    #expect(language.format(from: start, until: start.adding(days: 15)) == year)
  }

  @Test func cutsMonthsShort() throws {
    let date = try #require(CalendarDate("2027-02-15"))
    #expect(ReaderLanguage(code: "en").shortMonth(date) == "Feb")
    #expect(ReaderLanguage(code: "fr").shortMonth(date) == "févr.")
    #expect(ReaderLanguage(code: "pl").shortMonth(date) == "lut")
  }

  @Test func writesTimes() throws {
    let time = try #require(TimeOfDay("09:05"))
    #expect(ReaderLanguage(code: "fr").format(time) == "09:05")
    #expect(ReaderLanguage(code: "es").format(time) == "9:05")
    #expect(ReaderLanguage(code: "fi").format(time) == "9.05")
  }

  /// Every month of a year in every official language of the European Union, against Foundation.
  @Test(arguments: LanguageCodes.europeanUnion)
  func agreesWithFoundation(code: String) throws {
    let identifier = ["en": "en_GB", "pt": "pt_PT"][code] ?? code
    let language = ReaderLanguage(code: code)
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: identifier)
    formatter.timeZone = TimeZone(identifier: "UTC")
    let monthFormatter = DateFormatter()
    monthFormatter.locale = formatter.locale
    monthFormatter.timeZone = formatter.timeZone
    formatter.dateStyle = .long
    formatter.timeStyle = .none
    monthFormatter.setLocalizedDateFormatFromTemplate("yMMMM")
    for month in 1...12 {
      let date = try #require(CalendarDate(year: 2027, month: month, day: 9))
      let moment = Date(timeIntervalSince1970: Double(date.dayNumber) * 86_400)
      #expect(language.format(date) == formatter.string(from: moment))
      #expect(
        language.format(try #require(PartialDate(year: 2027, month: month))) == monthFormatter.string(from: moment))
    }
  }
}
