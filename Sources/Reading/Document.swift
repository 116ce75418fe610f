import Diagnostics

/// A file as it was read: its front matter as a tree with positions, its prose as bytes.
public struct Document: Sendable {
  public let file: ContentFile
  public let source: SourceText
  /// An empty mapping where the file has none.
  public let frontMatter: FrontMatter
  /// The prose, as bytes of `source`; empty for a `.yaml` file.
  public let body: Range<Int>

  /// How many things are reported of one file.
  static let mostDiagnostics = 20

  init(file: ContentFile, source: SourceText, frontMatter: FrontMatter, body: Range<Int>) {
    self.file = file
    self.source = source
    self.frontMatter = frontMatter
    self.body = body
  }

  /// Reads and parses a file. Nil after an error was reported.
  public static func read(_ file: ContentFile, into diagnostics: inout Diagnostics) -> Document? {
    do throws(FileBytes.Failure) {
      let bytes = try FileBytes.read(file.path, limit: ContentFile.largestSize)
      return parse(SourceText(path: file.path, bytes: bytes), file: file, into: &diagnostics)
    } catch {
      switch error {
      case .system(let failure): diagnostics.report(FileWording.unreadableFile(file.path, reason: failure.words))
      case .tooLarge(let size): diagnostics.report(FileWording.tooLarge(file.path, size: size))
      case .notAFile: diagnostics.report(FileWording.notAFile(file.path))
      }
    }
    return nil
  }

  /// Where the prose stands in the bytes of a Markdown file that was read without an error.
  public static func body(of bytes: [UInt8]) -> Range<Int> {
    let start = bytes.starts(with: DocumentReader.byteOrderMark) ? DocumentReader.byteOrderMark.count : 0
    return bytes.withUnsafeBufferPointer { bytes in
      guard case .fenced(_, let body) = FrontMatterFence.find(in: bytes, from: start) else {
        return start..<bytes.count
      }
      return body..<bytes.count
    }
  }

  /// Parses a text as though it were the file. Nil after an error was reported.
  public static func parse(
    _ source: SourceText, file: ContentFile, into diagnostics: inout Diagnostics
  ) -> Document? {
    guard source.bytes.count <= ContentFile.largestSize else {
      diagnostics.report(FileWording.tooLarge(source.path, size: source.bytes.count))
      return nil
    }
    var reader = DocumentReader(source: source, file: file)
    let document = reader.read()
    for diagnostic in reader.found.all.prefix(mostDiagnostics) { diagnostics.report(diagnostic) }
    return reader.found.hasErrors ? nil : document
  }
}

/// The steps from a file's bytes to a document.
private struct DocumentReader {
  let source: SourceText
  let file: ContentFile
  var found = Diagnostics()

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  init(source: SourceText, file: ContentFile) {
    self.source = source
    self.file = file
  }

  mutating func read() -> Document? {
    source.bytes.withUnsafeBufferPointer { bytes in read(bytes) }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Document? {
    var start = 0
    if bytes.starts(with: Self.byteOrderMark) {
      start = 3
      found.report(FileWording.byteOrderMark(source))
    }
    let check = TextCheck(bytes, from: start)
    if let problem = check.problem {
      report(problem)
      return nil
    }
    guard bytes[start...].contains(where: { $0 > 0x20 }) else {
      found.report(FileWording.emptyFile(source))
      return nil
    }
    let marks = ConflictMarks.find(in: bytes)
    guard marks.isEmpty else {
      found.report(FileWording.mergeConflict(source, marks: marks))
      return nil
    }
    switch file.format {
    case .yaml: return readYAML(bytes, start..<bytes.count, isASCII: check.isASCII, body: bytes.count..<bytes.count)
    case .markdown: return readMarkdown(bytes, from: start, isASCII: check.isASCII)
    }
  }

  private mutating func report(_ problem: TextCheck.Problem) {
    switch problem {
    case .notUTF8(let offset): found.report(FileWording.notUTF8(source, at: offset))
    case .nul(let offset): found.report(FileWording.nulByte(source, at: offset))
    case .control(let range, let number):
      found.report(FileWording.controlCharacter(source, at: range, number: number))
    }
  }

  private mutating func readMarkdown(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isASCII: Bool
  ) -> Document? {
    switch FrontMatterFence.find(in: bytes, from: start) {
    case .none: return Document(file: file, source: source, frontMatter: .empty, body: start..<bytes.count)
    case .fenced(let yaml, let body): return readYAML(bytes, yaml, isASCII: isASCII, body: body..<bytes.count)
    case .unclosed(let opening, let suspect):
      found.report(YAMLWording.unclosedFrontMatter(source, opening: opening, suspect: suspect))
    case .late(let before, let fence):
      found.report(YAMLWording.textBeforeFrontMatter(source, before: before, fence: fence))
    }
    return nil
  }

  private mutating func readYAML(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isASCII: Bool, body: Range<Int>
  ) -> Document? {
    let yaml = UnsafeBufferPointer(rebasing: bytes[range])
    var builder = FrontMatterBuilder(source, bytes: yaml, base: range.lowerBound, isASCII: isASCII)
    do throws(FrontMatterBuilder.Stopped) {
      let built = try YAMLParser.reading(yaml) { parser throws(FrontMatterBuilder.Stopped) in
        try builder.build(&parser)
      }
      found.report(contentsOf: builder.found)
      guard let built else {
        found.report(FileWording.unreadableFile(source.path, reason: "no memory is left"))
        return nil
      }
      return document(built, body: body)
    } catch {
      found.report(contentsOf: builder.found)
      return nil
    }
  }

  private mutating func document(_ frontMatter: FrontMatter?, body: Range<Int>) -> Document? {
    guard let frontMatter else {
      if file.format == .yaml { found.report(FileWording.emptyFile(source)) }
      return Document(file: file, source: source, frontMatter: .empty, body: body)
    }
    switch frontMatter.root.kind {
    case .mapping: break
    case .sequence where file.format == .yaml: break
    case .scalar where frontMatter.root.isNull && file.format == .markdown:
      return Document(file: file, source: source, frontMatter: .empty, body: body)
    case .sequence, .scalar: found.report(YAMLWording.noFields(source, at: frontMatter.root.range))
    }
    return Document(file: file, source: source, frontMatter: frontMatter, body: body)
  }
}
