import Diagnostics
import SiteText
import Testing

@testable import Importing

/// Comma-separated values as RFC 4180 has them, and as spreadsheets write them.
@Suite("Tables") struct CSVTests {
  private func rows(_ text: String) -> [[String]] {
    var reader = CSVReader(SourceText(path: "t.csv", text: text))
    let rows = reader.rows()
    #expect(reader.found.isEmpty)
    return rows.map { $0.map(\.text) }
  }

  @Test("Rows and cells", arguments: ["a,b\r\nc,d\r\n", "a,b\nc,d", "\u{FEFF}a,b\nc,d\n", "a,b\n\n\r\nc,d\n\n"])
  func plain(text: String) { #expect(rows(text) == [["a", "b"], ["c", "d"]]) }

  @Test("Cells may be empty, the first and the last too")
  func empty() {
    #expect(rows(",a,\n,,\n") == [["", "a", ""], ["", "", ""]])
    #expect(rows("\"\"\n") == [[""]])
    #expect(rows("") == [])
    #expect(rows("\n\n") == [])
  }

  @Test("Quotation marks hold commas, ends of line and doubled quotation marks")
  func quoted() {
    #expect(
      rows("\"a,b\",\"c\r\nd\n\",\"e\"\"f\"\"\"\r\n\"\"\"\",x") == [["a,b", "c\r\nd\n", "e\"f\""], ["\"", "x"]])
    #expect(rows("\"a\"") == [["a"]])
  }

  @Test("Other letters and lone carriage returns are text")
  func letters() { #expect(rows("żółć,🌾,a\rb\n") == [["żółć", "🌾", "a\rb"]]) }

  @Test("A part of a cell has its own place, unless quotation marks in it are doubled")
  func places() {
    var reader = CSVReader(SourceText(path: "t.csv", text: "ab;cd,\"ef;gh\",\"i\"\"j\""))
    let cells = reader.rows()[0]
    #expect(cells[0].range(of: 3..<5) == 3..<5)
    #expect(cells[1].range == 6..<13)
    #expect(cells[1].range(of: 3..<5) == 10..<12)
    #expect(cells[2].range(of: 0..<1) == cells[2].range)
  }

  @Test("What was written by the rules reads back, whatever the cells hold")
  func roundTrip() {
    var generator = SeededGenerator(seed: 4_180)
    let parts = ["a", "\"", ",", "\n", "\r\n", ";", " ", "é", ""]
    for _ in 0..<300 {
      let table = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        (0..<3).map { _ in (0..<4).map { _ in parts.randomElement(using: &generator) ?? "" }.joined() }
      }
      let text = table.map { $0.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") }
        .joined(separator: "\r\n")
      #expect(rows(text) == table)
    }
  }
}
