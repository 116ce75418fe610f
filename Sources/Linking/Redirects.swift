import Diagnostics
import Model

/// An old path of the site that leads to a record.
public struct Redirect: Sendable, Hashable {
  public var path: String
  public var target: RecordAddress
  /// The alias in the content.
  public var location: SourceLocation
}

/// Turns aliases into redirects; an alias that takes the place of a page or of another alias is reported.
struct RedirectCollection {
  let known: Known
  private(set) var redirects: [Redirect] = []
  /// What has an alias's path, by the path. Aliases have no capital letters, so that case needs no care.
  private var taken: [String: String] = [:]
  /// The vocabularies and their concepts, as parts of paths.
  private let concepts: [String: Set<String>]

  init(_ known: Known) {
    self.known = known
    let catalogue = known.catalogue
    concepts = Dictionary(
      catalogue.vocabularies.map { vocabulary in
        (vocabulary.name, Set(catalogue.concepts[vocabulary.concepts].map { SitePaths.slug($0.id) }))
      }, uniquingKeysWith: { first, _ in first })
  }

  mutating func collect(into diagnostics: inout Diagnostics) {
    for type in Catalogue.recordTypes { collect(type, &diagnostics) }
  }

  private mutating func collect<R: Record>(_ type: R.Type, _ diagnostics: inout Diagnostics) {
    let records = known.catalogue[keyPath: R.collection]
    let concerned = records.withUnsafeBufferPointer { records in
      records.indices.filter { !records[$0].header.aliases.isEmpty || records[$0].header.id == "index" }
    }
    for position in concerned {
      let record = records[position]
      if record.id == "index" {
        diagnostics.report(LinkingDiagnostics.reservedId(record.id, kind: R.kind, at: record.header.source.start))
      }
      for alias in record.header.aliases {
        let path = Self.path(alias.path, of: R.kind)
        let place = record.header.source.location(alias.mark.range)
        if let owner = owner(of: path) {
          diagnostics.report(LinkingDiagnostics.aliasTaken(path, by: owner, at: place))
          continue
        }
        taken[path] = "an alias of \(R.kind.folder)/\(record.id)"
        redirects.append(Redirect(path: path, target: RecordAddress(R.kind, position), location: place))
      }
    }
  }

  /// An old id stands for the page that its record had; an old path without `.html` for the page that a host shows
  /// there.
  private static func path(_ alias: String, of kind: RecordKind) -> String {
    if alias.hasSuffix(".html") { return alias }
    return alias.contains("/") ? alias + "/index.html" : "\(kind.folder)/\(alias).html"
  }

  private static let ownPages: Set<String> = [
    "index", "404", "search", "figures", "timeline", "digest", "join", "interest",
  ]

  /// The folders of pages about all organisations.
  private static let overviews: Set<String> = ["ecosystem", "network", "policy", "outreach"]

  /// What has the path already: an earlier alias or a page. (The pages of facets are met when the site is written.)
  private func owner(of path: String) -> String? {
    if let earlier = taken[path] { return earlier }
    var parts = path.split(separator: "/").map(String.init)
    if parts.count > 1, known.catalogue.site.languages.dropFirst().contains(parts[0]) { parts.removeFirst() }
    guard let file = parts.last, file.hasSuffix(".html") else { return nil }
    let stem = String(file.dropLast(".html".count))
    // `index.2.html` is the second page of a list.
    let isList = stem == "index" || stem.hasPrefix("index.")
    switch parts.count {
    case 1: return Self.ownPages.contains(stem) ? "a page of the site itself" : nil
    case 2 where parts[0] == SitePaths.areas:
      // Which topics are areas is found later: any may be one.
      if concepts["topics"]?.contains(stem) == true { return "the page of an area of cooperation" }
      return isList ? "the list of all areas of cooperation" : nil
    case 2:
      if stem == "index", Self.overviews.contains(parts[0]) { return "a page of the site itself" }
      guard let kind = RecordKind(folder: parts[0]) else { return nil }
      if kind == .concepts { return isList ? "the list of all vocabularies" : nil }
      if known.index.record(kind, stem) != nil { return "the page of \(kind.folder)/\(stem)" }
      return isList ? "the list of all \(kind.folder)" : nil
    case 3 where parts[0] == RecordKind.concepts.folder:
      guard let slugs = concepts[parts[1]] else { return nil }
      if slugs.contains(stem) { return "the page of a concept of \(parts[1])" }
      return isList ? "the list of the concepts of \(parts[1])" : nil
    default: return nil
    }
  }
}

/// Concepts whose pages a disk could not keep apart, from one another or from the list of their vocabulary.
enum ConceptPaths {
  static func check(_ catalogue: Catalogue, into diagnostics: inout Diagnostics) {
    for vocabulary in catalogue.vocabularies {
      var first: [String: String] = [:]
      for concept in catalogue.concepts[vocabulary.concepts] {
        let slug = SitePaths.slug(concept.id)
        let place = { vocabulary.source.location(concept.mark.range) }
        if slug == "index" {
          diagnostics.report(
            LinkingDiagnostics.reservedConcept(concept.id, vocabulary: vocabulary.name, at: place()))
        } else if let other = first[slug], other != concept.id {
          diagnostics.report(LinkingDiagnostics.sameConceptPath(concept.id, other, at: place()))
        }
        first[slug] = concept.id
      }
    }
  }
}
