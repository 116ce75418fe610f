import Diagnostics
import Linking
import Model
import Text

/// What a site has to be searched in one language, before anything of it is put in order.
public struct SearchSource: Sendable {
  let reader: Reader
  let facets: MainFacets

  public func corpus(jobs: Int) -> SearchCorpus { SearchCorpus(reader, facets: facets, jobs: jobs) }
}

/// All that can be found in a site in one language: published records, free pages and concepts.
public struct SearchCorpus: Sendable {
  public let language: String
  /// "Organisations" and so on, by kind.
  public let kinds: [RecordKind: String]
  /// In the order of the index: what is of one kind and one place stands together, since it is often found together.
  public let entries: [SearchEntry]
  /// By facet, in the order in which records name them.
  public let values: [SearchFacet: [SearchValue]]
  let reader: Reader
  /// Regions that have a point, for distances.
  public let regions: [SearchPlace]

  /// Made when it is asked for, on any thread: all at once would be the whole directory a second time in memory.
  public func document(_ position: Int) -> SearchDocument {
    DocumentMaker(reader: reader).document(entries[position])
  }

  /// "Rennes, France"
  public func placeName(city: String, country: String?) -> String {
    reader.place(city: city, country: country) ?? city
  }

  /// What the paths of all pages in the language begin with.
  public var prefix: String { reader.site.paths.prefix(language) }
}

/// A place that distances are measured from.
public struct SearchPlace: Sendable {
  public var name: String
  /// In degrees.
  public var latitude: Double
  public var longitude: Double

  public init(name: String, latitude: Double, longitude: Double) {
    self.name = name
    self.latitude = latitude
    self.longitude = longitude
  }
}

/// What is known of a record before its text is read.
public struct SearchEntry: Sendable {
  enum Subject: Sendable {
    case record(RecordAddress)
    /// The page of a country, by its code.
    case country(String)
  }

  let subject: Subject
  public let kind: RecordKind
  /// Positions among the corpus' values.
  public internal(set) var values: [SearchFacet: [Int32]] = [:]
  /// Days since 1970-01-01 of the first and the last day; nil for what has no day.
  public internal(set) var days: ClosedRange<Int>?
  public internal(set) var point: SearchPoint?
  public internal(set) var city: String?
  public internal(set) var country: String?
  /// Its place among all names in the order of the language.
  public internal(set) var nameRank: Int32 = 0
}

/// In degrees.
public struct SearchPoint: Sendable {
  public var latitude: Double
  public var longitude: Double
}
