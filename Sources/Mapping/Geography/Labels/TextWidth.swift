/// How wide a text is at most, without knowing the font: the widest of the usual system fonts (DejaVu Sans, Segoe UI,
/// San Francisco, Roboto, Noto Sans, Arial) is taken for each class of letters.
enum TextWidth {
  /// In thousandths of the font's size.
  static func thousandths(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + advance($1) }
  }

  private static func advance(_ scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "i", "j", "l", "I", "'", "’", "|", ".", ",", ":", ";", " ", "\u{A0}", "í", "ì", "ï", "î", "ł", "ļ", "Í", "İ":
      340
    case "f", "t", "r", "-", "(", ")", "/", "ŕ", "ř", "ť": 440
    case "m", "W", "Œ", "Æ": 1000
    case "w", "æ", "œ", "M", "@", "%", "–": 990
    case "—": 1050
    case "a"..."z", "0"..."9", "ß"..."ö", "ø"..."ÿ": 660
    case "A"..."Z", "À"..."Ö", "Ø"..."Þ": 800
    case "\u{300}"..."\u{36F}": 0
    case "\u{100}"..."\u{24F}": scalar.properties.isUppercase ? 800 : 660
    case "\u{370}"..."\u{52F}": scalar.properties.isUppercase ? 900 : 760
    case "\u{2E80}"...: 1050
    default: 900
    }
  }
}
