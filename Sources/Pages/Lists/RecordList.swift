import Templates

/// A list of records with all that its pages share, made once however many pages it has.
struct RecordList: Sendable {
  var title: String
  var intro: String?
  /// Positions in the catalogue, in the order of the list.
  var records: [Int32]
  var letters: [ListLetter]
  /// The facets at the side.
  var sides: Value
  /// The path of each page.
  var paths: [String]
  /// What a browse page says above its list.
  var browse: BrowseHead?
}

/// Where an initial letter begins in a list.
struct ListLetter: Sendable {
  var letter: String
  /// Counted from 1.
  var page: Int
  /// With its `#`.
  var anchor: String
}

/// The letters of a list, and the paths of its pages.
struct LetterLinks: Sendable {
  var letters: [ListLetter]
  var paths: [String]
}

/// A facet with its values in the order in which a reader sees them.
struct RankedFacet: Sendable {
  var facet: Facet
  /// Among the facets of the kind.
  var position: Int
  var values: [FacetValue]
}
