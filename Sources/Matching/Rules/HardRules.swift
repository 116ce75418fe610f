/// What must hold between a need and an offer, whatever else speaks for them.
struct HardRules: Sendable {
  let corpus: Corpus
  let ties: TiedOrganisations

  /// The breaches, in the order in which they are listed above; none where the pair is allowed.
  func breaches(need: Int, offer: Int) -> [Breach] {
    let (needs, offers) = (corpus.needs, corpus.offers)
    let (seeker, provider) = (Int(needs.owners[need]), Int(offers.owners[offer]))
    var breaches: [Breach] = []
    if seeker == provider { breaches.append(.sameOrganisation) }
    if ties.areTied(seeker, provider) { breaches.append(.tie) }
    if needs.rules[need].kinds & offers.rules[offer].kinds == 0 { breaches.append(.kind) }
    if !isWelcome(provider, typesSought: needs.typesSought, need) { breaches.append(.typeSought) }
    if !isWelcome(provider, countriesSought: needs.countriesSought, need) { breaches.append(.countrySought) }
    if !isWelcome(seeker, typesSought: offers.typesSought, offer) { breaches.append(.typeAddressed) }
    if !isWelcome(seeker, countriesSought: offers.countriesSought, offer) { breaches.append(.countryAddressed) }
    return breaches
  }

  /// Whether a pair whose masks go together is allowed.
  func allow(need: Int, offer: Int) -> Bool {
    let (seeker, provider) = (Int(corpus.needs.owners[need]), Int(corpus.offers.owners[offer]))
    return seeker != provider
      && isWelcome(provider, typesSought: corpus.needs.typesSought, need)
      && isWelcome(provider, countriesSought: corpus.needs.countriesSought, need)
      && isWelcome(seeker, typesSought: corpus.offers.typesSought, offer)
      && isWelcome(seeker, countriesSought: corpus.offers.countriesSought, offer)
      && !ties.areTied(seeker, provider)
  }

  /// The same for a query of one side and a target of the other.
  func allow(_ query: Int, _ target: Int, from side: Side) -> Bool {
    side == .needs ? allow(need: query, offer: target) : allow(need: target, offer: query)
  }

  /// Which wishes are met; of a pair that is allowed.
  func wishes(need: Int, offer: Int) -> Opportunity.Wishes {
    var wishes: Opportunity.Wishes = []
    if !corpus.needs.typesSought.range(need).isEmpty { wishes.insert(.typeSought) }
    if !corpus.needs.countriesSought.range(need).isEmpty { wishes.insert(.countrySought) }
    if !corpus.offers.typesSought.range(offer).isEmpty { wishes.insert(.typeAddressed) }
    if !corpus.offers.countriesSought.range(offer).isEmpty { wishes.insert(.countryAddressed) }
    return wishes
  }

  private func isWelcome(_ organisation: Int, typesSought: Grouped<Int32>, _ item: Int) -> Bool {
    let range = typesSought.range(item)
    if range.isEmpty { return true }
    let type = corpus.organisations.types[organisation]
    guard type >= 0 else { return false }
    return range.contains { corpus.weights.isConcept(Int(type), atOrBelow: Int(typesSought.elements[$0])) }
  }

  private func isWelcome(_ organisation: Int, countriesSought: Grouped<LetterPair>, _ item: Int) -> Bool {
    let range = countriesSought.range(item)
    if range.isEmpty { return true }
    let country = corpus.organisations.countries[organisation]
    return range.contains { countriesSought.elements[$0] == country }
  }
}
