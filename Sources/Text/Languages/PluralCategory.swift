/// The forms that a language's words take with numbers.
public enum PluralCategory: String, Sendable, Hashable, CaseIterable {
  case zero, one, two, few, many, other

  /// The form for so many things.
  ///
  /// Unicode Common Locale Data Repository 48, plural rules of type "cardinal", for whole numbers.
  static func cardinal(_ count: Int, language: String) -> PluralCategory {
    let number = count.magnitude
    return switch language {
    case "fr": number < 2 ? .one : isMillions(number) ? .many : .other
    case "es", "it", "pt", "ca": number == 1 ? .one : isMillions(number) ? .many : .other
    case "be", "ru", "uk": eastSlavic(number)
    case "bs", "hr", "sr": southSlavic(number)
    case "cs", "sk": number == 1 ? .one : (2...4).contains(number) ? .few : .other
    case "cy": welsh(number)
    case "da", "de", "el", "en", "et", "fi", "nl", "sv", "bg", "hu", "nb", "nn", "no", "sq", "tr", "eu", "gl", "lb",
      "ka", "az":
      number == 1 ? .one : .other
    case "hy": number < 2 ? .one : .other
    case "ga": irish(number)
    case "he": number == 1 ? .one : number == 2 ? .two : .other
    case "is", "mk": number % 10 == 1 && number % 100 != 11 ? .one : .other
    case "lt": lithuanian(number)
    case "lv": latvian(number)
    case "mt": maltese(number)
    case "pl": polish(number)
    case "ro": number == 1 ? .one : number == 0 || (1...19).contains(number % 100) ? .few : .other
    case "sl": slovenian(number)
    case "ar": arabic(number)
    default: number == 1 ? .one : .other
    }
  }

  private static func isMillions(_ number: UInt) -> Bool { number != 0 && number % 1_000_000 == 0 }

  private static func eastSlavic(_ number: UInt) -> PluralCategory {
    if number % 10 == 1, number % 100 != 11 { return .one }
    return (2...4).contains(number % 10) && !(12...14).contains(number % 100) ? .few : .many
  }

  private static func southSlavic(_ number: UInt) -> PluralCategory {
    let category = eastSlavic(number)
    return category == .many ? .other : category
  }

  private static func polish(_ number: UInt) -> PluralCategory {
    if number == 1 { return .one }
    return (2...4).contains(number % 10) && !(12...14).contains(number % 100) ? .few : .many
  }

  private static func slovenian(_ number: UInt) -> PluralCategory {
    switch number % 100 {
    case 1: .one
    case 2: .two
    case 3, 4: .few
    default: .other
    }
  }

  private static func irish(_ number: UInt) -> PluralCategory {
    switch number {
    case 1: .one
    case 2: .two
    case 3...6: .few
    case 7...10: .many
    default: .other
    }
  }

  private static func maltese(_ number: UInt) -> PluralCategory {
    switch number {
    case 1: return .one
    case 2: return .two
    case 0: return .few
    default:
      if (3...10).contains(number % 100) { return .few }
      return (11...19).contains(number % 100) ? .many : .other
    }
  }

  private static func lithuanian(_ number: UInt) -> PluralCategory {
    if (11...19).contains(number % 100) || number % 10 == 0 { return .other }
    return number % 10 == 1 ? .one : .few
  }

  private static func latvian(_ number: UInt) -> PluralCategory {
    if number % 10 == 0 || (11...19).contains(number % 100) { return .zero }
    return number % 10 == 1 ? .one : .other
  }

  private static func welsh(_ number: UInt) -> PluralCategory {
    switch number {
    case 0: .zero
    case 1: .one
    case 2: .two
    case 3: .few
    case 6: .many
    default: .other
    }
  }

  private static func arabic(_ number: UInt) -> PluralCategory {
    switch number {
    case 0: return .zero
    case 1: return .one
    case 2: return .two
    default:
      if (3...10).contains(number % 100) { return .few }
      return number % 100 >= 11 ? .many : .other
    }
  }

  /// The forms that whole numbers can take in a language, so that a translation can be checked for them.
  static func all(of language: String) -> Set<PluralCategory> {
    Set((Array(0...200) + [1_000_000]).map { cardinal($0, language: language) })
  }
}
