import Diagnostics
import Reading
import Text

/// Turns the files of one record into the record.
struct RecordReader<R: Record>: Sendable {
  let languages: [String]
  let today: CalendarDate
  /// The fields of the kind and those of every record, as one flat mapping.
  private let declaration: Declaration<R>

  init(site: SiteSettings, today: CalendarDate) {
    languages = site.languages
    self.today = today
    let months = site.reviewAfterMonths
    declaration = R.declaration.including(
      RecordHeader.declaration, at: \.header,
      rule: Rule { record, node, context in
        if let reviewed = record.header.reviewed, reviewed.adding(months: months) < context.today {
          context.report(ModelDiagnostics.staleReview(node["reviewed"] ?? node, reviewed, months: months, in: context))
        }
      })
  }

  /// The record; nil after an error in any of its files was reported.
  func read(_ group: FileGroup, into diagnostics: inout Diagnostics) -> R? {
    if group.isOrphan {
      diagnostics.report(ModelDiagnostics.translationOfNothing(group.main, kind: R.kind))
      return nil
    }
    guard let document = Document.read(group.main, into: &diagnostics) else { return nil }
    var context = DecodingContext(source: document.source, languages: languages, today: today)
    var record = R()
    record.header.id = group.main.id
    record.header.source = document.source
    record.header.folder = group.main.innerFolder
    let isSound = declaration.decode(document.frontMatter.root, into: &record, &context)
    diagnostics.report(contentsOf: context.diagnostics)
    if let prose = prose(of: document, language: languages[0], into: &diagnostics) {
      record.header.prose.append(prose)
    }
    var isComplete = isSound
    for file in group.translations {
      isComplete = translate(&record, by: file, isSound: isSound, into: &diagnostics) && isComplete
    }
    return isComplete ? record : nil
  }

  /// - Parameter isSound: whether all fields of the record itself could be read; else nothing is said of texts that
  ///   seem to have no original.
  private func translate(
    _ record: inout R, by file: ContentFile, isSound: Bool, into diagnostics: inout Diagnostics
  ) -> Bool {
    guard let language = file.language, let document = Document.read(file, into: &diagnostics) else { return false }
    guard language != languages[0] else {
      diagnostics.report(ModelDiagnostics.translationIntoDefault(file, language: language))
      return false
    }
    var context = DecodingContext(source: document.source, languages: languages, today: today)
    declaration.translate(document.frontMatter.root, into: &record, language: language, &context)
    for (key, value) in document.frontMatter.root.entries where !value.isNull {
      record.header.translatedBeside.append(.init(language: language, field: key.text))
    }
    for diagnostic in context.diagnostics.all where isSound || diagnostic.code != .missingDefaultLanguage {
      diagnostics.report(diagnostic)
    }
    if let prose = prose(of: document, language: language, into: &diagnostics) {
      record.header.prose.append(prose)
    }
    return !context.diagnostics.hasErrors
  }

  private func prose(of document: Document, language: String, into diagnostics: inout Diagnostics) -> RecordProse? {
    guard !document.body.isEmpty else { return nil }
    let prose = Prose.render(
      document, linkKinds: LinkKinds.all, topHeading: R.kind.isProse ? 2 : 3, into: &diagnostics)
    return prose.html.isEmpty
      ? nil
      : RecordProse(language: language, prose: prose, source: document.source, folder: document.file.innerFolder)
  }
}

extension ContentFile {
  /// The folder that the file lies in, from the root of the content: `organisations/bretagne`.
  var innerFolder: String {
    relativePath.lastIndex(of: "/").map { String(relativePath[..<$0]) } ?? ""
  }
}

/// What may stand before the colon in a record link.
enum LinkKinds {
  static let all = Set(RecordKind.ofFiles.map(\.singular))
}
