import Diagnostics

/// A text in which places are marked, so that a test shows where a diagnostic is expected:
///
///     let source = MarkedText("title: ⟦Food: safe⟧")
///     source.text      // "title: Food: safe"
///     source.range     // 7..<17, in bytes of UTF-8
///
/// Marks may nest and may be empty (a place between two characters). They are counted in the order in which they
/// open; `⟦2|...⟧` gives a mark a number of its own (from 1) where another order is wanted. Either all marks of a
/// text have numbers or none has. A text whose marks do not match is a mistake in the test and stops it.
public struct MarkedText {
  public let text: String
  /// The marked places, in bytes of `text`, by their numbers.
  public let ranges: [Range<Int>]

  public init(_ marked: String) {
    var text: [UInt8] = []
    var open: [(index: Int, start: Int)] = []
    var found: [(number: Int?, range: Range<Int>)] = []
    var rest = Substring(marked).unicodeScalars
    while let scalar = rest.popFirst() {
      switch scalar {
      case "⟦":
        open.append((found.count, text.count))
        found.append((MarkedText.takeNumber(from: &rest), 0..<0))
      case "⟧":
        guard let mark = open.popLast() else { preconditionFailure("a ⟧ too many in: \(marked)") }
        found[mark.index].range = mark.start..<text.count
      default:
        text.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
      }
    }
    precondition(open.isEmpty, "a ⟦ too many in: \(marked)")
    let numbers = found.compactMap(\.number)
    precondition(
      numbers.isEmpty || numbers.sorted() == Array(1...found.count), "marks of \(marked) are not 1...\(found.count)")
    if !numbers.isEmpty { found.sort { ($0.number ?? 0) < ($1.number ?? 0) } }
    self.text = String(decoding: text, as: UTF8.self)
    self.ranges = found.map(\.range)
  }

  public var bytes: [UInt8] { Array(text.utf8) }

  /// The first mark.
  public var range: Range<Int> {
    guard let first = ranges.first else { preconditionFailure("no mark in: \(text)") }
    return first
  }

  /// The text as a file.
  public func source(_ path: String) -> SourceText { SourceText(path: path, text: text) }

  /// The text with marks where the ranges are, to be compared with an expected marked text: a failing test then
  /// shows both places. Ranges must nest or lie apart.
  public static func marking(_ ranges: [Range<Int>], in text: String) -> String {
    var marked: [UInt8] = []
    let bytes = Array(text.utf8)
    for offset in 0...bytes.count {
      for range in ranges where range.upperBound == offset && !range.isEmpty { marked.append(contentsOf: "⟧".utf8) }
      for range in ranges where range.lowerBound == offset {
        marked.append(contentsOf: range.isEmpty ? "⟦⟧".utf8 : "⟦".utf8)
      }
      if offset < bytes.count { marked.append(bytes[offset]) }
    }
    return String(decoding: marked, as: UTF8.self)
  }

  /// The text with marks where the locations are.
  public static func marking(_ locations: [SourceLocation], in text: String) -> String {
    marking(locations.map { $0.start.offset..<$0.end.offset }, in: text)
  }

  private static func takeNumber(from rest: inout Substring.UnicodeScalarView) -> Int? {
    let digits = rest.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, rest.dropFirst(digits.count).first == "|" else { return nil }
    rest.removeFirst(digits.count + 1)
    return Int(String(digits))
  }
}
