import Foundation

/// The names of countries and languages in one language.
struct DisplayNames: Sendable {
  private let countries: [String: String]
  private let languages: [String: String]
  let endonym: String

  /// Asks ICU for all names at once (under a millisecond), so that nothing is left to do later.
  init(language: String) {
    let locale = Locale(identifier: Self.localeIdentifier(language))
    func names(_ codes: [String], _ name: (String) -> String?) -> [String: String] {
      var names: [String: String] = [:]
      names.reserveCapacity(codes.count)
      for code in codes { names[code] = name(code) }
      return names
    }
    countries = names(Countries.all) { locale.localizedString(forRegionCode: $0) }
    languages = names(LanguageCodes.all) { locale.localizedString(forLanguageCode: $0) }
    let own = languages[language] ?? language
    endonym = own.prefix(1).uppercased() + own.dropFirst()
  }

  func country(_ code: String) -> String { countries[code] ?? code }

  func language(_ code: String) -> String { languages[code] ?? code }

  /// The European variety where ICU's first choice is another.
  private static func localeIdentifier(_ language: String) -> String {
    switch language {
    case "en": "en_GB"
    case "pt": "pt_PT"
    case "no": "nb"
    default: language
    }
  }
}
