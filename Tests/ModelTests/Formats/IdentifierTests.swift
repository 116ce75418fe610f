import Foundation
import Model
import Testing

@Suite struct IdentifierTests {
  @Test(
    arguments: [
      (.ror, "https://ror.org/012zh9h13"), (.ror, "https://ror.org/05a28rw58"), (.pic, "999997930"),
      (.lei, "5493001KJTIIGC8Y1R12"), (.lei, "529900T8BM49AURSDO55"), (.wikidata, "Q142"),
    ] as [(IdentifierScheme, String)])
  func accepts(scheme: IdentifierScheme, text: String) {
    #expect(scheme.problem(in: text) == nil)
  }

  @Test(
    arguments: [
      (.ror, "012zh9h13", "https://ror.org/012zh9h13"),
      (.ror, "http://www.ror.org/012ZH9H13/", "https://ror.org/012zh9h13"),
      (.pic, "999 997 930", "999997930"), (.lei, "5493 001k jtii gc8y 1r12", "5493001KJTIIGC8Y1R12"),
      (.wikidata, "https://www.wikidata.org/wiki/Q142", "Q142"), (.wikidata, "q142", "Q142"),
      (.vat, "fr 40 303 265 045", "FR40303265045"), (.vat, "GR094259216", "EL094259216"),
      (.vat, "BE 0428.759.497", "BE0428759497"),
    ] as [(IdentifierScheme, String, String)])
  func mendsSpelling(scheme: IdentifierScheme, text: String, correction: String) {
    #expect(scheme.problem(in: text) == .spelling(correction: correction))
    #expect(scheme.problem(in: correction) == nil)
  }

  @Test(
    arguments: [
      (.ror, "https://ror.org/012zh9h14", .checkDigits), (.ror, "https://ror.org/012zh9i13", .form),
      (.ror, "https://ror.org/", .form), (.ror, "112zh9h13", .form), (.pic, "99999793", .form),
      (.pic, "000000000", .form),
      (.lei, "5493001KJTIIGC8Y1R21", .checkDigits), (.lei, "5493001KJTIIGC8Y1R1", .form), (.wikidata, "Q0", .form),
      (.wikidata, "P31", .form), (.wikidata, "Q", .form), (.wikidata, "", .form), (.vat, "", .country),
      (.vat, "303265045", .country),
      (.vat, "ZZ123456789", .country), (.vat, "FR", .form), (.vat, "FR4030326504", .form),
      (.vat, "FR41303265045", .checkDigits),
    ] as [(IdentifierScheme, String, IdentifierProblem)])
  func refuses(scheme: IdentifierScheme, text: String, problem: IdentifierProblem) {
    #expect(scheme.problem(in: text) == problem)
  }

  /// The registry's own identifiers, where the test data are at hand.
  @Test(.enabled(if: FormatsData.folder != nil, "shared/data is absent: skipped")) func acceptsAllOfTheRegistry() throws
  {
    let text = try FormatsData.text("ror/europe-2000.jsonl")
    var count = 0
    for line in text.split(separator: "\n") {
      let identifier = String(line.dropFirst(#"{"id": ""#.count).prefix("https://ror.org/012zh9h13".count))
      #expect(IdentifierScheme.ror.problem(in: identifier) == nil)
      count += 1
    }
    #expect(count == 2000)
  }
}
