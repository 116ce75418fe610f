import Diagnostics
import Model
import Reading

/// A catalogue whose references are resolved, in both directions.
public struct LinkedCatalogue: Sendable {
  public let catalogue: Catalogue
  public let backlinks: Backlinks
  public let redirects: [Redirect]
  /// Logos, images and attachments that records name, each once, sorted by path.
  public let files: [PublishedFile]
  /// The narrower concepts of each concept, in their order.
  public let narrower: [[Int]]
  public let paths: SitePaths

  /// Links all records. What cannot be resolved is reported at its place; the value is complete all the same.
  public static func link(
    _ unlinked: Catalogue, media: [MediaFile], jobs: Int, into diagnostics: inout Diagnostics
  ) throws -> LinkedCatalogue {
    var linking = CatalogueLinking(unlinked, media: media)
    linking.linkVocabularies(&diagnostics)
    linking.linkSite(&diagnostics)
    for type in Catalogue.recordTypes { try linking.link(type, jobs: jobs, &diagnostics) }
    CycleCheck.report(in: linking.catalogue, into: &diagnostics)
    ConceptPaths.check(linking.catalogue, into: &diagnostics)
    var redirects = RedirectCollection(linking.known)
    redirects.collect(into: &diagnostics)
    let linked = LinkedCatalogue(linking, redirects: redirects.redirects)
    PublishedFile.checkPaths(linked.files, into: &diagnostics)
    return linked
  }

  private init(_ linking: CatalogueLinking, redirects: [Redirect]) {
    catalogue = linking.catalogue
    backlinks = Backlinks(linking.links, sizes: linking.catalogue.sizes)
    self.redirects = redirects
    files = Set(linking.files).sorted()
    var narrower = [[Int]](repeating: [], count: linking.catalogue.concepts.count)
    for (position, concept) in linking.catalogue.concepts.enumerated() {
      if let broader = concept.broader?.target { narrower[Int(broader.index)].append(position) }
    }
    self.narrower = narrower
    paths = SitePaths(defaultLanguage: linking.catalogue.site.defaultLanguage)
  }
}

/// The catalogue while it is being linked.
struct CatalogueLinking {
  var catalogue: Catalogue
  let known: Known
  var links: [Backlink] = []
  var files: [PublishedFile] = []

  init(_ catalogue: Catalogue, media: [MediaFile]) {
    self.catalogue = catalogue
    known = Known(catalogue, media: MediaFiles(media))
  }

  mutating func linkVocabularies(_ diagnostics: inout Diagnostics) {
    for vocabulary in catalogue.vocabularies {
      for position in vocabulary.concepts {
        guard var broader = catalogue.concepts[position].broader else { continue }
        var linker = Linker(known, source: RecordAddress(.concepts, position), text: vocabulary.source)
        linker.resolve(&broader, as: .concept(vocabulary.name), field: "broader")
        catalogue.concepts[position].broader = broader
        links.append(contentsOf: linker.links)
        diagnostics.report(contentsOf: linker.diagnostics)
      }
      if vocabulary.name == "regions" { for position in vocabulary.concepts { linkRegion(position) } }
    }
  }

  /// A region without a broader one written lies in the smallest region of the vocabulary whose NUTS code its own
  /// begins with.
  private mutating func linkRegion(_ position: Int) {
    guard catalogue.concepts[position].broader == nil else { return }
    var code = NUTSCode(catalogue.concepts[position].id)?.parent
    while let wider = code {
      if let target = known.index.concept(wider.text, in: "regions") {
        var broader = Reference(wider.text, at: catalogue.concepts[position].mark)
        broader.target = target
        catalogue.concepts[position].broader = broader
        links.append(Backlink(source: RecordAddress(.concepts, position), field: "broader", target: target))
        return
      }
      code = wider.parent
    }
  }

  mutating func linkSite(_ diagnostics: inout Diagnostics) {
    // Nothing leads back to the site itself: the links are not kept, and the address is never read.
    var resolver: any ReferenceResolver = Linker(
      known, source: RecordAddress(.pages, 0), text: catalogue.site.source)
    SiteSettings.declaration.resolve(&catalogue.site, &resolver)
    if let linked = resolver as? Linker { diagnostics.report(contentsOf: linked.diagnostics) }
    guard let emblem = catalogue.site.funding?.emblem else { return }
    if let file = known.media.file(emblem.path, besideRecordIn: "") {
      files.append(PublishedFile(path: MediaFiles.sitePath(of: file), origin: file.path))
    } else {
      let place = catalogue.site.source.location(emblem.mark.range)
      let closest = known.closest(toFile: emblem.path, besideRecordIn: "")
      diagnostics.report(LinkingDiagnostics.missingFile(emblem.path, closest: closest, at: WrittenPlace(place)))
    }
  }

  mutating func link<R: Record>(_ type: R.Type, jobs: Int, _ diagnostics: inout Diagnostics) throws {
    let linking = RecordLinking<R>(known: known)
    let unlinked = catalogue[keyPath: R.collection]
    var outcomes = try Array(unlinked.indices).concurrentMap(jobs: jobs, into: &diagnostics) { index, found in
      linking.link(unlinked[index], at: index, into: &found)
    }
    var linked: [R] = []
    linked.reserveCapacity(outcomes.count)
    for index in outcomes.indices {
      // Taken, not copied: a record has some fifty parts, each with a count of its references.
      guard let outcome = outcomes[index].take() else { continue }
      links.append(contentsOf: outcome.links)
      files.append(contentsOf: outcome.files)
      linked.append(outcome.record)
    }
    catalogue[keyPath: R.collection] = linked
  }
}

extension Catalogue {
  /// How many records there are of each kind, by the number of the kind.
  var sizes: [Int] {
    var sizes = [Int](repeating: 0, count: RecordKind.allCases.count)
    sizes[Int(RecordKind.concepts.rawValue)] = concepts.count
    func add<R: Record>(_ type: R.Type) { sizes[Int(R.kind.rawValue)] = self[keyPath: R.collection].count }
    for type in Self.recordTypes { add(type) }
    return sizes
  }
}
