import Foundation
import Linking
import Model

/// Searches to begin with, each of which finds something: offers and needs of the directory itself.
struct SearchExamples: Sendable {
  let reader: Reader

  private static let count = 3
  /// Longer titles are sentences, which nobody would type.
  private static let longest = 32

  /// Of the organisations reviewed last, since those are the ones that the home page shows.
  func examples() -> [SearchPage.Example] {
    guard let path = reader.searchPath else { return [] }
    var seen: Set<String> = []
    var examples: [SearchPage.Example] = []
    for organisation in reader.latestOrganisations {
      guard let words = title(organisation), seen.insert(words.lowercased()).inserted else { continue }
      examples.append(SearchPage.Example(words: words, path: path + "?" + Self.query(words)))
      if examples.count == Self.count { break }
    }
    return examples
  }

  /// The shortest of what it offers and needs, in the language of the reader.
  private func title(_ organisation: Int) -> String? {
    let item = reader.catalogue.organisations[organisation]
    let titles = (item.offers + item.needs).compactMap { offer -> String? in
      let found = offer.title.text(in: reader.code, default: reader.catalogue.site.defaultLanguage)
      return found.isFallback || found.text.count > Self.longest || found.text.isEmpty ? nil : found.text
    }
    return titles.min { ($0.count, $0) < ($1.count, $1) }
  }

  /// `q=rapid+test`, as a form sends it.
  private static func query(_ words: String) -> String {
    let plain = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._ ")
    let escaped = words.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    return "q=" + escaped.replacing(" ", with: "+")
  }
}
