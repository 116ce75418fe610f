import Testing
import Text

@Suite struct DateProblemTests {
  @Test(arguments: ["2024", "2024-12", "2024-12-31", "2024-12-31T10:00", " 2024-12-31 "])
  func findsNothingWrong(text: String) {
    #expect(DateProblem.diagnose(text) == nil)
  }

  @Test(
    arguments: [
      ("31/12/2024", .yearLast, "2024-12-31"), ("31.12.2024", .yearLast, "2024-12-31"),
      ("12/31/2024", .yearLast, "2024-12-31"), ("03.04.2024", .yearLast, "2024-04-03"),
      ("05/05/2024", .yearLast, "2024-05-05"), ("31. 12. 2024.", .yearLast, "2024-12-31"),
      ("12/2024", .yearLast, "2024-12"), ("2024/12/31", .separators, "2024-12-31"),
      ("2024.12.31", .separators, "2024-12-31"), ("20241231", .separators, "2024-12-31"),
      ("2024–12–31", .separators, "2024-12-31"), ("2024-1-5", .missingZeros, "2024-01-05"),
      ("2024-1", .missingZeros, "2024-01"), ("2024-31-12", .noSuchMonth(31), "2024-12-31"),
      ("31 December 2024", .monthInWords, "2024-12-31"), ("December 31st, 2024", .monthInWords, "2024-12-31"),
      ("31 décembre 2024", .monthInWords, "2024-12-31"), ("15. Februar 2027", .monthInWords, "2027-02-15"),
      ("15 de febrero de 2027", .monthInWords, "2027-02-15"), ("luty 2027", .monthInWords, "2027-02"),
      ("1er mars 2025", .monthInWords, "2025-03-01"), ("2024-12-31 10:00", .timeSeparator, "2024-12-31T10:00"),
      ("2024-12-31T9:30", .timeForm, "2024-12-31T09:30"), ("2024-12-31T10h", .timeForm, "2024-12-31T10:00"),
      ("2024-12-31T10:00:00", .timeForm, "2024-12-31T10:00"), ("2024-12-31 2:15 pm", .timeForm, "2024-12-31T14:15"),
      ("31/12/2024 10.00", .yearLast, "2024-12-31T10:00"),
    ] as [(String, DateProblem.Kind, String)])
  func isCertain(text: String, kind: DateProblem.Kind, correction: String) {
    let problem = DateProblem.diagnose(text)
    #expect(problem?.kind == kind)
    #expect(problem?.correction == DateProblem.Correction(correction, isCertain: true))
  }

  @Test(
    arguments: [
      ("31/12/24", .twoDigitYear, "2024-12-31"),
      ("2024-04-31", .noSuchDay(31, year: 2024, month: 4, lastDay: 30), "2024-04-30"),
      ("2023-02-29", .noSuchDay(29, year: 2023, month: 2, lastDay: 28), "2023-02-28"),
      ("2024-12-31T10:00Z", .offsetGiven, "2024-12-31T10:00"),
      ("2024-12-31T10:00+01:00", .offsetGiven, "2024-12-31T10:00"),
      ("15 listopad 2027", .monthInWords, "2027-10-15"),
    ] as [(String, DateProblem.Kind, String)])
  func offersAGuess(text: String, kind: DateProblem.Kind, correction: String) {
    let problem = DateProblem.diagnose(text)
    #expect(problem?.kind == kind)
    #expect(problem?.correction == DateProblem.Correction(correction, isCertain: false))
  }

  @Test func tellsBothReadings() throws {
    let problem = try #require(DateProblem.diagnose("03/04/2024"))
    let dayFirst = try #require(CalendarDate("2024-04-03"))
    let monthFirst = try #require(CalendarDate("2024-03-04"))
    #expect(problem.kind == .ambiguousOrder(dayFirst: dayFirst, monthFirst: monthFirst))
    #expect(problem.correction == DateProblem.Correction("2024-04-03", isCertain: false))
  }

  @Test(
    arguments: [
      ("soon", .notADate), ("", .notADate), ("2024-13", .noSuchMonth(13)), ("2024-13-40", .noSuchMonth(13)),
      ("0000-01-01", .noSuchYear), ("2023-2024", .range), ("2024-12-31T25:00", .noSuchTime),
      ("2024-12-31T10:75", .noSuchTime), ("2024-12-31Tnoon", .notADate), ("123", .notADate),
    ] as [(String, DateProblem.Kind)])
  func knowsNoCorrection(text: String, kind: DateProblem.Kind) {
    let problem = DateProblem.diagnose(text)
    #expect(problem?.kind == kind)
    #expect(problem?.correction == nil)
  }

  /// Whatever is written, the answer comes without a trap, and a correction is a right date.
  @Test func survivesAnything() {
    var random = SeededGenerator(seed: 7)
    let pieces = [
      "2024", "12", "31", "1", "-", "/", ".", " ", "T", ":", "10:00", "Z", "May", "mars", "é", "99999999", "+", "h",
      "pm", "\u{301}",
    ]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0...7, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      if let correction = DateProblem.diagnose(text)?.correction?.text {
        #expect(PartialDate(correction) != nil || LocalDateTime(correction) != nil, "\(text) gave \(correction)")
      }
    }
  }
}
