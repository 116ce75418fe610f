import Diagnostics
import Foundation
import MarkedText
import Testing

@Suite struct SARIFRendererTests {
  private typealias Object = [String: Any]

  private func run(_ diagnostics: Diagnostics, codes: [DiagnosticCode] = []) throws -> Object {
    let report = SARIFRenderer(version: "1.0.0", codes: codes).render(diagnostics)
    let log = try #require(try JSONSerialization.jsonObject(with: Data(report)) as? Object)
    #expect(log["version"] as? String == "2.1.0")
    #expect((log["$schema"] as? String)?.hasSuffix("/sarif-schema-2.1.0.json") == true)
    let runs = try #require(log["runs"] as? [Object])
    #expect(runs.count == 1)
    return try #require(runs.first)
  }

  private func rules(_ run: Object) throws -> [Object] {
    let driver = try #require((run["tool"] as? Object)?["driver"] as? Object)
    #expect(driver["name"] as? String == "AURORA")
    #expect(driver["version"] as? String == "1.0.0")
    return try #require(driver["rules"] as? [Object])
  }

  /// What the specification requires of a location: sections 3.28 to 3.30.
  private func check(_ location: Object) throws {
    let physical = try #require(location["physicalLocation"] as? Object)
    let uri = try #require((physical["artifactLocation"] as? Object)?["uri"] as? String)
    #expect(URL(string: uri) != nil && uri.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    let region = try #require(physical["region"] as? Object)
    let line = try #require(region["startLine"] as? Int)
    let column = try #require(region["startColumn"] as? Int)
    let endLine = try #require(region["endLine"] as? Int)
    #expect(line >= 1 && column >= 1 && endLine >= line)
    if endLine == line { #expect(try #require(region["endColumn"] as? Int) >= column) }
    if let message = location["message"] as? Object { #expect((message["text"] as? String)?.isEmpty == false) }
  }

  @Test func hasWhatTheSpecificationRequires() throws {
    let run = try run(Sample.all)
    let rules = try rules(run)
    #expect(Set(rules.compactMap { $0["id"] as? String }).count == rules.count)
    let results = try #require(run["results"] as? [Object])
    #expect(results.count == 4)
    for result in results {
      let id = try #require(result["ruleId"] as? String)
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == id)
      #expect(["error", "warning"].contains(result["level"] as? String))
      #expect(((result["message"] as? Object)?["text"] as? String)?.isEmpty == false)
      for location in try #require(result["locations"] as? [Object]) { try check(location) }
      for location in result["relatedLocations"] as? [Object] ?? [] { try check(location) }
    }
  }

  @Test func rulesCarryTheirHelp() throws {
    let rules = try rules(try run(Diagnostics(), codes: [Sample.unknownReference, Sample.noAlternative]))
    #expect(rules.compactMap { $0["id"] as? String } == ["A0404", "A0501"])
    #expect((rules[1]["shortDescription"] as? Object)?["text"] as? String == "unknown reference")
    #expect((rules[1]["help"] as? Object)?["markdown"] as? String == Sample.unknownReference.explanation)
    #expect((rules[0]["defaultConfiguration"] as? Object)?["level"] as? String == "warning")
  }

  @Test func nothingWrongIsAnEmptyList() throws {
    #expect((try run(Diagnostics())["results"] as? [Any])?.isEmpty == true)
  }

  @Test func placesNotesAndMendingAreSaid() throws {
    let results = try #require(try run(Sample.all)["results"] as? [Object])
    let expected = try JSONSerialization.jsonObject(
      with: Data(
        """
        {
          "ruleId": "A0501", "ruleIndex": 3, "level": "error",
          "message": {"text": "no organisation has the id `valorail`\\nids are names of files"},
          "locations": [{
            "physicalLocation": {
              "artifactLocation": {"uri": "content/organisations/%C5%82%C3%B3d%C5%BA.md"},
              "region": {"startLine": 3, "startColumn": 19, "endLine": 3, "endColumn": 27,
                "byteOffset": 41, "byteLength": 8}},
            "message": {"text": "not an id of an organisation"}}],
          "relatedLocations": [{
            "id": 1,
            "physicalLocation": {
              "artifactLocation": {"uri": "content/organisations/valorial.md"},
              "region": {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 15,
                "byteOffset": 4, "byteLength": 14}},
            "message": {"text": "`valorial` is this one"}}],
          "fixes": [{
            "description": {"text": "write `valorial`"},
            "artifactChanges": [{
              "artifactLocation": {"uri": "content/organisations/%C5%82%C3%B3d%C5%BA.md"},
              "replacements": [{
                "deletedRegion": {"startLine": 3, "startColumn": 19, "endLine": 3, "endColumn": 27,
                  "byteOffset": 41, "byteLength": 8},
                "insertedContent": {"text": "valorial"}}]}]}]
        }
        """.utf8))
    #expect(NSDictionary(dictionary: results[1]) == expected as? NSDictionary)
    #expect((results[2]["message"] as? Object)?["text"] as? String == "the offers are {{not}} a list")
  }

  @Test(arguments: [
    ("e\u{301}: ⟦🧀é⟧", 5, 7), ("👩‍🔬⟦x⟧", 4, 5), ("ł⟦⟧", 2, 2),
  ])
  func columnsCountCodePoints(marked: String, start: Int, end: Int) throws {
    let result = try #require((try run(Sample.mistakes(marked))["results"] as? [Object])?.first)
    let location = try #require((result["locations"] as? [Object])?.first)
    let region = try #require((location["physicalLocation"] as? Object)?["region"] as? Object)
    #expect(region["startColumn"] as? Int == start)
    #expect(region["endColumn"] as? Int == end)
  }

  @Test(arguments: [
    ("content/a b.md", "content/a%20b.md"), ("a:b/c.md", "./a:b/c.md"), ("/srv/x.md", "file:///srv/x.md"),
    ("50%.md", "50%25.md"),
  ])
  func pathsBecomeURIs(path: String, uri: String) throws {
    let result = try #require((try run(Sample.mistakes("⟦x⟧", path: path))["results"] as? [Object])?.first)
    let location = try #require((result["locations"] as? [Object])?.first)
    let artifact = (location["physicalLocation"] as? Object)?["artifactLocation"] as? Object
    #expect(artifact?["uri"] as? String == uri)
  }

  @Test func aFixWhosePlaceIsNotKnownExactlyIsLeftOut() throws {
    var diagnostics = Diagnostics()
    let text = MarkedText("⟦a: 1\nb⟧: 2\n⟦c: 3\n⟧")
    let file = text.source("content/a.md")
    for range in text.ranges {
      let place = file.location(range)
      diagnostics.report(
        Diagnostic(
          Sample.colon, "odd", at: place, edits: [.init("delete it", at: place, replacement: "", .certain)]))
    }
    let results = try #require(try run(diagnostics)["results"] as? [Object])
    #expect(results[0]["fixes"] == nil)
    #expect(results[1]["fixes"] != nil)
  }
}
