import Foundation
import Testing
import Text

@Suite struct ReaderNumberTests {
  @Test(
    arguments: [
      ("en", "1,234", "12,345.5", "25%", "€1,250"),
      ("fr", "1\u{202F}234", "12\u{202F}345,5", "25\u{A0}%", "1\u{202F}250\u{A0}€"),
      ("pl", "1234", "12\u{A0}345,5", "25%", "1250\u{A0}€"), ("nl", "1.234", "12.345,5", "25%", "€\u{A0}1.250"),
      ("es", "1234", "12.345,5", "25\u{A0}%", "1250\u{A0}€"), ("de", "1.234", "12.345,5", "25\u{A0}%", "1.250\u{A0}€"),
    ])
  func writesNumbers(code: String, whole: String, decimal: String, percent: String, euros: String) {
    let language = ReaderLanguage(code: code)
    #expect(language.format(1234) == whole)
    #expect(language.format(12345.5, decimals: 1) == decimal)
    #expect(language.percent(0.25) == percent)
    #expect(language.euros(1250) == euros)
  }

  @Test func rounds() {
    let language = ReaderLanguage(code: "en")
    #expect(language.format(0.5, decimals: 0) == "0")
    #expect(language.format(1.5, decimals: 0) == "2")
    #expect(language.format(-0.001, decimals: 2) == "0.00")
    #expect(language.format(-1234.567, decimals: 2) == "-1,234.57")
    #expect(language.format(0.05, decimals: 1) == "0.0" || language.format(0.05, decimals: 1) == "0.1")
    #expect(language.format(3, decimals: 2) == "3.00")
    #expect(language.format(.nan, decimals: 2) == "–")
    #expect(language.format(Int.min) == "-9,223,372,036,854,775,808")
    #expect(language.euros(-12.5, decimals: 2) == "-€12.50")
    #expect(ReaderLanguage(code: "nl").euros(-12.5, decimals: 2) == "€\u{A0}-12,50")
  }

  @Test(arguments: LanguageCodes.europeanUnion)
  func agreesWithFoundation(code: String) {
    let identifier = ["en": "en_GB", "pt": "pt_PT"][code] ?? code
    let language = ReaderLanguage(code: code)
    let locale = Locale(identifier: identifier)
    for number in [0, 7, 999, 1000, -1234, 9999, 10000, 123_456, 1_234_567] {
      #expect(language.format(number) == number.formatted(.number.locale(locale)))
    }
    for (number, decimals) in [(0.5, 1), (1234.25, 2), (-98765.4321, 1), (1e6, 0)] {
      let style = FloatingPointFormatStyle<Double>.number.locale(locale).precision(.fractionLength(decimals))
      #expect(language.format(number, decimals: decimals) == number.formatted(style))
    }
    let percent = FloatingPointFormatStyle<Double>.Percent.percent.locale(locale).precision(.fractionLength(0))
    #expect(language.percent(0.42) == 0.42.formatted(percent))
    let euros = FloatingPointFormatStyle<Double>.Currency.currency(code: "EUR").locale(locale)
    for amount in [1234.5, 99_999.99, -12] { #expect(language.euros(amount, decimals: 2) == amount.formatted(euros)) }
  }
}
