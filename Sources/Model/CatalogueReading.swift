import Diagnostics
import Reading
import Text

/// What reading a catalogue needs to know besides the files.
public struct CatalogueOptions: Sendable {
  /// The day of the build.
  public var today: CalendarDate
  /// Whether drafts are part of the site.
  public var includesDrafts: Bool
  public var jobs: Int

  public init(today: CalendarDate, includesDrafts: Bool = false, jobs: Int = 1) {
    self.today = today
    self.includesDrafts = includesDrafts
    self.jobs = jobs
  }
}

extension SiteSettings {
  /// Reads `site.yaml`; nil after an error was reported.
  public static func read(_ file: ContentFile, today: CalendarDate, into diagnostics: inout Diagnostics)
    -> SiteSettings?
  {
    guard let document = Document.read(file, into: &diagnostics) else { return nil }
    let root = document.frontMatter.root
    // The languages come first: every localised text of the file is read with them in mind.
    let languages = root["languages"].map { $0.items.map(\.text) } ?? []
    var context = DecodingContext(
      source: document.source, languages: languages.isEmpty ? ["en"] : languages, today: today)
    var settings = SiteSettings()
    settings.source = document.source
    let isSound = declaration.decode(root, into: &settings, &context) && context.errors == 0
    // Where the languages themselves are wrong, nothing is said of the texts that are read by them.
    let ofLanguages: [DiagnosticCode] = [.languageNotOfSite, .missingDefaultLanguage]
    let languagesAreSound = !settings.languages.isEmpty && settings.languages == languages
    for diagnostic in context.diagnostics.all where languagesAreSound || !ofLanguages.contains(diagnostic.code) {
      diagnostics.report(diagnostic)
    }
    return isSound ? settings : nil
  }
}

extension Catalogue {
  /// Reads all vocabularies and records of a content tree. Files are read, decoded and rendered side by side;
  /// the result does not depend on how many at a time.
  public static func read(
    _ tree: ContentTree, site: SiteSettings, options: CatalogueOptions, into diagnostics: inout Diagnostics
  ) throws -> Catalogue {
    var catalogue = Catalogue()
    catalogue.site = site
    catalogue.readVocabularies(tree.vocabularies, options, &diagnostics)
    let groups = FileGroup.groups(of: tree.records)
    var start = groups.startIndex
    while start < groups.endIndex {
      let folder = groups[start].main.folder
      let end = groups[start...].firstIndex { $0.main.folder != folder } ?? groups.endIndex
      if let type = Self.recordTypes.first(where: { $0.kind.folder == folder }) {
        try catalogue.read(Array(groups[start..<end]), as: type, options, &diagnostics)
      }
      start = end
    }
    return catalogue
  }

  private mutating func read<R: Record>(
    _ groups: [FileGroup], as type: R.Type, _ options: CatalogueOptions, _ diagnostics: inout Diagnostics
  ) throws {
    let reader = RecordReader<R>(site: site, today: options.today)
    var records = try groups.concurrentMap(jobs: options.jobs, into: &diagnostics) { group, found in
      reader.read(group, into: &found)
    }
    var kept: [R] = []
    kept.reserveCapacity(records.count)
    for index in groups.indices {
      // Taken, not copied: a record has some fifty parts, each with a count of its references.
      guard let record = records[index].take() else {
        unreadable.insert("\(R.kind.folder)/\(groups[index].main.id)")
        continue
      }
      if record.header.status == .draft, !options.includesDrafts {
        drafts.insert("\(R.kind.folder)/\(record.id)")
      } else {
        kept.append(record)
      }
    }
    self[keyPath: R.collection] = kept
  }

  private mutating func readVocabularies(
    _ files: [ContentFile], _ options: CatalogueOptions, _ diagnostics: inout Diagnostics
  ) {
    for file in files {
      guard let document = Document.read(file, into: &diagnostics) else {
        unreadable.insert("vocabularies/\(file.id)")
        continue
      }
      var context = DecodingContext(
        source: document.source, languages: site.languages, today: options.today, allowsOtherLanguages: true)
      let root = document.frontMatter.root
      let start = concepts.count
      if root.kind == .sequence {
        concepts.append(contentsOf: decodeConcepts(root, vocabulary: file.id, &context))
      } else {
        context.report(ModelDiagnostics.wrongVocabulary(root, in: context))
        unreadable.insert("vocabularies/\(file.id)")
      }
      vocabularies.append(Vocabulary(name: file.id, source: document.source, concepts: start..<concepts.count))
      diagnostics.report(contentsOf: context.diagnostics)
    }
  }

  private mutating func decodeConcepts(
    _ list: Node, vocabulary: String, _ context: inout DecodingContext
  ) -> [Concept] {
    let declaration = Concept.declaration(in: vocabulary)
    var decoded: [Concept] = []
    for node in list.items where !context.isFull {
      var concept = Concept()
      concept.vocabulary = vocabulary
      concept.mark = Mark((node["id"] ?? node).range)
      if declaration.decode(node, into: &concept, &context) {
        decoded.append(concept)
      } else if let id = node["id"]?.text {
        unreadable.insert("vocabularies/\(vocabulary)/\(id)")
      }
    }
    reportRepeated(decoded.map(\.id), in: [list], &context)
    return decoded
  }
}

/// A record's file and its translations.
struct FileGroup: Sendable {
  var main: ContentFile
  var translations: [ContentFile] = []
  /// Whether `main` is itself a translation, its original being missing.
  var isOrphan: Bool { main.language != nil }

  /// Files of one kind and id belong together. Groups come by kind, then in the order of their ids.
  static func groups(of files: [ContentFile]) -> [FileGroup] {
    var positions: [String: Int] = [:]
    var groups: [FileGroup] = []
    for file in files {
      let name = "\(file.folder)/\(file.id)"
      guard let position = positions[name] else {
        positions[name] = groups.count
        groups.append(FileGroup(main: file))
        continue
      }
      // Of two files of one id and language, reported where the folder was read, the first counts.
      if file.language == nil, groups[position].isOrphan {
        groups[position].translations.insert(groups[position].main, at: 0)
        groups[position].main = file
      } else if let language = file.language, groups[position].main.language != language,
        !groups[position].translations.contains(where: { $0.language == language })
      {
        groups[position].translations.append(file)
      }
    }
    return groups.sorted { ($0.main.folder, $0.main.id) < ($1.main.folder, $1.main.id) }
  }
}
