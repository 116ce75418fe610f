import Foundation
import Testing

@testable import Pages

@Suite("Addresses that open a mail program")
struct MailLinkTests {
  /// Texts that break an address where they are not escaped.
  private static let nasty = [
    "plain", "a & b = c ? d # e", "100 %41", "“Łódź” – 日本 🙂", "a+b;c,d:e/f", "\"quoted\" <b>'x'</b>", " spaces  ",
    "line\nline", "line\r\nline",
  ]

  @Test("Subject and body come out as they went in", arguments: nasty)
  func roundTrip(text: String) throws {
    let link = MailLink(address: "office@example.org", subject: "S " + text, body: text)
    let parts = try #require(URLComponents(string: link.href))
    #expect(parts.path == "office@example.org")
    let items = try #require(parts.queryItems)
    #expect(items.map(\.name) == ["subject", "body"])
    let lines = text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n")
    #expect(items[1].value == lines)
    #expect(items[0].value?.contains(where: \.isNewline) == false)
    let isPlain = link.href.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>`{}|\\^'".utf8.contains($0) }
    #expect(isPlain, "\(link.href)")
  }

  @Test("An address cannot bring headers of its own")
  func address() {
    #expect(MailLink(address: "a?bcc=b@c.example&x@d.example").href == "mailto:a%3Fbcc%3Db@c.example%26x@d.example")
    #expect(MailLink(address: "a@b.example", subject: "x\nBcc: c@d.example").href.contains("x%20Bcc") == true)
  }

  @Test("A body that would be cut on the way is left out whole")
  func tooLong() {
    let short = MailLink(address: "a@b.example", subject: "S", body: String(repeating: "ł", count: 300))
    #expect(short.href.contains("&body="))
    #expect(short.href.utf8.count <= MailLink.longest)
    let long = MailLink(address: "a@b.example", subject: "S", body: String(repeating: "ł", count: 320))
    #expect(long.href == "mailto:a@b.example?subject=S")
  }
}
