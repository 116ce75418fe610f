import Model
import Testing

@Suite struct AddressTests {
  @Test(
    arguments: [
      "https://www.irta.cat", "http://example.org/", "https://example.org:8080/a/b?c=d#e", "https://münchen.de/straße",
      "https://example.org/a%20b", "https://192.0.2.1/x", "HTTPS://Example.ORG", "https://a.b.c.d.eu?x",
      "https://example.org.",
    ])
  func rightWebAddress(text: String) {
    #expect(WebAddress.problem(in: text) == nil)
    #expect(WebAddress.correction(of: text) == nil)
  }

  @Test(
    arguments: [
      ("", .empty), ("www.example.org", .noScheme), ("example.org:8080/x", .noScheme),
      ("ftp://example.org", .scheme("ftp")),
      ("javascript:alert(1)", .scheme("javascript")), ("mailto:a@b.eu", .scheme("mailto")),
      ("http//example.org", .misspeltScheme),
      ("https:/example.org", .misspeltScheme), ("https:///example.org", .misspeltScheme), ("https://", .noHost),
      ("https://a b.org", .whiteSpace), ("https://user:pw@example.org", .userInfo),
      ("https://localhost", .hostWithoutDot("localhost")),
      ("https://a..org", .host("a..org")), ("https://-a.org", .host("-a.org")),
      ("https://300.1.1.1", .host("300.1.1.1")),
      ("https://example.org:0", .port("0")), ("https://example.org:99999/", .port("99999")),
      ("https://example.org:/", .port("")),
      ("https://example.org/50%", .percent("%")), ("https://example.org/%zz", .percent("%zz")),
      ("https://example.org/<b>", .character("<")), ("https://example.org/\u{7}", .character("\u{7}")),
    ] as [(String, WebAddress.Problem)])
  func wrongWebAddress(text: String, problem: WebAddress.Problem) {
    #expect(WebAddress.problem(in: text) == problem)
  }

  @Test(
    arguments: [
      ("www.example.org", "https://www.example.org"), (" https://example.org ", "https://example.org"),
      ("http//example.org", "http://example.org"), ("https:/example.org/a", "https://example.org/a"),
      ("https;//example.org", "https://example.org"), ("https://example.org/<b>", "https://example.org/%3Cb%3E"),
      ("www.example.org/50%", "https://www.example.org/50%25"), ("//example.org", "https://example.org"),
    ])
  func correctsWebAddress(text: String, correction: String) {
    #expect(WebAddress.correction(of: text) == correction)
  }

  @Test(arguments: [
    "ftp://example.org", "https://localhost", "hello", "a b", "https://user@example.org", "javascript:alert(1)",
  ])
  func doesNotGuessWebAddress(text: String) {
    #expect(WebAddress.problem(in: text) != nil)
    #expect(WebAddress.correction(of: text) == nil)
  }

  @Test(arguments: ["a@b.eu", "anna.maria+news@uni-köln.de", "x_y@sub.example.org", "o'neil@example.ie"])
  func rightEmail(text: String) {
    #expect(EmailAddress.problem(in: text) == nil)
  }

  @Test(
    arguments: [
      ("", .empty, nil), ("anna", .noAt, nil), ("a@b@c.eu", .severalAts, nil), ("a b@c.eu", .whiteSpace, nil),
      ("mailto:a@b.eu?subject=x", .scheme, "a@b.eu"), ("Anna <a@b.eu>", .withName, "a@b.eu"),
      (" a@b.eu", .whiteSpace, "a@b.eu"),
      ("a(at)b.eu", .noAt, "a@b.eu"), (".a@b.eu", .local, nil), ("a..b@c.eu", .local, nil), ("@b.eu", .local, nil),
      ("a@b", .domain, nil), ("a@b..eu", .domain, nil), ("a@", .domain, nil), ("a,b@c.eu", .local, nil),
    ] as [(String, EmailAddress.Problem, String?)])
  func wrongEmail(text: String, problem: EmailAddress.Problem, correction: String?) {
    #expect(EmailAddress.problem(in: text) == problem)
    #expect(EmailAddress.correction(of: text) == correction)
  }

  @Test func phoneNumbers() {
    for right in ["+33 2 99 28 91 00", "+48221234567", "+49 (30) 1234-5678", "+353.1.234.5678"] {
      #expect(PhoneNumber.problem(in: right) == nil)
    }
    #expect(PhoneNumber.canonical("+33 2 99-28.91 00") == "+33299289100")
    #expect(PhoneNumber.canonical("02 99 28") == nil)
  }

  @Test(
    arguments: [
      ("", .empty, nil), ("02 99 28 91 00", .notInternational, nil),
      ("0033 2 99 28 91 00", .notInternational, "+33 2 99 28 91 00"),
      ("+33 (0)2 99 28 91 00", .nationalZero, "+33 2 99 28 91 00"), ("+33 2 99 ext 5", .character("e"), nil),
      ("tel:+33299289100", .character("t"), "+33299289100"), ("+33 12", .length(digits: 4), nil),
      ("+1234567890123456", .length(digits: 16), nil), ("+0123456789", .countryCode, nil),
    ] as [(String, PhoneNumber.Problem, String?)])
  func wrongPhoneNumber(text: String, problem: PhoneNumber.Problem, correction: String?) {
    #expect(PhoneNumber.problem(in: text) == problem)
    #expect(PhoneNumber.correction(of: text) == correction)
  }

  @Test func survivesAnything() {
    var random = FormatsRandom(seed: 9)
    let pieces = [
      "https://", "http:", "/", "@", "%", "%2", "a", ".eu", "[", "::", "é", " ", "mailto:", "<", ">", "+", "00", "(0)",
      ":", "9", "\u{301}",
    ]
    for _ in 0..<4000 {
      let text = (0..<Int.random(in: 0...8, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      if let correction = WebAddress.correction(of: text) {
        #expect(WebAddress.problem(in: correction) == nil, "\(text)")
      }
      if let correction = EmailAddress.correction(of: text) {
        #expect(EmailAddress.problem(in: correction) == nil, "\(text)")
      }
      if let correction = PhoneNumber.correction(of: text) {
        #expect(PhoneNumber.problem(in: correction) == nil, "\(text)")
      }
    }
  }
}
