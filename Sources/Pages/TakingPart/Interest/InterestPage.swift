import Diagnostics
import Linking
import Model
import Templates
import Text

/// The page that prepares a letter to an organisation: about a suggestion, an offer, a need or a service. Its script
/// composes the letter; without one the page has a text to copy, and says where addresses stand.
struct InterestPage: Sendable {
  /// What the script needs, as JSON.
  var words: [UInt8]

  static let path = "interest.html"

  static let view = View<InterestPage>(
    "interest",
    [
      .text("outline") { _, reader in reader.letterOutline },
      .path("organisations") { _, reader in reader.site.paths.index(of: .organisations, in: reader.code) },
      .html("words") { page, _ in HTML(bytes: page.words) },
      .path("data") { _, _ in "data/interest" },
      .text("buckets") { _, reader in String(InterestData.buckets(of: reader.catalogue).count) },
      .text("editors") { _, reader in reader.editors },
    ])
}

extension Reader {
  /// A whole letter, with brackets where the writer says what only the writer knows.
  var letterOutline: String {
    let paragraphs: [InterestPhrase] = [.greeting, .found, .contact, .who, .next, .close]
    return paragraphs.map { phrases[$0] }.joined(separator: "\n\n")
      .replacing("{site}", with: siteTitle).replacing("{to}", with: phrases[.gap])
  }
}

extension LanguagePages {
  /// Nothing on a site without organisations.
  func interestPages() -> [Page] {
    guard !reader.catalogue.organisations.isEmpty else { return [] }
    let words = LetterWords(site: site, languages: languages).json()
    let frame = PageFrame(
      path: InterestPage.path, title: reader.phrases[ActPhrase.interestTitle],
      description: reader.phrases[ActPhrase.interestIntro], section: .interest, isHidden: true)
    return [page(templates.interest, frame) { InterestPage(words: words) }]
  }
}

/// The phrases of letters in all languages of the site, since a letter may be in another one than the page.
private struct LetterWords {
  let site: LinkedCatalogue
  let languages: [Phrases]

  func json() -> [UInt8] {
    var json = JSONWriter(.compact)
    let settings = site.catalogue.site
    json.object { json in
      json.member("site", settings.title, language: settings.defaultLanguage)
      json.member("default", settings.defaultLanguage)
      if let base = settings.baseURL { json.member("base", base.hasSuffix("/") ? base : base + "/") }
      json.key("languages")
      json.object { json in
        for phrases in languages {
          json.key(phrases.language)
          json.object { json in
            json.member("endonym", ReaderLanguage(code: phrases.language).endonym)
            json.member("prefix", site.paths.prefix(phrases.language))
            for phrase in InterestPhrase.allCases { json.member(phrase.name, phrases[phrase]) }
          }
        }
      }
    }
    return DataBlock.harmless(json.bytes)
  }
}
