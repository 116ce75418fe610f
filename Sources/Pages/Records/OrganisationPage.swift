import Linking
import Model
import Templates
import Text

/// What the page of an organisation shows.
enum OrganisationPage {
  typealias Subject = RecordSubject<Organisation>

  static func view(_ parts: RecordParts, _ facets: MainFacets) -> View<Subject> {
    let organisations = facets[.organisations]
    var fields = parts.standing { (subject: Subject) in subject.header }
    fields.append(.recordName())
    fields += head(parts, organisations)
    fields += parts.prose { $0.header }
    fields += pitches(parts, organisations)
    fields += partners(parts)
    fields += aside(parts, organisations)
    fields += dealings(parts)
    fields += relations(parts)
    fields += parts.provenance { $0.header }
    return View("organisation", fields)
  }

  private static func head(_ parts: RecordParts, _ facets: KindFacets?) -> [ViewField<Subject>] {
    [
      .localText("name") { subject, _ in subject.record.name },
      .text("acronym") { subject, _ in subject.record.acronym },
      .path("logo") { subject, reader in
        subject.record.logo.flatMap { reader.path(of: $0, namedBy: subject.record) }
      },
      .text("initials") { subject, reader in
        subject.record.logo == nil
          ? Initials.of(name: reader.words(subject.record.name), acronym: subject.record.acronym) : nil
      },
      .concept("type") { subject, reader in
        subject.record.type?.target.map { reader.conceptLink($0, facet: "type", facets) }
      },
      .text("city") { subject, _ in subject.record.city },
      .concept("region") { subject, reader in
        subject.record.region?.target.map { reader.conceptLink($0, facet: "region", facets) }
      },
      .path("nearby") { subject, reader in reader.searchPath(near: subject.record) },
      country(facets), level(facets),
      parts.topics(facets) { $0.record.topics },
    ]
  }

  /// A country is no concept of a vocabulary, but is shown as one.
  private static func country(_ facets: KindFacets?) -> ViewField<Subject> {
    ViewField("country", .record(ViewKit.concept)) { subject, reader in
      guard let country = subject.record.country else { return .nothing }
      let name = reader.value(native: reader.language.name(ofCountry: country))
      return .record([name, .nothing, .path(path("country", .country(country), facets, reader))])
    }
  }

  private static func level(_ facets: KindFacets?) -> ViewField<Subject> {
    ViewField("level", .record(ViewKit.choice)) { subject, reader in
      guard let level = subject.record.level else { return .nothing }
      let key = FacetKey.choice(list: Organisation.Level.listName, value: level.rawValue)
      return reader.value(level, url: path("level", key, facets, reader))
    }
  }

  /// The list of the organisations with a value; where only archived ones have it there is none, so the list of all.
  private static func path(_ facet: String, _ key: FacetKey, _ facets: KindFacets?, _ reader: Reader) -> String {
    facets?.path(facet, key, in: reader.code)
      ?? reader.site.paths.index(of: .organisations, in: reader.code)
  }

  private static func pitches(_ parts: RecordParts, _ facets: KindFacets?) -> [ViewField<Subject>] {
    let pitch = Pitch.view(parts, facets)
    return [
      .flag("pitches") { subject, _ in !subject.record.offers.isEmpty || !subject.record.needs.isEmpty },
      .group("offers", pitch, parts.kit) { subject, _ in
        subject.record.offers.map { Pitch(offer: $0, organisation: subject.address) }
      },
      .group("needs", pitch, parts.kit) { subject, _ in
        subject.record.needs.enumerated().map { position, need in
          Pitch(
            offer: need, organisation: subject.address,
            need: RecordAddress(.organisations, Int(subject.address.index), part: position))
        }
      },
    ]
  }

  private static func partners(_ parts: RecordParts) -> [ViewField<Subject>] {
    [
      .view("partners", PartnerSection.view(parts)) { subject, reader in
        reader.partnerSection(of: subject.record, at: Int(subject.address.index))
      },
      .view("ties", TieSection.view(parts.links)) { subject, reader in
        reader.tieSection(of: Int(subject.address.index))
      },
    ]
  }

  private static func aside(_ parts: RecordParts, _ facets: KindFacets?) -> [ViewField<Subject>] {
    [
      parts.facts { subject, reader in
        let builder = FactBuilder(reader: reader, record: subject.record, facets: facets)
        return builder.facts(factNames) + builder.identifiers()
      },
      .view("locator", Locator.view) { subject, reader in
        reader.locator(ofOrganisation: Int(subject.address.index), facets)
      },
      .group("awards", Award.view(parts), parts.kit) { subject, _ in
        subject.record.labels.compactMap(Award.init)
      },
      .group("contacts", ContactView.contact, parts.kit) { subject, _ in subject.record.contacts },
      .path("interest") { subject, reader in reader.interestPath(in: subject.address) },
    ]
  }

  private static let factNames = [
    "website", "email", "phone", "founded", "size", "employees", "members", "sectors", "value_chain", "languages",
    "parent",
  ]

  /// What it takes part in, and what is recommended to it.
  private static func dealings(_ parts: RecordParts) -> [ViewField<Subject>] {
    [
      .htmlGroup("services", parts.kit) { subject, reader in
        reader.cards(reader.sources(of: subject.address, .services, "providers"))
      },
      .htmlGroup("events", parts.kit) { subject, reader in
        let events = reader.sources(of: subject.address, .events, anyOf: "organisers", "participants")
        return reader.cards(reader.inOrder(events: events))
      },
      .htmlGroup("missions", parts.kit) { subject, reader in
        reader.cards(reader.sources(of: subject.address, .missions, anyOf: "hosts", "visitors"))
      },
      .group("recommendations", AddressedRecommendation.view, parts.kit) { subject, reader in
        reader.recommendations(to: subject.address)
      },
    ]
  }

  private static func relations(_ parts: RecordParts) -> [ViewField<Subject>] {
    [
      parts.entries("members") { subject, reader in
        let members = reader.sources(of: subject.address, .organisations, "member_of")
        return reader.sorted(members.map(reader.entry(ofOrganisation:))) { reader.words($0.label) }
      },
      parts.entries("memberships") { subject, reader in reader.entries(ofOrganisations: subject.record.memberOf) },
      parts.entries("exchanges") { subject, reader in
        let exchanges = reader.sources(of: subject.address, .exchanges, anyOf: "visitor", "host")
        return reader.entries(ofExchanges: exchanges, with: subject.address)
      },
      parts.entries("engagements") { subject, reader in
        let engagements = reader.sources(of: subject.address, .engagements, "authority")
        return reader.entries(ofEngagements: engagements, namesAuthority: false)
      },
      parts.entries("briefs") { subject, reader in
        reader.datedEntries(reader.sources(of: subject.address, .briefs, "authors"))
      },
      parts.news(),
    ]
  }
}

extension FactBuilder<Organisation> {
  /// Numbers in public registers; those whose register has a page for each lead there.
  func identifiers() -> [Fact] {
    guard let identifiers = record.identifiers else { return [] }
    let values: [(name: String, value: FactValue?)] = [
      ("ror", identifiers.ror.map(FactValue.web)), ("pic", identifiers.pic.map { FactValue($0) }),
      ("vat", identifiers.vat.map { FactValue($0) }), ("lei", identifiers.lei.map { FactValue($0) }),
      ("wikidata", identifiers.wikidata.map(wikidata)),
    ]
    return values.compactMap { name, value in value.map { Fact(label: label(name), values: [$0]) } }
  }

  private func wikidata(_ item: String) -> FactValue {
    FactValue(address: "https://www.wikidata.org/wiki/" + item, shown: HTML(escaping: item))
  }
}
