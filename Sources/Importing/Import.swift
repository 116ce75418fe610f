import Diagnostics
import Foundation
import Model
import Reading
import Text

/// What is brought into the content, and from where.
public struct ImportOptions: Sendable {
  /// The file to be read.
  public var file: String
  public var format: Format
  public var kind: RecordKind
  /// The folder of the content.
  public var content = "content"
  /// The day: consent and reviews are measured against it.
  public var today: CalendarDate
  /// How many threads check side by side.
  public var jobs = 1

  public init(file: String, format: Format, kind: RecordKind, today: CalendarDate) {
    self.file = file
    self.format = format
    self.kind = kind
    self.today = today
  }

  /// Where the records go: `content/organisations`.
  public var folder: String { "\(content)/\(kind.folder)" }

  /// The form of the file.
  public enum Format: String, Sendable, CaseIterable {
    /// A table (RFC 4180); the head of each column is a field.
    case csv
    /// The form of the site's own `data/<kind>.json`.
    case json
    /// Records of the Research Organization Registry, one a line.
    case ror

    /// By the ending of a file's name; nil where it says nothing.
    public init?(ending path: String) {
      switch path.lastIndex(of: ".").map({ path[path.index(after: $0)...].lowercased() }) {
      case "csv": self = .csv
      case "json": self = .json
      case "jsonl", "ndjson": self = .ror
      default: return nil
      }
    }
  }
}

/// Records that were read from a file of another form, checked, and are ready to be written.
public struct Import: Sendable {
  /// A record's file, not written yet.
  public struct File: Sendable, Hashable {
    /// `content/organisations/valorial.md`
    public let path: String
    public let bytes: [UInt8]
  }

  public let files: [File]
  /// How many records were in the content already, and are left as they are.
  public let skipped: Int

  /// Reads the file and checks its records as though they were in the content already: every value, every reference.
  /// Records that are there are left as they are, and said. Nothing is written.
  ///
  /// - Returns: nil after an error was reported. At most ``mostDiagnostics`` are.
  /// - Throws: `UnreadableSource`; `UnreadableRoot` where the content cannot be read; what the machine refuses.
  public static func prepare(_ options: ImportOptions, into diagnostics: inout Diagnostics) throws -> Import? {
    let source = try SourceText.reading(options.file)
    var found = Diagnostics()
    let imported = try prepare(options, source, &found)
    let errors = found.sorted.filter { $0.severity == .error }
    let warnings = found.sorted.filter { $0.severity == .warning }
    for diagnostic in (errors + warnings).prefix(mostDiagnostics) { diagnostics.report(diagnostic) }
    return found.hasErrors ? nil : imported
  }

  /// How many things are reported of one file, errors first: one wrong column is wrong in every row.
  public static let mostDiagnostics = 100

  private static func prepare(
    _ options: ImportOptions, _ source: SourceText, _ diagnostics: inout Diagnostics
  ) throws -> Import? {
    if let bad = source.firstByteOutsideUTF8 {
      diagnostics.report(ImportingDiagnostics.notUTF8(source, at: bad))
      return nil
    }
    guard let site = try ContentAtHand(options, into: &diagnostics) else { return nil }
    guard let fields = RecordFields(options.kind) else { return nil }
    let named = RecordSource(options: options, source: source, site: site, fields: fields).records(into: &diagnostics)
    let new = named.filter { record in
      guard let there = site.path(of: record.id, options.kind) else { return true }
      diagnostics.report(
        ImportingDiagnostics.alreadyThere(source, record.id, options.kind, path: there, at: record.record.range))
      return false
    }
    if diagnostics.hasErrors { return nil }
    let shaping = Shaping(fields.all)
    let written = new.map { record in
      var shaped = record.record
      shaped.fields = shaping.shaped(shaped.fields)
      return WrittenRecord(id: record.id, shaped, from: source)
    }
    try site.check(written, options, into: &diagnostics)
    return Import(
      files: written.map { File(path: "\(options.folder)/\($0.id).md", bytes: $0.bytes) },
      skipped: named.count - new.count)
  }

  /// Writes the records, each to a file of its own; a file that appeared meanwhile is left as it is, and
  /// ends the writing.
  ///
  /// - Throws: what the machine refuses; what was written until then is whole, and stays.
  public func write() throws {
    for folder in Set(files.map { ($0.path as NSString).deletingLastPathComponent }) {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    for file in files { try write(file) }
  }

  private func write(_ file: File) throws {
    let place = URL(fileURLWithPath: file.path)
    do {
      try Data(file.bytes).write(to: place, options: .withoutOverwriting)
    } catch let error as CocoaError where error.code == .fileWriteFileExists {
      throw error
    } catch {
      // Half a record on a full disk. Where there is none, there is nothing to remove.
      try? FileManager.default.removeItem(at: place)
      throw error
    }
  }
}

/// The file to be imported is missing or cannot be read.
public struct UnreadableSource: Error, Sendable, CustomStringConvertible {
  public let path: String
  /// The system's own words.
  public let reason: String

  public var description: String { "\(path) cannot be read: \(reason)" }
}

extension SourceText {
  fileprivate static func reading(_ path: String) throws(UnreadableSource) -> SourceText {
    do {
      return SourceText(path: path, bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
    } catch {
      throw UnreadableSource(path: path, reason: error.localizedDescription)
    }
  }

  /// The offset of the first byte that no text has; nil where there is none.
  fileprivate var firstByteOutsideUTF8: Int? {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }
}
