import Model
import Testing

@Suite struct VATNumberTests {
  static let right = [
    "ATU13585627", "BE0428759497", "BG175074752", "CY10259033P", "CZ25123891", "DE136695976", "DK13585628",
    "EE100931558",
    "EL094259216", "ESB58378431", "ES54362315K", "ESX2482300W", "ESJ99216582", "FI20774740", "FR40303265045",
    "FR23334175221",
    "FRK7399859412", "FR4Z123456782", "HR33392005961", "HU12892312", "IE6433435F", "IE6433435OA", "IE8D79739I",
    "IT00743110157",
    "LT119511515", "LT100001919017", "LU15027442", "LV40003521600", "MT11679112", "NL004495445B01", "NL123456789B13",
    "PL8567346215", "PT501964843", "RO18547290", "SE556188840401", "SI50223054", "SK2022749619", "GB980780684",
    "XI980780684",
    "CHE100155212MWST", "NO995525828MVA",
  ]

  @Test(arguments: right) func accepts(number: String) {
    #expect(VATNumber.problem(in: number) == nil)
  }

  /// Each digit raised by one makes the number wrong: the check digits notice every single slip.
  @Test(
    arguments: right.filter {
      !$0.hasPrefix("ES") && !$0.hasPrefix("NL12") && !$0.hasPrefix("FRK") && !$0.hasPrefix("FR4Z")
    })
  func noticesOneWrongDigit(number: String) {
    let characters = Array(number)
    // Of a Swedish number the last two digits and of a Dutch one those behind B are no part of the check.
    let checked = number.hasPrefix("SE") || number.hasPrefix("NL") ? characters.count - 3 : characters.count
    for index in characters.indices.dropFirst(2) where index < checked && characters[index].isNumber {
      guard let digit = characters[index].wholeNumberValue else { continue }
      var changed = characters
      changed[index] = Character(String((digit + 1) % 10))
      #expect(VATNumber.problem(in: String(changed)) != nil, "\(String(changed))")
    }
  }

  @Test func knowsTheCountry() {
    #expect(VATNumber.country(of: "EL094259216") == "GR")
    #expect(VATNumber.country(of: "XI980780684") == "GB")
    #expect(VATNumber.country(of: "094259216") == nil)
  }

  @Test(arguments: ["IS12345", "US123456789", "TR1234567890"]) func asksLittleOfOtherCountries(number: String) {
    #expect(VATNumber.problem(in: number) == nil)
  }

  /// Nothing that has the form of a number makes the arithmetic trap.
  @Test func survivesAnything() {
    var random = FormatsRandom(seed: 1)
    let signs = Array("0123456789ABCDEUWXYZ+*é ")
    for country in ["AT", "BE", "CY", "ES", "FR", "IE", "NL", "RO", "LT", "CZ", "GB", "CH"] {
      for _ in 0..<400 {
        let number = String(
          (0..<Int.random(in: 0...13, using: &random)).map { _ in signs.randomElement(using: &random) ?? "0" })
        _ = VATNumber.problem(in: country + number)
      }
    }
  }
}
