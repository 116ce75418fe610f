import Linking
import Model
import SiteText
import Text

@testable import Matching

/// Matching done the slow and obvious way: every need with every offer, words as strings, nothing left out.
struct MatchingOracle {
  let site: LinkedCatalogue
  let settings: MatchSettings
  private let today = CalendarDate.testDay
  private let parts: [Offer]
  /// All texts by language, each with its features: see ``frequencies``.
  private let texts: [String: [[String: Int]]]
  private var informations: [Int] = []
  private var all: [Organisation] { site.catalogue.organisations }

  init(site: LinkedCatalogue, settings: MatchSettings) {
    self.site = site
    self.settings = settings
    let parts = site.catalogue.organisations.filter { $0.header.status != .archived }.flatMap { $0.offers + $0.needs }
      .filter { $0.validUntil.map { $0 >= CalendarDate.testDay } ?? true }
    self.parts = parts
    texts = Dictionary(
      uniqueKeysWithValues: ["en", "fr", "pl"].map { language in
        (language, parts.map { Self.frequencies($0, language) }.filter { !$0.isEmpty })
      })
    informations = site.catalogue.concepts.indices.map(countedInformation)
  }

  struct Pair: Hashable {
    var seeker: Int
    var need: Int
    var provider: Int
    var offer: Int
    var score: Int
  }

  // MARK: Pairs

  func pairs() -> [Pair] {
    var pairs: [Pair] = []
    for seeker in all.indices where isLive(all[seeker]) {
      for provider in all.indices where provider != seeker && isLive(all[provider]) && !areTied(seeker, provider) {
        for (n, need) in all[seeker].needs.enumerated() where holds(need) {
          for (o, offer) in all[provider].offers.enumerated() where holds(offer) {
            guard isAllowed(need, offer, seeker, provider),
              let score = score(need, offer, all[seeker], all[provider]),
              score >= Int(settings.leastScore.tenThousandths)
            else { continue }
            pairs.append(Pair(seeker: seeker, need: n, provider: provider, offer: o, score: score))
          }
        }
      }
    }
    return pairs
  }

  private func isLive(_ organisation: Organisation) -> Bool { organisation.header.status != .archived }
  private func holds(_ part: Offer) -> Bool { part.validUntil.map { $0 >= today } ?? true }

  private func areTied(_ first: Int, _ second: Int) -> Bool {
    func isTied(_ a: Int, _ b: Int) -> Bool {
      (all[a].memberOf + [all[a].parent].compactMap(\.self)).contains { $0.target?.index == Int32(b) }
    }
    let isJoint = site.catalogue.services.contains { service in
      let providers = service.providers.compactMap { $0.target?.index }
      return providers.contains(Int32(first)) && providers.contains(Int32(second))
    }
    return isTied(first, second) || isTied(second, first) || isJoint
  }

  private func isAllowed(_ need: Offer, _ offer: Offer, _ seeker: Int, _ provider: Int) -> Bool {
    func welcomes(_ wish: Offer, _ other: Organisation) -> Bool {
      let isType =
        wish.seeking.isEmpty
        || wish.seeking.contains { type in
          type.target.map { above(Int(other.type?.target?.index ?? -1)).contains(Int($0.index)) } ?? false
        }
      return isType && (wish.countries.isEmpty || wish.countries.contains(other.country ?? ""))
    }
    return KindCompatibility.canServe(need.kind, by: offer.kind) && welcomes(need, all[provider])
      && welcomes(offer, all[seeker])
  }

  // MARK: Scores

  /// Nil where nothing but sector and value chain speaks for the pair.
  private func score(_ need: Offer, _ offer: Offer, _ seeker: Organisation, _ provider: Organisation) -> Int? {
    let (concepts, isShared) = concepts(need, offer)
    let words = words(need, offer)
    guard isShared || (words ?? 0) >= 3_000 else { return nil }
    let links = (own(need.valueChain, seeker.valueChain), own(offer.valueChain, provider.valueChain))
    let sectors = (own(need.sectors, seeker.sectors), own(offer.sectors, provider.sectors))
    var total =
      (concepts * 50 + (words ?? concepts / 2) * 30 + chain(links.0, links.1) * 10 + best(sectors.0, sectors.1) * 10)
      / 100
    if need.kind != offer.kind { total = total * 85 / 100 }
    if let wanted = need.stage, let there = offer.stage {
      total = total * (100 - min(max(wanted - there, 0) * 5, 25)) / 100
    }
    return total
  }

  private func own(_ part: [Reference], _ organisation: [Reference]) -> [Int] {
    let own = part.compactMap { $0.target.map { Int($0.index) } }
    return own.isEmpty ? organisation.compactMap { $0.target.map { Int($0.index) } } : own
  }

  /// The concept and all above it.
  private func above(_ concept: Int) -> [Int] {
    guard concept >= 0 else { return [] }
    return [concept] + (site.catalogue.concepts[concept].broader?.target.map { above(Int($0.index)) } ?? [])
  }

  /// -log2 of the share, in 1/1024 bit.
  func information(_ concept: Int) -> Int { informations[concept] }

  private func countedInformation(_ concept: Int) -> Int {
    let vocabulary = site.catalogue.concepts[concept].vocabulary
    var (total, count) = (0, 0)
    for part in parts {
      let named = (part.topics + part.sectors + part.valueChain).compactMap { $0.target.map { Int($0.index) } }
        .filter { site.catalogue.concepts[$0].vocabulary == vocabulary }
      if !named.isEmpty { total += 1 }
      if named.contains(where: { above($0).contains(concept) }) { count += 1 }
    }
    return Logarithm.log2(total + 16, over: count + 1)
  }

  private func shared(_ first: Int, _ second: Int) -> Int? {
    above(first).first { above(second).contains($0) }
  }

  private func likeness(_ first: Int, _ second: Int) -> Int {
    guard let shared = shared(first, second) else { return 0 }
    let told = information(shared)
    let share = (25 * 10_000 + 75 * 10_000 * told / (told + 2_048)) / 100
    let sum = information(first) + information(second)
    let lin = first == second || sum == 0 ? 1_024 : min(2 * told * 1_024 / sum, 1_024)
    return share * lin / 1_024
  }

  private func concepts(_ need: Offer, _ offer: Offer) -> (Int, Bool) {
    let (wanted, offered) = (own(need.topics, []), own(offer.topics, []))
    if wanted.isEmpty || offered.isEmpty { return (0, false) }
    func covered(_ topics: [Int], _ others: [Int]) -> Int {
      let sum = topics.map(information).reduce(0, +)
      let part = topics.map { topic in information(topic) * (others.map { likeness(topic, $0) }.max() ?? 0) }
      return part.reduce(0, +) / max(sum, 1)
    }
    let isShared = wanted.contains { topic in offered.contains { shared(topic, $0) != nil } }
    return ((covered(wanted, offered) * 75 + covered(offered, wanted) * 25) / 100, isShared)
  }

  private func chain(_ first: [Int], _ second: [Int]) -> Int {
    if first.contains(where: second.contains) { return 10_000 }
    func order(_ link: Int) -> Int { site.catalogue.concepts[link].order ?? 0 }
    let isNext = first.contains { one in second.contains { abs(order(one) - order($0)) == 1 } }
    return isNext ? 5_000 : 0
  }

  private func best(_ first: [Int], _ second: [Int]) -> Int {
    let likeness = first.flatMap { one in
      second.map { other -> Int in
        guard let shared = shared(one, other) else { return 0 }
        let sum = information(one) + information(other)
        return one == other || sum == 0 ? 1_024 : min(2 * information(shared) * 1_024 / sum, 1_024)
      }
    }
    return (likeness.max() ?? 0) * 10_000 / 1_024
  }

  // MARK: Words

  /// The square root of the cosine; nil without a language in common.
  private func words(_ need: Offer, _ offer: Offer) -> Int? {
    let cosines = ["en", "fr", "pl"].compactMap { language -> Int? in
      guard let first = vector(need, language), let second = vector(offer, language) else { return nil }
      let sum = first.map { $0.value * (second[$0.key] ?? 0) }.reduce(0, +)
      return min(sum / 4_096, 4_096)
    }
    return cosines.max().map { Int(Double($0 * 100_000_000 / 4_096).squareRoot()) }
  }

  private static func text(_ text: LocalText, _ language: String) -> String {
    language == "en" ? text.text : text.translations.first { $0.language == language }?.text ?? ""
  }

  /// How often each feature is met: a stem, or after a `*` a run of letters.
  private static func frequencies(_ part: Offer, _ language: String) -> [String: Int] {
    var frequencies: [String: Int] = [:]
    for (words, weight) in [(text(part.title, language), 2), (text(part.description, language), 1)] {
      for word in Words.of(words) where word.utf8.count > 1 {
        let stem = Stemmer(language: language)?.stem(word) ?? word
        frequencies[Folding.fold(stem), default: 0] += weight
        let letters = Array(Folding.fold(word).utf8)
        if letters.count < 6 { continue }
        for start in 0...(letters.count - 4) {
          frequencies["*" + String(decoding: letters[start..<start + 4], as: UTF8.self), default: 0] += weight
        }
      }
    }
    return frequencies
  }

  private func vector(_ part: Offer, _ language: String) -> [String: Int]? {
    let own = Self.frequencies(part, language)
    if own.isEmpty { return nil }
    let texts = texts[language] ?? []
    let factors = [0, 16, 24, 28, 32, 34, 36, 38, 40]
    var raw: [String: Int] = [:]
    for (feature, frequency) in own {
      let count = texts.count { $0[feature] != nil }
      raw[feature] =
        factors[min(frequency, 8)] * Logarithm.log2(2 * texts.count + 2, over: 2 * count + 1)
        * (feature.hasPrefix("*") ? 3 : 8)
    }
    let least = (raw.values.max() ?? 0) / 8
    raw = raw.filter { $0.value >= least && $0.value > 0 }
    let length = max(Int(Double(raw.values.map { $0 * $0 }.reduce(0, +)).squareRoot()), 1)
    return raw.mapValues { min($0 * 4_096 / length, 4_096) }
  }
}
