import Diagnostics
import Linking
import Model
import Reading
import Text

/// A site as it was read and linked, and all that was reported of it.
public struct CheckedSite: Sendable {
  public let text: SiteText
  /// As read, before linking; nil where `site.yaml` cannot be read.
  public let catalogue: Catalogue?
  public let linked: LinkedCatalogue?
  public let diagnostics: Diagnostics
  /// What was reported, as text: see ``Diagnostics/told(of:root:)``.
  public let report: String

  /// - Parameters:
  ///   - text: the site; the files of `SiteText.basics` that it lacks are added.
  ///   - isLinked: whether references are resolved, or the records read alone.
  public init(
    _ text: String, today: CalendarDate = .testDay, includesDrafts: Bool = false, isLinked: Bool = true, jobs: Int = 1
  ) throws {
    let site = SiteText(text).adding(SiteText(SiteText.basics))
    var diagnostics = Diagnostics()
    let (catalogue, linked, report) = try site.withFolder { root in
      let outcome = try Self.check(
        root, CatalogueOptions(today: today, includesDrafts: includesDrafts, jobs: jobs), isLinked, &diagnostics)
      return (outcome.0, outcome.1, diagnostics.told(of: site, root: root))
    }
    self.text = site
    self.catalogue = catalogue
    self.linked = linked
    self.diagnostics = diagnostics
    self.report = report
  }

  /// Reads and links the content of a folder.
  public static func check(
    _ root: String, _ options: CatalogueOptions, _ isLinked: Bool = true, _ diagnostics: inout Diagnostics
  ) throws -> (Catalogue?, LinkedCatalogue?) {
    let file = ContentFile(
      path: "\(root)/site.yaml", relativePath: "site.yaml", folder: "", id: "site", language: nil, format: .yaml,
      size: 0)
    guard let settings = SiteSettings.read(file, today: options.today, into: &diagnostics) else { return (nil, nil) }
    let tree = try ContentTree.scan(
      root: root, kindFolders: RecordKind.ofFiles.map(\.folder), languages: settings.languages, into: &diagnostics)
    let catalogue = try Catalogue.read(tree, site: settings, options: options, into: &diagnostics)
    guard isLinked else { return (catalogue, nil) }
    let linked = try LinkedCatalogue.link(catalogue, media: tree.media, jobs: options.jobs, into: &diagnostics)
    return (catalogue, linked)
  }
}

extension CalendarDate {
  /// The day on which tests build.
  public static var testDay: CalendarDate { CalendarDate("2026-06-15") ?? .earliest }
}

extension SiteText {
  /// A site in English and French with a concept or two in each vocabulary.
  public static var basics: String {
    """
    -- site.yaml --
    title: A site
    languages: [en, fr]
    -- vocabularies/topics.yaml --
    - {id: food-safety, label: Food safety}
    - {id: mycotoxins, label: Mycotoxins, broader: food-safety}
    - {id: traceability, label: Traceability}
    -- vocabularies/organisation-types.yaml --
    - {id: cluster, label: Cluster}
    - {id: laboratory, label: Laboratory}
    - {id: authority, label: Public authority}
    -- vocabularies/sectors.yaml --
    - {id: C10, label: Food}
    - {id: C10.5, label: Dairy, broader: C10}
    -- vocabularies/regions.yaml --
    - {id: FRH0, label: Bretagne, country: FR, level: 2}
    - {id: PL41, label: Wielkopolskie, country: PL, level: 2}
    -- vocabularies/value-chain.yaml --
    - {id: processing, label: Processing}
    - {id: retail, label: Retail}
    -- vocabularies/service-types.yaml --
    - {id: testing, label: Testing}
    -- vocabularies/engagement-levels.yaml --
    - {id: consulted, label: Consulted}
    """
  }
}
