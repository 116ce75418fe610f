import Linking
import Model

/// Searches to begin with, each of which finds something: a topic and a country of organisations of the directory.
struct SearchExamples: Sendable {
  let reader: Reader

  private static let count = 3

  /// Of the organisations reviewed last, which the home page shows; each topic and each country once.
  func examples() -> [SearchPage.Example] {
    var topics: Set<Int32> = []
    var countries: Set<String> = []
    var examples: [SearchPage.Example] = []
    for position in reader.latestOrganisations {
      let country = reader.catalogue.organisations[position].country
      // The last topic is mostly the narrowest.
      let topic = reader.catalogue.organisations[position].topics.last?.target?.index
      guard let country, let topic, !topics.contains(topic), countries.insert(country).inserted else { continue }
      topics.insert(topic)
      let words = "\(reader.concepts[Int(topic)].label) \(reader.language.name(ofCountry: country))"
      guard let path = reader.searchPath(for: words) else { break }
      examples.append(SearchPage.Example(words: words, path: path))
      if examples.count == Self.count { break }
    }
    return examples
  }
}
