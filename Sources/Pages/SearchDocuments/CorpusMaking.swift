import Diagnostics
import Linking
import Model
import Text

extension SearchCorpus {
  init(_ reader: Reader, facets: MainFacets, jobs: Int) {
    var values = SearchValues(reader)
    var entries: [SearchEntry] = []
    func add<R: Record>(_ type: R.Type) { entries += Self.entries(of: type, reader, facets, &values) }
    for type in Catalogue.recordTypes { add(type) }
    entries += Self.concepts(reader, &values)
    self.init(
      language: reader.code,
      kinds: Dictionary(uniqueKeysWithValues: RecordKind.allCases.map { ($0, reader.phrases.kinds($0)) }),
      entries: Self.inOrder(entries, reader, jobs: jobs), values: values.values, reader: reader,
      regions: Self.regions(reader))
  }

  private static func entries<R: Record>(
    of type: R.Type, _ reader: Reader, _ facets: MainFacets, _ values: inout SearchValues
  ) -> [SearchEntry] {
    let records = reader.catalogue[keyPath: R.collection]
    let described =
      facets[R.kind] == nil
      ? others(type, reader, &values) : RecordFacets(type, reader, facets, &values)
    let languages = languages(type, reader, &values)
    return records.indices.compactMap { index in
      guard records[index].header.status != .archived else { return nil }
      var entry = SearchEntry(subject: .record(RecordAddress(R.kind, index)), kind: R.kind)
      for facet in SearchFacet.allCases {
        let numbers = facet == .language ? languages[index] ?? [] : described[facet, index]
        if !numbers.isEmpty { entry.values[facet] = numbers }
      }
      reader.locate(&entry, R.kind, index)
      return entry
    }
  }

  /// The facets of the kinds that no list divides.
  private static func others<R: Record>(
    _ type: R.Type, _ reader: Reader, _ values: inout SearchValues
  ) -> RecordFacets {
    let catalogue = reader.catalogue
    var facets = RecordFacets()
    func concepts(_ references: [Reference], _ facet: SearchFacet) -> [Int32] {
      references.compactMap { $0.target.map { values.number(facet, .concept($0.index)) } }
    }
    switch R.kind {
    case .consultations:
      let all = catalogue.consultations
      facets.add(.topic, count: all.count) { concepts(all[$0].topics, .topic) }
      facets.add(.country, count: all.count) { all[$0].countries.map { values.number(.country, .country($0)) } }
    case .missions:
      let all = catalogue.missions
      facets.add(.topic, count: all.count) { concepts(all[$0].topics, .topic) }
      facets.add(.region, count: all.count) { concepts(all[$0].region.map { [$0] } ?? [], .region) }
      facets.add(.country, count: all.count) { index in
        all[index].country.map { [values.number(.country, .country($0))] } ?? []
      }
    case .news:
      let all = catalogue.news
      facets.add(.topic, count: all.count) { concepts(all[$0].topics, .topic) }
    default: break
    }
    return facets
  }

  /// The languages in which one can deal with organisations and use services.
  private static func languages<R: Record>(
    _ type: R.Type, _ reader: Reader, _ values: inout SearchValues
  ) -> [Int: [Int32]] {
    let spoken: [[String]] =
      switch R.kind {
      case .organisations: reader.catalogue.organisations.map(\.languages)
      case .services: reader.catalogue.services.map(\.languages)
      default: []
      }
    var numbers: [Int: [Int32]] = [:]
    for (index, codes) in spoken.enumerated() where !codes.isEmpty {
      numbers[index] = codes.map { values.number(ofLanguage: $0) }
    }
    return numbers
  }

  /// Concepts, and the countries that have a page.
  private static func concepts(_ reader: Reader, _ values: inout SearchValues) -> [SearchEntry] {
    var entries = reader.catalogue.concepts.indices.map { index in
      SearchEntry(subject: .record(RecordAddress(.concepts, index)), kind: .concepts)
    }
    for ecosystem in reader.insights.ecosystems.countries {
      guard case .country(let code) = ecosystem.subject, reader.site.path(ofCountry: code, in: reader.code) != nil
      else { continue }
      entries.append(SearchEntry(subject: .country(code), kind: .concepts))
    }
    return entries
  }

  private static func regions(_ reader: Reader) -> [SearchPlace] {
    reader.catalogue.concepts.indices.compactMap { index in
      reader.catalogue.concepts[index].point.map { point in
        SearchPlace(name: reader.concepts[index].label, latitude: point.latitude, longitude: point.longitude)
      }
    }
  }

  /// By kind, country, region, town and name; each with the rank of its name.
  private static func inOrder(_ entries: [SearchEntry], _ reader: Reader, jobs: Int) -> [SearchEntry] {
    let maker = DocumentMaker(reader: reader)
    let keys = entries.indices.pieces(of: 512).concurrentMap(jobs: jobs) { piece in
      var keys = (names: ByteKeys(), places: ByteKeys())
      for index in piece {
        let name = reader.language.sortKey(maker.name(of: entries[index])).bytes
        keys.names.append(name)
        keys.places.append(place(of: entries[index]) + name)
      }
      return keys
    }
    let (names, places) = (ByteKeys(keys.map(\.names)), ByteKeys(keys.map(\.places)))
    var ranks = [Int32](repeating: 0, count: entries.count)
    for (rank, index) in names.order().enumerated() { ranks[index] = Int32(rank) }
    return places.order().map { index in
      var entry = entries[index]
      entry.nameRank = ranks[index]
      return entry
    }
  }

  private static func place(of entry: SearchEntry) -> [UInt8] {
    let region = (entry.values[.region]?.last ?? -1) + 1
    var key = [entry.kind.rawValue]
    key += (entry.country ?? "").utf8
    key += [0, UInt8(truncatingIfNeeded: region >> 8), UInt8(truncatingIfNeeded: region)]
    key += (entry.city ?? "").utf8
    key.append(0)
    return key
  }
}

/// Keys that are compared byte by byte, all in one array: to sort single arrays takes many times as long.
private struct ByteKeys: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]

  init() {}

  /// One list after the other.
  init(_ lists: [ByteKeys]) {
    for list in lists {
      let start = bytes.count
      bytes += list.bytes
      ends += list.ends.dropFirst().map { $0 + start }
    }
  }

  mutating func append(_ key: [UInt8]) {
    bytes += key
    ends.append(bytes.count)
  }

  /// The positions of the keys in the order of the keys; equal keys keep theirs.
  func order() -> [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      ends.withUnsafeBufferPointer { ends in
        (0..<ends.count - 1).sorted { left, right in
          var (a, b) = (ends[left], ends[right])
          let (endA, endB) = (ends[left + 1], ends[right + 1])
          while a < endA, b < endB {
            if bytes[a] != bytes[b] { return bytes[a] < bytes[b] }
            a += 1
            b += 1
          }
          return endA - a == endB - b ? left < right : endA - a < endB - b
        }
      }
    }
  }
}

extension Reader {
  /// Where and when: of an organisation its seat, of an event its place and its days.
  fileprivate func locate(_ entry: inout SearchEntry, _ kind: RecordKind, _ index: Int) {
    switch kind {
    case .organisations:
      entry.city = catalogue.organisations[index].city
      entry.country = catalogue.organisations[index].country
      entry.point = catalogue.organisations[index].location.map {
        SearchPoint(latitude: $0.latitude, longitude: $0.longitude)
      }
    case .events:
      let event = catalogue.events[index]
      entry.city = event.place?.city
      entry.country = event.place?.country
      if let latitude = event.place?.latitude, let longitude = event.place?.longitude {
        entry.point = SearchPoint(latitude: latitude, longitude: longitude)
      }
      entry.days = days(event.starts?.date, event.ends?.date)
    case .missions:
      let mission = catalogue.missions[index]
      entry.country = mission.country
      entry.days = days(mission.starts?.first, (mission.ends ?? mission.starts)?.last)
    case .briefs: entry.days = days(catalogue.briefs[index].published, nil)
    case .news: entry.days = days(catalogue.news[index].date, nil)
    case .consultations:
      entry.days = days(catalogue.consultations[index].opened, catalogue.consultations[index].closed)
    case .exchanges: entry.days = days(catalogue.exchanges[index].starts, catalogue.exchanges[index].ends)
    case .engagements: entry.days = days(catalogue.engagements[index].date, nil)
    case .assessments: entry.days = days(catalogue.assessments[index].date, nil)
    default: break
    }
  }

  private func days(_ first: CalendarDate?, _ last: CalendarDate?) -> ClosedRange<Int>? {
    guard let first else { return nil }
    return first.dayNumber...max(first.dayNumber, (last ?? first).dayNumber)
  }
}
