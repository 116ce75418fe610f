import SiteText
import Testing

@testable import Model

/// What passes at first sight passes the full check as well.
@Suite struct PlainAddressTests {
  @Test(arguments: ["https://a.example.org", "http://example.org/a/b?c=d&e=f#g", "https://x1-y.org/A_B.html"])
  func plainWebAddresses(text: String) {
    #expect(PlainAddress.isWeb(text))
    #expect(WebAddress.problem(in: text) == nil)
  }

  @Test(arguments: [
    "https://", "https://host", "https://-a.org", "https://a-.org", "https://a..org", "https://a.org:80", "ftp://a.org",
    "https://a.org/%zz", "https://a.o", "https://a.org/ b", "https://user@a.org", "https://É.org", "https://1.2.3.4",
  ])
  func othersAreLeftToTheFullCheck(text: String) { #expect(!PlainAddress.isWeb(text)) }

  @Test(arguments: ["+33 2 99 00 00 00", "+48221234567"]) func plainPhones(text: String) {
    #expect(PlainAddress.isPhone(text))
    #expect(PhoneNumber.problem(in: text) == nil)
  }

  @Test func noRandomTextPassesAtFirstSightAlone() {
    var generator = SeededGenerator(seed: 7)
    func word(_ letters: String) -> String {
      let all = Array(letters.unicodeScalars)
      return String(String.UnicodeScalarView((0..<9).compactMap { _ in all.randomElement(using: &generator) }))
    }
    for _ in 0..<20_000 {
      let text = word("abz09.-@/:?#%é A")
      if PlainAddress.isWeb("https://" + text) { #expect(WebAddress.problem(in: "https://" + text) == nil, "\(text)") }
      if PlainAddress.isEmail(text) { #expect(EmailAddress.problem(in: text) == nil, "\(text)") }
      let phone = "+" + word("0123456789 -")
      if PlainAddress.isPhone(phone) { #expect(PhoneNumber.problem(in: phone) == nil, "\(phone)") }
    }
  }
}
