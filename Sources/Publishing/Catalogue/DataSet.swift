import Model
import Pages

/// Files of open data that belong together.
struct DataSet: Sendable {
  /// In ids: `organisations`.
  var name: String
  /// Nil for what is not a kind of record.
  var kind: RecordKind?
  /// From the root of the site.
  var files: [String]

  /// What was found between records, and what is announced.
  static let findings = "findings"
  static let announcements = "announcements"

  /// All data sets that have files, in the order of the kinds.
  static func all(_ files: [String], _ dissemination: [Dissemination]) -> [DataSet] {
    let ofKinds = RecordKind.ofFiles.map { kind in
      DataSet(name: kind.folder, kind: kind, files: files.filter { Self.belongs($0, to: kind) })
    }
    let known = Set(ofKinds.flatMap(\.files))
    let found = DataSet(name: findings, files: files.filter { !known.contains($0) })
    // Those of a topic or a single event are linked from their pages; here they would hide all else.
    let announced = dissemination.flatMap { $0.calendars.map(\.path) + $0.feeds.map(\.path) }
      .filter { !$0.contains("data/calendars/") && !$0.contains("data/feeds/") && $0.hasPrefix("data/") }
    return (ofKinds + [found, DataSet(name: announcements, files: announced)]).filter { !$0.files.isEmpty }
  }

  /// `data/organisations.json`, `data/organisations.geojson`, `data/organisations-offers.csv`.
  private static func belongs(_ path: String, to kind: RecordKind) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    return name.hasPrefix(kind.folder + ".") || name.hasPrefix(kind.folder + "-")
  }
}

extension CatalogueWords {
  func title(of set: DataSet) -> LocalText {
    if let kind = set.kind { return title(ofKind: kind) }
    return set.name == DataSet.findings ? findings : announcements
  }

  func description(of set: DataSet) -> LocalText {
    if let kind = set.kind { return description(ofKind: kind) }
    return set.name == DataSet.findings ? findingsDescription : announcementsDescription
  }
}
