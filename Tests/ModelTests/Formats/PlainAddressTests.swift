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

  @Test func noRandomTextPassesAtFirstSightAlone() {
    var generator = SystemRandomNumberGenerator()
    let letters = Array("abz09.-@/:?#%é A".unicodeScalars)
    for _ in 0..<20_000 {
      let text = String(String.UnicodeScalarView((0..<8).map { _ in letters.randomElement(using: &generator)! }))
      if PlainAddress.isWeb("https://" + text) { #expect(WebAddress.problem(in: "https://" + text) == nil, "\(text)") }
      if PlainAddress.isEmail(text) { #expect(EmailAddress.problem(in: text) == nil, "\(text)") }
    }
  }
}
