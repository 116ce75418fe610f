import Linking
import Model
import Text

/// Who was heard in a consultation, from which countries and of which types, and who was not.
///
/// Heard is who takes part in the consultation or in one of its roundtables, unless that was cancelled, each once.
public struct Hearing: Sendable {
  /// Positions of the organisations heard, in the order of the catalogue.
  public let organisations: [Int]
  /// The roundtables by track, those without a track last; within one by their beginning.
  public let roundtables: [Roundtables]
  /// Countries in which somebody was heard, or should have been: where the consultation was held and where the
  /// directory knows organisations, in the order of their codes.
  public let countries: [Share<String>]
  /// The same for types of organisation, as positions of concepts; only those at the top of the vocabulary.
  public let types: [Share<Int>]
  /// How many organisations the directory knows in all, those heard included.
  public let known: Int
  /// How many were heard of a country and a type.
  private let cells: [Cell: Int]

  public struct Roundtables: Sendable, Hashable {
    public var track: Track?
    public var events: [RecordAddress]
  }

  /// How many of those that the directory knows were heard.
  public struct Share<Subject: Sendable & Hashable>: Sendable, Hashable {
    public var subject: Subject
    public var heard: Int
    /// Organisations of the directory, those heard included; archived ones are counted only where they were heard.
    public var known: Int
    /// Whether the consultation says that it asked there.
    public var isAsked = false
  }

  private struct Cell: Hashable {
    var country: String
    var type: Int
  }

  public func heard(country: String, type: Int) -> Int { cells[Cell(country: country, type: type)] ?? 0 }

  /// - Parameter directory: counted once for all consultations of a site.
  /// - Complexity: O(participants + countries + types).
  init(_ consultation: RecordAddress, in site: LinkedCatalogue, _ directory: DirectoryCounts) {
    let record = site.catalogue.consultations[Int(consultation.index)]
    roundtables = Self.roundtables(site.roundtables(of: consultation), site)
    var heard = Set(record.participants.compactMap(\.target).map { Int($0.index) })
    for event in roundtables.flatMap(\.events) where site.catalogue.events[Int(event.index)].state != .cancelled {
      for reference in site.catalogue.events[Int(event.index)].participants {
        if let target = reference.target { heard.insert(Int(target.index)) }
      }
    }
    organisations = heard.sorted()

    var (byCountry, byType): ([String: Int], [Int: Int]) = ([:], [:])
    var cells: [Cell: Int] = [:]
    var known = directory
    for position in organisations {
      let country = site.catalogue.organisations[position].country
      let type = directory.top(ofType: site.catalogue.organisations[position].type?.target)
      if let country { byCountry[country, default: 0] += 1 }
      if let type { byType[type, default: 0] += 1 }
      if let country, let type { cells[Cell(country: country, type: type), default: 0] += 1 }
      if site.catalogue.organisations[position].header.status == .archived { known.add(country, type) }
    }
    self.cells = cells
    self.known = known.total
    let asked = Set(record.countries)
    countries = asked.union(known.countries.keys).sorted().map {
      Share(subject: $0, heard: byCountry[$0] ?? 0, known: known.countries[$0] ?? 0, isAsked: asked.contains($0))
    }
    types = known.types.keys.sorted().map {
      Share(subject: $0, heard: byType[$0] ?? 0, known: known.types[$0] ?? 0)
    }
  }

  /// One for each consultation of a site.
  static func all(in site: LinkedCatalogue) -> [Hearing] {
    guard !site.catalogue.consultations.isEmpty else { return [] }
    let directory = DirectoryCounts(site.catalogue)
    return site.catalogue.consultations.indices.map { Hearing(RecordAddress(.consultations, $0), in: site, directory) }
  }

  private static func roundtables(_ events: [RecordAddress], _ site: LinkedCatalogue) -> [Roundtables] {
    var groups: [Track?: [RecordAddress]] = [:]
    for event in events { groups[site.catalogue.events[Int(event.index)].track, default: []].append(event) }
    return (Track.allCases.map { $0 } + [nil]).compactMap { track in
      groups[track].map { Roundtables(track: track, events: $0) }
    }
  }
}

extension LinkedCatalogue {
  /// The events that a consultation lists and those that name it, archived ones aside, by their beginning.
  func roundtables(of consultation: RecordAddress) -> [RecordAddress] {
    let listed = catalogue.consultations[Int(consultation.index)].events.compactMap(\.target)
    let naming = backlinks.sources(of: consultation, kind: .events, field: "consultation")
      .filter { !catalogue.isArchived($0) }
    let dated = Set(listed + naming).map { (catalogue.events[Int($0.index)].starts ?? LocalDateTime(.latest), $0) }
    return dated.sorted { $0 < $1 }.map(\.1)
  }
}

/// How many organisations the directory knows, archived ones aside.
struct DirectoryCounts: Sendable {
  private(set) var countries: [String: Int] = [:]
  private(set) var types: [Int: Int] = [:]
  private(set) var total = 0
  /// The concept at the top above each concept.
  private let tops: [Int]

  /// - Complexity: O(organisations + concepts × depth).
  init(_ catalogue: Catalogue) {
    tops = catalogue.concepts.indices.map { position in
      var top = position
      // As deep as the vocabulary is long at most: a cycle was reported where it stands.
      for _ in catalogue.concepts.indices {
        guard let broader = catalogue.concepts[top].broader?.target else { break }
        top = Int(broader.index)
      }
      return top
    }
    for position in catalogue.organisations.indices
    where catalogue.organisations[position].header.status != .archived {
      add(catalogue.organisations[position].country, top(ofType: catalogue.organisations[position].type?.target))
    }
  }

  func top(ofType type: RecordAddress?) -> Int? { type.map { tops[Int($0.index)] } }

  mutating func add(_ country: String?, _ type: Int?) {
    total += 1
    if let country { countries[country, default: 0] += 1 }
    if let type { types[type, default: 0] += 1 }
  }
}
