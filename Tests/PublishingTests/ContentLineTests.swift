import Testing

@testable import Publishing

/// The lines of calendars (RFC 5545, 3.1 and 3.3.11).
@Suite("Lines of calendars") struct ContentLineTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private func line(_ value: String) -> String {
    var lines = ContentLines()
    lines.append("SUMMARY", text: value)
    return text(lines.bytes)
  }

  @Test(arguments: [
    ("a;b,c\\d", "SUMMARY:a\\;b\\,c\\\\d\r\n"), ("one\ntwo\r\nthree\rfour", "SUMMARY:one\\ntwo\\nthree\\nfour\r\n"),
    ("bell\u{7}, tab\t, \u{7F}", "SUMMARY:bell\\, tab\t\\, \r\n"), ("", "SUMMARY:\r\n"),
    ("END:VEVENT\r\nBEGIN:VEVENT", "SUMMARY:END:VEVENT\\nBEGIN:VEVENT\r\n"),
  ])
  func escapesText(value: String, expected: String) {
    #expect(line(value) == expected)
  }

  @Test func aLineOf75OctetsIsNotFolded() {
    let value = String(repeating: "x", count: 67)
    #expect(line(value) == "SUMMARY:\(value)\r\n")
    #expect(line(value + "y") == "SUMMARY:\(value)\r\n y\r\n")
  }

  @Test func foldingCutsNoLetterAndLosesNothing() {
    var random = SeededGenerator(seed: 7)
    let letters = ["a", "é", "ż", "€", "漢", "🌾", "-"]
    for length in 0..<300 {
      let value = (0..<length).map { _ in letters.randomElement(using: &random) ?? "" }.joined()
      var lines = ContentLines()
      lines.append("DESCRIPTION", text: value)
      for part in lines.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
        #expect(part.last == UInt8(ascii: "\r"))
        #expect(part.count <= 76)
        #expect(String(validating: part, as: UTF8.self) != nil)
      }
      #expect(text(lines.bytes).replacing("\r\n ", with: "") == "DESCRIPTION:\(value)\r\n")
    }
  }
}

/// CSV (RFC 4180).
@Suite("Values of tables") struct CSVWriterTests {
  private func cell(_ text: String) -> String {
    var csv = CSVWriter()
    csv.append(text: text)
    return String(decoding: csv.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"so\"", "\"say \"\"so\"\"\""), ("two\nlines", "\"two\nlines\""),
    ("=1+1", "'=1+1"), ("+33", "'+33"), ("-x", "'-x"), ("@me", "'@me"), ("\tx", "'\tx"), ("'quoted", "''quoted"),
    ("=a,b", "\"'=a,b\""), ("\r=1", "\"'\r=1\""), ("1-1", "1-1"), ("", ""),
  ])
  func areQuotedAndGuarded(text: String, expected: String) {
    #expect(cell(text) == expected)
  }

  @Test func rowsEndWithCarriageReturnAndLineFeed() {
    var csv = CSVWriter()
    csv.append(plain: "id")
    csv.append(text: "name")
    csv.appendNothing()
    csv.endRow()
    csv.append(plain: "-1.5")
    csv.endRow()
    #expect(String(decoding: csv.bytes, as: UTF8.self) == "id,name,\r\n-1.5\r\n")
  }
}

/// XML 1.0.
@Suite("Text in feeds") struct XMLTextTests {
  @Test(arguments: [
    ("a < b & c > \"d\"", "a &lt; b &amp; c &gt; &quot;d&quot;"), ("bell\u{7}\u{0}\u{1F}", "bell"),
    ("\u{FFFE}x\u{FFFF}", "x"), ("tab\tline\n", "tab\tline\n"), ("\r", "&#13;"), ("]]>", "]]&gt;"), ("🌾é", "🌾é"),
  ])
  func isEscapedAndWithoutControlCharacters(text: String, expected: String) {
    var xml = XMLText()
    let start = xml.bytes.count
    xml.append(text)
    #expect(String(decoding: xml.bytes[start...], as: UTF8.self) == expected)
  }
}
