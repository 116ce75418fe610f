import Linking
import Model
import Text

/// The offers and needs of a stretch of organisations, as far as they can be told without all others.
struct ItemReading: Sendable {
  var needs = Items()
  var offers = Items()
  /// The texts of the needs and the offers, in the order in which they were read.
  var texts = TextFeatures()
  /// Whether the next texts, so many, are of a need.
  private(set) var textOwners: [(isNeed: Bool, count: Int)] = []

  /// - Parameter today: what is valid until a day before is left out.
  init(_ organisations: Range<Int>, of catalogue: Catalogue, roles: ConceptRoles, today: CalendarDate) {
    var reader = TextReader()
    let language = catalogue.site.defaultLanguage
    catalogue.organisations.withUnsafeBufferPointer { all in
      for index in organisations where all[index].header.status != .archived {
        let owner = OwnerFacts(all[index])
        for position in all[index].needs.indices where all[index].needs[position].holds(on: today) {
          let need = all[index].needs[position]
          needs.append(need, at: position, of: index, owner, roles, isNeed: true)
          textOwners.append((true, reader.read(need.title, need.description, defaultLanguage: language)))
        }
        for position in all[index].offers.indices where all[index].offers[position].holds(on: today) {
          let offer = all[index].offers[position]
          offers.append(offer, at: position, of: index, owner, roles, isNeed: false)
          textOwners.append((false, reader.read(offer.title, offer.description, defaultLanguage: language)))
        }
      }
    }
    texts = reader.finish()
  }

  /// Weighs the texts, once it is known how many of all have each feature.
  mutating func weigh(_ information: FeatureInformation) {
    needs.vectors = TextVectors(capacity: texts.features.count / 3)
    offers.vectors = TextVectors(capacity: texts.features.count)
    var text = 0
    for owner in textOwners {
      var hashes: [UInt64] = []
      for _ in 0..<owner.count {
        if owner.isNeed {
          needs.vectors.append(texts.texts[text], of: texts, information)
        } else {
          offers.vectors.append(texts.texts[text], of: texts, information)
        }
        let own = texts.texts[text]
        hashes.reserveCapacity(Int(own.count))
        for position in Int(own.start)..<Int(own.start + own.count) {
          hashes.append(texts.hashes[Int(texts.features[position])])
        }
        text += 1
      }
      if owner.isNeed { needs.finishTexts(hashes) } else { offers.finishTexts(hashes) }
    }
    texts = TextFeatures()
    textOwners = []
  }
}

/// What is asked of every offer and need of an organisation.
private struct OwnerFacts {
  let type: UInt64
  let country: UInt64
  let links: [Int32]
  let sectors: [Int32]

  init(_ organisation: Organisation) {
    type = organisation.type?.target.map { ConceptRoles.bit(ofType: Int($0.index)) } ?? RuleMasks.unknown
    country = organisation.country.map { 1 << UInt64(LetterPair($0).bit) } ?? RuleMasks.unknown
    links = organisation.valueChain.positions
    sectors = organisation.sectors.positions
  }
}

extension [Reference] {
  /// Where the concepts stand in the catalogue, each once, in the order of the list.
  var positions: [Int32] {
    var positions: [Int32] = []
    for reference in self {
      if let target = reference.target, !positions.contains(target.index) { positions.append(target.index) }
    }
    return positions
  }
}

extension Items {
  fileprivate mutating func append(
    _ part: Offer, at position: Int, of organisation: Int, _ owner: OwnerFacts, _ roles: ConceptRoles, isNeed: Bool
  ) {
    owners.append(Int32(organisation))
    positions.append(Int32(position))
    stages.append(UInt8(clamping: part.stage ?? 0))
    kinds.append(KindCompatibility.number(of: part.kind))
    topics.append(part.topics.positions)
    let (ownLinks, ownSectors) = (part.valueChain.positions, part.sectors.positions)
    links.append(ownLinks.isEmpty ? owner.links : ownLinks)
    sectors.append(ownSectors.isEmpty ? owner.sectors : ownSectors)
    let (types, countries) = (part.seeking.positions, part.countries.map { LetterPair($0) })
    typesSought.append(types)
    countriesSought.append(countries)
    var masks = RuleMasks()
    masks.kinds = isNeed ? KindCompatibility.serving(part.kind) : KindCompatibility.bit(of: part.kind)
    (masks.ownType, masks.ownCountry) = (owner.type, owner.country)
    if !types.isEmpty { masks.typesSought = types.reduce(0) { $0 | roles.mask(ofWish: Int($1)) } }
    if !countries.isEmpty { masks.countriesSought = countries.reduce(0) { $0 | 1 << UInt64($1.bit) } }
    rules.append(masks)
  }

  fileprivate mutating func finishTexts(_ hashes: [UInt64]) {
    textEnds.append(Int32(vectors.texts.count))
    signatures.append(Signature(hashes))
  }
}
