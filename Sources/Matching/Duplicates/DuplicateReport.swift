import Diagnostics
import Linking
import Model
import Reading

extension Duplicates {
  /// Warns of every record that seems to be an organisation written down before, once a record: at the field that says
  /// so, with notes at the records that it is like.
  public static func report(in linked: LinkedCatalogue, threads: Int, into diagnostics: inout Diagnostics) {
    let pairs = find(in: linked, threads: threads)
    var start = pairs.startIndex
    while start < pairs.endIndex {
      let later = pairs[start].later
      let end = pairs[start...].firstIndex { $0.later != later } ?? pairs.endIndex
      diagnostics.report(warning(pairs[start..<end], in: linked.catalogue.organisations))
      start = end
    }
  }

  /// How many of the records that one is like are named.
  private static let mostNotes = 3

  /// - Parameter pairs: one or more, of one later record.
  private static func warning(_ pairs: ArraySlice<DuplicatePair>, in organisations: [Organisation]) -> Diagnostic {
    let likest = pairs.sorted { ($1.weight, $0.earlier) < ($0.weight, $1.earlier) }
    let pair = likest[0]
    let field = pair.evidence.max { $0.weight < $1.weight }.map(field) ?? ["name"]
    let others = likest.prefix(mostNotes).map { pair in
      let other = organisations[pair.earlier]
      let field = pair.evidence.max { $0.weight < $1.weight }.map(self.field) ?? ["name"]
      return (id: other.id, location: location(of: field, in: other.header))
    }
    let record = organisations[pair.later]
    return MatchingDiagnostics.sameOrganisation(
      record.id, at: location(of: field, in: record.header), like: organisations[pair.earlier].id,
      because: pair.evidence.sorted { $0.weight > $1.weight }, others: others)
  }

  /// The field that holds a fact: its name, and the name of the field inside it.
  private static func field(_ evidence: DuplicateEvidence) -> [String] {
    switch evidence {
    case .sameIdentifier(let register), .otherIdentifier(let register): ["identifiers", register]
    case .samePage, .sameHost, .sameDomain: ["website"]
    case .sameAcronym, .acronymIsName: ["acronym"]
    case .sameCity, .otherCity: ["city"]
    case .sameCountry, .otherCountry: ["country"]
    case .near, .far: ["location"]
    case .sameName, .sameWords, .closeName, .nameContained, .otherName: ["name"]
    }
  }

  /// Records keep no place of their plain fields: the file is parsed once more, for the few that are warned of.
  private static func location(of path: [String], in header: RecordHeader) -> SourceLocation {
    let isYAML = header.source.path.hasSuffix(".yaml")
    let file = ContentFile(
      path: header.source.path, relativePath: header.source.path, folder: RecordKind.organisations.folder,
      id: header.id, language: nil, format: isYAML ? .yaml : .markdown, size: header.source.bytes.count)
    // What parsing reports was reported when the record was read.
    var reportedBefore = Diagnostics()
    guard let document = Document.parse(header.source, file: file, into: &reportedBefore) else {
      return header.source.start
    }
    let root = document.frontMatter.root
    var node: Node? = root
    for name in path { node = node?[name] }
    // The acronym of one may be the name of the other, which then has no acronym to point at.
    guard var place = node ?? root["name"] else { return header.source.start }
    // Of a text in several languages, the first.
    for entry in place.entries.prefix(1) { place = entry.value }
    return header.source.location(place.range)
  }
}
