import Diagnostics
import Foundation
import Testing

@Suite struct JSONRendererTests {
  @Test func saysEverythingAProgramNeeds() throws {
    var diagnostics = Diagnostics()
    let file = SourceText(path: "content/news/é.md", text: "title: é: ok\n")
    let place = file.location(9..<10)
    diagnostics.report(
      Diagnostic(
        Sample.colon, "the colon needs quotes", at: place, label: "read as a new field",
        notes: [.init("a note")], edits: [.init("quote it", at: place, replacement: "\":\"", .certain)]))
    #expect(
      JSONRenderer().text(diagnostics) == """
        {
          "version": 1,
          "summary": {
            "errors": 1,
            "warnings": 0,
            "files": 1
          },
          "diagnostics": [
            {
              "code": "A0203",
              "name": "unquoted-colon",
              "severity": "error",
              "headline": "the colon needs quotes",
              "label": "read as a new field",
              "location": {
                "path": "content/news/é.md",
                "start": {
                  "line": 1,
                  "column": 9,
                  "byte_column": 10,
                  "offset": 9
                },
                "end": {
                  "line": 1,
                  "column": 10,
                  "byte_column": 11,
                  "offset": 10
                }
              },
              "notes": [
                {
                  "text": "a note",
                  "location": null
                }
              ],
              "edits": [
                {
                  "title": "quote it",
                  "certainty": "certain",
                  "location": {
                    "path": "content/news/é.md",
                    "start": {
                      "line": 1,
                      "column": 9,
                      "byte_column": 10,
                      "offset": 9
                    },
                    "end": {
                      "line": 1,
                      "column": 10,
                      "byte_column": 11,
                      "offset": 10
                    }
                  },
                  "replacement": "\\":\\""
                }
              ]
            }
          ]
        }

        """)
  }

  @Test func isOneObjectWhateverWasFound() throws {
    for diagnostics in [Diagnostics(), Sample.all] {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(JSONRenderer(.compact).render(diagnostics))) as? [String: Any])
      #expect((object["diagnostics"] as? [Any])?.count == diagnostics.all.count)
      #expect(object["version"] as? Int == 1)
    }
  }
}
