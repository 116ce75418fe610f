/// The kinds of record that content is made of, and where each has its place.
public enum RecordKind: UInt8, Sendable, Hashable, CaseIterable, Comparable {
  case organisations, services, events, briefs
  case consultations, journeys, missions, schemes, exchanges
  case benchmarks, labels, assessments, engagements
  case news, pages
  /// The concepts of all vocabularies.
  case concepts

  /// The folder under `content/` and under the site.
  public var folder: String {
    switch self {
    case .organisations: "organisations"
    case .services: "services"
    case .events: "events"
    case .briefs: "briefs"
    case .consultations: "consultations"
    case .journeys: "journeys"
    case .missions: "missions"
    case .schemes: "schemes"
    case .exchanges: "exchanges"
    case .benchmarks: "benchmarks"
    case .labels: "labels"
    case .assessments: "assessments"
    case .engagements: "engagements"
    case .news: "news"
    case .pages: "pages"
    case .concepts: "vocabularies"
    }
  }

  /// One of them: what stands before the colon in `[label](organisation:valorial)`.
  public var singular: String {
    switch self {
    case .organisations: "organisation"
    case .services: "service"
    case .events: "event"
    case .briefs: "brief"
    case .consultations: "consultation"
    case .journeys: "journey"
    case .missions: "mission"
    case .schemes: "scheme"
    case .exchanges: "exchange"
    case .benchmarks: "benchmark"
    case .labels: "label"
    case .assessments: "assessment"
    case .engagements: "engagement"
    case .news: "news"
    case .pages: "page"
    case .concepts: "concept"
    }
  }

  /// With its article, for messages: "an organisation".
  public var oneOfThem: String {
    switch self {
    case .news: "a news item"
    case .pages: "a free page"
    default: ("aeiou".contains(singular.first ?? " ") ? "an " : "a ") + singular
    }
  }

  public init?(folder: String) {
    guard let kind = Self.allCases.first(where: { $0.folder == folder }) else { return nil }
    self = kind
  }

  public init?(singular: String) {
    guard let kind = Self.allCases.first(where: { $0.singular == singular }) else { return nil }
    self = kind
  }

  /// Whether the page is the prose: elsewhere it stands below a heading of the page's own.
  var isProse: Bool { self == .news || self == .pages }

  /// The kinds that are written one record a file.
  public static var ofFiles: [RecordKind] { allCases.filter { $0 != .concepts } }

  public static func < (left: RecordKind, right: RecordKind) -> Bool { left.rawValue < right.rawValue }
}

/// Where a record stands in its catalogue: its kind and its position there, and, for a part of a record (a need,
/// a finding), the position of the part.
public struct RecordAddress: Sendable, Hashable, Comparable {
  public var kind: RecordKind
  public var index: Int32
  /// The position of the need, offer or finding in its record; -1 for the record itself.
  public var part: Int32

  public init(_ kind: RecordKind, _ index: Int, part: Int = -1) {
    self.kind = kind
    self.index = Int32(index)
    self.part = Int32(part)
  }

  /// The record that holds the part.
  public var record: RecordAddress { RecordAddress(kind, Int(index)) }

  public static func < (left: RecordAddress, right: RecordAddress) -> Bool {
    (left.kind.rawValue, left.index, left.part) < (right.kind.rawValue, right.index, right.part)
  }
}
