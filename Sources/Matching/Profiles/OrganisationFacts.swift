import Model

/// What matching asks of organisations, by their positions in the catalogue.
struct OrganisationFacts: Sendable {
  private(set) var countries: [LetterPair] = []
  /// The concept; -1 where it is not known.
  private(set) var types: [Int32] = []
  /// The number of the level; -1 where it is not said.
  private(set) var levels: [Int8] = []
  private(set) var sectors = Grouped<Int32>()
  private(set) var languages = Grouped<LetterPair>()

  init() {}

  init(_ organisations: Range<Int>, of catalogue: Catalogue) {
    catalogue.organisations.withUnsafeBufferPointer { all in
      for index in organisations {
        countries.append(LetterPair(all[index].country))
        types.append(all[index].type?.target?.index ?? -1)
        levels.append(all[index].level.flatMap { Organisation.Level.allCases.firstIndex(of: $0) }.map(Int8.init) ?? -1)
        sectors.append(all[index].sectors.positions)
        languages.append(all[index].languages.map { LetterPair($0) })
      }
    }
  }

  mutating func append(_ other: OrganisationFacts) {
    countries += other.countries
    types += other.types
    levels += other.levels
    sectors.append(other.sectors)
    languages.append(other.languages)
  }

  var count: Int { countries.count }

  /// Both say in which languages they can be written to, and have none in common.
  func haveNoSharedLanguage(_ first: Int, _ second: Int) -> Bool {
    let (own, others) = (languages[first], languages[second])
    return !own.isEmpty && !others.isEmpty && !own.contains { others.contains($0) }
  }

  /// Both countries are known, and differ.
  func areOfDifferentCountries(_ first: Int, _ second: Int) -> Bool {
    countries[first] != .unknown && countries[second] != .unknown && countries[first] != countries[second]
  }

  func marks(_ first: Int, _ second: Int, _ weights: ConceptWeights) -> Partner.Marks {
    var marks: Partner.Marks = []
    if areOfDifferentCountries(first, second) { marks.insert(.crossBorder) }
    if levels[first] >= 0, levels[second] >= 0, levels[first] != levels[second] { marks.insert(.crossLevel) }
    let (own, others) = (sectors[first], sectors[second])
    let isApart = !own.contains { sector in
      others.contains { weights.deepestShared(Int(sector), Int($0)) != nil }
    }
    if !own.isEmpty, !others.isEmpty, isApart { marks.insert(.crossSector) }
    return marks
  }
}
