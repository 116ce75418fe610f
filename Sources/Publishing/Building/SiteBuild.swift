import Diagnostics
import Foundation
import Linking
import Model
import Pages
import Reading
import Text

/// What a build works on and how.
public struct BuildOptions: Sendable {
  public var content = "content"
  public var templates = "templates"
  public var output = "site"
  public var includesDrafts = false
  /// How many threads work side by side.
  public var jobs = 1
  /// The day of the build: what is past, stale or expired is measured against it.
  public var today: CalendarDate

  public init(today: CalendarDate) {
    self.today = today
  }
}

/// A site made from content and templates, ready to be published.
public struct SiteBuild: Sendable {
  public let catalogue: LinkedCatalogue
  public let insights: Insights
  /// Why they are, in the site's default language.
  public let reasons: ReasonSentences
  /// What there is before the site is written; `offline` tells of it.
  public let files: [OutputFile]
  let offline: OfflineFiles
  public let times: StageTimes

  /// Reads, links and checks everything; nil where the site cannot be made for errors that were reported.
  /// Nothing is written.
  ///
  /// - Throws: `UnreadableRoot` where the content folder or the folder of templates itself cannot be read.
  public static func prepare(_ options: BuildOptions, into diagnostics: inout Diagnostics) throws -> SiteBuild? {
    try requireFolder(options.content, "content folder")
    try requireFolder(options.templates, "folder of templates")
    var times = StageTimes()
    guard let linked = try catalogue(options, &times, &diagnostics) else { return nil }
    let languages = linked.catalogue.site.languages
    let look = times.measure("templates read") {
      Look.read(options.templates, languages: languages, jobs: options.jobs, into: &diagnostics)
    }
    guard let look else { return nil }
    let found = try insightsAndLook(linked, look, options, &times, &diagnostics)
    guard let (insights, checked) = found, !diagnostics.hasErrors else { return nil }
    let set = try times.measure("pages made") {
      try PageSet.make(linked, insights: insights, look: checked, today: options.today, jobs: options.jobs)
    }
    guard let reasons = ReasonSentences(site: linked, look: look, opportunities: insights.opportunities) else {
      return nil
    }
    let data = OpenData.files(linked, insights, reasons)
    let catalogue = DataCatalogue(
      site: linked, today: options.today, words: CatalogueWords(look), files: data.map(\.path), feeds: set.dissemination
    )
    let search = times.measure("search indexed") { SearchFiles.files(set.searching, jobs: options.jobs) }
    let disseminated =
      FeedFiles.files(set.dissemination) + CalendarFiles.files(set.dissemination)
      + DigestFiles.files(set.dissemination)
    let all =
      files(linked, set, times.templates) + data + [catalogue.file()] + disseminated + search
      + (Sitemap(linked, pages: set.pages)?.files() ?? [])
    let offline = OfflineFiles(
      set, prefixes: languages.map(linked.paths.prefix), hasArchive: linked.catalogue.site.hasArchive, files: all)
    return SiteBuild(
      catalogue: linked, insights: insights, reasons: reasons, files: all, offline: offline, times: times)
  }

  /// What is found in the records while the templates are checked against what their pages have; nil where a name of
  /// theirs is none. Both report, one after the other.
  private static func insightsAndLook(
    _ site: LinkedCatalogue, _ look: Look, _ options: BuildOptions, _ times: inout StageTimes,
    _ diagnostics: inout Diagnostics
  ) throws -> (Insights, CheckedLook)? {
    let (finding, (checking, checkingTime)) = sideBySide(jobs: options.jobs) {
      var (times, found) = (StageTimes(), Diagnostics())
      let insights = Result { try Insights.find(in: site, options, &times, into: &found) }
      return (insights: insights, stages: times.stages, diagnostics: found)
    } _: {
      StageTimes.timed("templates checked") {
        var found = Diagnostics()
        return (look: CheckedLook(look, for: site, into: &found), diagnostics: found)
      }
    }
    for stage in finding.stages + [checkingTime] { times.add(stage) }
    diagnostics.report(contentsOf: finding.diagnostics)
    diagnostics.report(contentsOf: checking.diagnostics)
    let insights = try finding.insights.get()
    return checking.look.map { (insights, $0) }
  }

  private static func catalogue(
    _ options: BuildOptions, _ times: inout StageTimes, _ diagnostics: inout Diagnostics
  ) throws -> LinkedCatalogue? {
    let root = options.content
    guard let settings = try settings(root, options, &diagnostics) else { return nil }
    let tree = try times.measure("files found") {
      try ContentTree.scan(
        root: root, kindFolders: RecordKind.ofFiles.map(\.folder), languages: settings.languages, into: &diagnostics)
    }
    let catalogue = try times.measure("records read") {
      try Catalogue.read(
        tree, site: settings,
        options: CatalogueOptions(
          today: options.today, includesDrafts: options.includesDrafts, jobs: options.jobs),
        into: &diagnostics)
    }
    return try times.measure("records linked") {
      try LinkedCatalogue.link(catalogue, media: tree.media, jobs: options.jobs, into: &diagnostics)
    }
  }

  private static func requireFolder(_ path: String, _ role: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      throw UnreadableRoot(path: path, reason: "there is no such folder", role: role)
    }
  }

  /// The site's settings come first: its languages decide which files are translations.
  private static func settings(
    _ root: String, _ options: BuildOptions, _ diagnostics: inout Diagnostics
  ) throws -> SiteSettings? {
    guard FileManager.default.fileExists(atPath: "\(root)/site.yaml") else {
      diagnostics.report(BuildDiagnostics.noSite(root))
      return nil
    }
    let file = ContentFile(
      path: "\(root)/site.yaml", relativePath: "site.yaml", folder: "", id: "site", language: nil, format: .yaml,
      size: 0)
    return SiteSettings.read(file, today: options.today, into: &diagnostics)
  }

  private static func files(
    _ site: LinkedCatalogue, _ set: PageSet, _ times: TemplateTimes
  ) -> [OutputFile] {
    var files = set.assets.map { OutputFile(path: $0.path, contents: .bytes($0.bytes), stage: .assets) }
    files += set.scripts.map { script in
      OutputFile(path: script.path, contents: .produced { script.bytes() }, stage: .assets)
    }
    files += site.files.map { OutputFile(path: $0.path, contents: .copied(from: $0.origin), stage: .assets) }
    files += WebAppManifest.files(set.apps)
    files += set.pages.map { page in
      OutputFile(path: page.path, contents: .appended { bytes in times.measure(page.template) { page.render(&bytes) } })
    }
    return files
  }

  /// Writes the site. Only what differs is written; what no longer belongs is removed.
  public func publish(_ options: BuildOptions, into diagnostics: inout Diagnostics) throws -> Publication.Summary {
    try Publication.publish(
      files + offline.derived, to: options.output, apartFrom: [options.content, options.templates],
      jobs: options.jobs, archive: offline.archive, place: place(of:), into: &diagnostics)
  }

  /// Reports what publishing would refuse of the site itself; `publish` does so too.
  public func checkPaths(into diagnostics: inout Diagnostics) {
    PathRule.check(
      (files + offline.derived).map(\.path) + (offline.archive == nil ? [] : [SiteArchive.path]), place: place(of:),
      into: &diagnostics)
  }

  /// Where the content asks for a path of the site: the alias, or the file that is published as it is.
  private func place(of path: String) -> SourceLocation? {
    if let redirect = catalogue.redirects.first(where: { $0.path == path }) { return redirect.location }
    return catalogue.files.first { $0.path == path }.map { SourceLocation(unread: $0.origin) }
  }
}

/// The wording of what is wrong with a build as a whole.
enum BuildDiagnostics {
  static func noSite(_ root: String) -> Diagnostic {
    Diagnostic(
      .noSite, "there is no site.yaml in \(root): it says what the site is called and in which languages it is",
      at: SourceLocation(unread: "\(root)/site.yaml"))
  }
}

extension DiagnosticCode {
  static let noSite = DiagnosticCode(
    "A0701", "no-site",
    explanation: """
      A content folder begins with `site.yaml`. The least that it says:

          title: Our partnership
          languages: [en]
      """)
}

/// All codes of building.
public enum BuildCodes {
  public static let all: [DiagnosticCode] = [.noSite]
}
