import Pages

/// What only some queries ask for: the order of names, where documents are, and places to measure from.
enum PlaceTable {
  /// Of each document its rank among all names (three bytes); where it is (two bytes each for hundredths of degrees
  /// north and east; 0x7FFF for nowhere); the names of places, a line each; where they are.
  static func bytes(_ corpus: SearchCorpus) -> [UInt8] {
    var (ranks, points) = ([UInt8](), [UInt8]())
    for entry in corpus.entries {
      ranks.append(Int(entry.nameRank), bytes: 3)
      append(entry.point?.latitude, to: &points)
      append(entry.point?.longitude, to: &points)
    }
    var (names, places) = ([UInt8](), [UInt8]())
    for place in towns(corpus) + corpus.regions {
      if !names.isEmpty { names.append(UInt8(ascii: "\n")) }
      names += place.name.utf8.map { $0 < 0x20 ? 0x20 : $0 }
      append(place.latitude, to: &places)
      append(place.longitude, to: &places)
    }
    var bytes: [UInt8] = []
    for block in [ranks, points, names, places] { bytes.append(block: block) }
    return bytes
  }

  private static func append(_ degrees: Double?, to bytes: inout [UInt8]) {
    bytes.append(degrees.map { Int(($0 * 100).rounded()) } ?? 0x7FFF, bytes: 2)
  }

  /// Towns in which something is, in the middle of all that is there, by their names.
  private static func towns(_ corpus: SearchCorpus) -> [SearchPlace] {
    var sums: [String: (place: SearchPlace, count: Double)] = [:]
    for entry in corpus.entries {
      guard let point = entry.point, let city = entry.city else { continue }
      let name = corpus.placeName(city: city, country: entry.country)
      var sum = sums[name] ?? (SearchPlace(name: name, latitude: 0, longitude: 0), 0)
      sum.place.latitude += point.latitude
      sum.place.longitude += point.longitude
      sum.count += 1
      sums[name] = sum
    }
    return sums.sorted { $0.key < $1.key }.map { name, sum in
      SearchPlace(name: name, latitude: sum.place.latitude / sum.count, longitude: sum.place.longitude / sum.count)
    }
  }
}
