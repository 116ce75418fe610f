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
  let catalogue: Catalogue
  let index: RecordIndex
  private(set) var redirects: [Redirect] = []
  /// By path in small letters: on a disk that ignores case these are one.
  private var taken: [String: String] = [:]

  init(catalogue: Catalogue, index: RecordIndex) {
    self.catalogue = catalogue
    self.index = index
  }

  mutating func collect(into diagnostics: inout Diagnostics) {
    for type in Catalogue.recordTypes { collect(type, &diagnostics) }
  }

  private mutating func collect<R: Record>(_ type: R.Type, _ diagnostics: inout Diagnostics) {
    for (position, record) in catalogue[keyPath: R.collection].enumerated() {
      if record.id == "index" {
        diagnostics.report(LinkingDiagnostics.reservedId(record.id, kind: R.kind, at: record.header.source.start))
      }
      for alias in record.header.aliases {
        let path =
          alias.path.contains("/") || alias.path.hasSuffix(".html")
          ? alias.path : "\(R.kind.folder)/\(alias.path).html"
        let target = path.hasSuffix(".html") ? path : path + "/index.html"
        let location = record.header.source.location(alias.mark.range)
        if let owner = owner(of: target) {
          diagnostics.report(LinkingDiagnostics.aliasTaken(target, by: owner, at: location))
          continue
        }
        taken[target.lowercased()] = "the alias of \(R.kind.folder)/\(record.id)"
        redirects.append(Redirect(path: target, target: RecordAddress(R.kind, position), location: location))
      }
    }
  }

  /// What has the path already: a record, a list, or an earlier alias.
  private func owner(of path: String) -> String? {
    if let earlier = taken[path.lowercased()] { return earlier }
    let parts = path.lowercased().split(separator: "/").map(String.init)
    guard let file = parts.last, let stem = file.split(separator: ".").first.map(String.init) else { return nil }
    if parts.count == 1 { return ["index.html", "404.html", "search.html"].contains(file) ? "the site" : nil }
    guard parts.count == 2, let kind = RecordKind(folder: parts[0]) else { return nil }
    if index.record(kind, stem) != nil, file == stem + ".html" { return "\(kind.folder)/\(stem)" }
    return stem == "index" ? "the list of all \(kind.folder)" : nil
  }
}

/// Concepts whose pages a disk that ignores case could not keep apart.
enum ConceptPaths {
  static func check(_ catalogue: Catalogue, into diagnostics: inout Diagnostics) {
    for vocabulary in catalogue.vocabularies {
      var first: [String: String] = [:]
      for concept in catalogue.concepts[vocabulary.concepts] {
        let slug = SitePaths.slug(concept.id)
        if let other = first[slug], other != concept.id {
          diagnostics.report(
            LinkingDiagnostics.sameConceptPath(
              concept.id, other, at: vocabulary.source.location(concept.mark.range)))
        }
        first[slug] = concept.id
      }
    }
  }
}
