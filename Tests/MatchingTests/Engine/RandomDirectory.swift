import SiteText

/// Organisations with all that rules and scores ask of them, at random.
struct RandomDirectory {
  private(set) var directory = Directory()
  private var generator: SeededGenerator

  init(seed: UInt64, organisations: Int) {
    generator = SeededGenerator(seed: seed)
    directory.files = """
      -- services/joint.yaml --
      {name: Joint, type: testing, stage: live, providers: [org-1, org-2, org-3]}
      """
    for number in 0..<organisations {
      var body = Directory.Body(
        id: "org-\(number)", type: pick(["sme", "cluster", "laboratory", "incubator"]),
        country: pick(["FR", "PL", "NL"]), level: maybe("regional"), status: number % 9 == 8 ? "archived" : nil,
        languages: some(["en", "fr", "pl"]), sectors: some(["C10", "C10.5"]), valueChain: some(Self.links))
      if number > 5 { body.memberOf = generator.happens(percent: 30) ? ["org-\(number - 4)"] : [] }
      if number > 8, number % 5 == 0 { body.parent = "org-\(number - 7)" }
      for place in 0..<Int.random(in: 0...2, using: &generator) { body.offers.append(part("offer-\(place)")) }
      for place in 0..<Int.random(in: 0...2, using: &generator) { body.needs.append(part("need-\(place)")) }
      directory.bodies.append(body)
    }
  }

  private static let links = ["farming", "processing", "retail"]
  private static let topics = ["a", "a-1", "a-2", "b", "b-1", "b-3", "c-2", "d"]
  private static let words = [
    "sorting", "sorted", "grain", "Getreide", "analysis", "laboratories", "packaging", "packages", "milk", "żywność",
    "żywności", "contrôle", "contrôles", "the", "of", "and", "x",
  ]

  private mutating func part(_ id: String) -> Directory.Part {
    var part = Directory.Part(
      id: id, kind: pick(["technology", "service", "research"]), topics: some(Self.topics), sectors: some(["C10.5"]),
      valueChain: some(Self.links))
    part.title = ["en": sentence(3)]
    if generator.happens(percent: 60) { part.description = ["en": sentence(8)] }
    if generator.happens(percent: 30) { part.title["pl"] = sentence(3) }
    part.stage = generator.happens(percent: 50) ? Int.random(in: 1...9, using: &generator) : nil
    part.seeking = generator.happens(percent: 20) ? ["sme", "support"] : []
    part.countries = generator.happens(percent: 20) ? ["FR", "PL"] : []
    part.validUntil = generator.happens(percent: 20) ? pick(["2026-06-14", "2026-06-15"]) : nil
    return part
  }

  private mutating func sentence(_ count: Int) -> String {
    (0..<count).map { _ in pick(Self.words) }.joined(separator: " ")
  }

  private mutating func pick(_ texts: [String]) -> String { texts.randomElement(using: &generator) ?? "" }
  private mutating func maybe(_ text: String) -> String? { generator.happens(percent: 50) ? text : nil }
  private mutating func some(_ texts: [String]) -> [String] { texts.filter { _ in generator.happens(percent: 35) } }
}
