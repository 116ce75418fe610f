import Diagnostics
import SiteText
import Testing

@testable import Importing

/// JSON with the places of its values.
@Suite("JSON") struct JSONTests {
  private func read(_ text: String) throws -> SourceValue {
    let bytes = Array(text.utf8)
    var reader = JSONReader(bytes, in: 0..<bytes.count)
    return try reader.value()
  }

  @Test(
    "Scalars",
    arguments: [
      ("\"a\"", SourceValue.Form.text("a")), ("-1.5e3", .plain("-1.5e3")), ("true", .plain("true")), ("null", .nothing),
      (" 0 ", .plain("0")), (#""\u00e9\n\/\"\\\ud83c\udf3e""#, .text("é\n/\"\\🌾")), ("[]", .list([])),
      ("{}", .mapping([])),
    ])
  func scalars(text: String, form: SourceValue.Form) throws { #expect(try read(text).form == form) }

  @Test("Every value knows its place")
  func places() throws {
    let value = try read(#"{"a": [1, "é"], "b": {"c": true}}"#)
    #expect(value.range == 0..<34)
    #expect(value["a"]?.items.map(\.range) == [7..<8, 10..<14])
    #expect(value["b"]?["c"]?.range == 28..<32)
  }

  @Test(
    "What is no JSON is said at its place",
    arguments: [
      ("", "the text ends where a value is due", 0..<0), ("[1,]", "a value is due here", 3..<4),
      ("[1 2]", "a comma or a closing bracket is due here", 3..<4),
      ("{a: 1}", "a name in double quotation marks is due here", 1..<2),
      (#"{"a" 1}"#, "a colon is due here", 5..<6), ("[", "what is opened here is never closed", 0..<1),
      (#""a"#, "the quotation mark is never closed", 0..<1), ("01", "a value is due here", 0..<2),
      ("\"\u{1}\"", "a control character stands in a text", 1..<2), (#""\x""#, "a backslash that means nothing", 1..<3),
      (#""\ud83c""#, "a backslash that means nothing", 1..<7), ("1 2", "something stands behind the value", 2..<3),
      (#"{"a": 1, "a": 2}"#, "the name `a` stands here twice", 9..<12), ("nul", "a value is due here", 0..<3),
      ("'a'", "a value is due here", 0..<3),
    ])
  func broken(text: String, fact: String, range: Range<Int>) {
    #expect {
      try read(text)
    } throws: { error in
      let problem = error as? JSONReader.Problem
      return problem?.fact == fact && problem?.range == range
    }
  }

  @Test("Depth has an end")
  func depth() throws {
    #expect(throws: Never.self) { try read(String(repeating: "[", count: 64) + String(repeating: "]", count: 64)) }
    #expect(throws: JSONReader.Problem.self) { try read(String(repeating: "[", count: 100_000)) }
  }

  @Test("Nothing that is spoilt stops the program")
  func fuzz() throws {
    var generator = SeededGenerator(seed: 8_259)
    let sound = Array(#"{"a": [1.5, "é\u00e9\n", {"b": null}], "c": {"d": false, "e": -0}}"#.utf8)
    for _ in 0..<3_000 {
      var bytes = sound
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      let end = Int.random(in: 0...bytes.count, using: &generator)
      var reader = JSONReader(bytes, in: 0..<end)
      do throws(JSONReader.Problem) { _ = try reader.value() } catch { #expect(error.range.upperBound <= end) }
    }
  }
}
