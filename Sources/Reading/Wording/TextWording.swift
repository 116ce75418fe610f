import Diagnostics

/// What is said of a file's bytes before anything is read from them: A01 too.
extension FileWording {
  static func notUTF8(_ source: SourceText, at offset: Int) -> Diagnostic {
    Diagnostic(
      notUTF8, "`\(source.path)` is not written in UTF-8: byte \(offset) starts no character",
      at: source.location(offset..<offset + 1), label: "not UTF-8 from here on")
  }

  static func nulByte(_ source: SourceText, at offset: Int) -> Diagnostic {
    Diagnostic(
      nulByte, "`\(source.path)` holds a NUL byte, at byte \(offset): it is no text file",
      at: source.location(offset..<offset + 1), label: "a NUL byte")
  }

  static func controlCharacter(_ source: SourceText, at range: Range<Int>, number: UInt32) -> Diagnostic {
    let code = String(number, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
    return Diagnostic(
      controlCharacter, "an invisible control character (\(name)) stands in the text", at: source.location(range),
      label: name,
      edits: [Diagnostic.SuggestedEdit("remove it", at: source.location(range), replacement: "", .possible)])
  }

  static func emptyFile(_ source: SourceText) -> Diagnostic {
    Diagnostic(emptyFile, "`\(source.path)` is empty", at: source.start)
  }

  static func byteOrderMark(_ source: SourceText) -> Diagnostic {
    Diagnostic(
      byteOrderMark, "the file begins with a byte order mark", at: source.location(0..<3),
      edits: [
        Diagnostic.SuggestedEdit("remove the mark", at: source.location(0..<3), replacement: "", .certain)
      ])
  }

  static func mergeConflict(_ source: SourceText, marks: [Range<Int>]) -> Diagnostic {
    Diagnostic(
      mergeConflict, "a merge conflict is not resolved", at: source.location(marks.first ?? 0..<0),
      label: "one version begins here",
      notes: marks.dropFirst().map { mark in
        Diagnostic.Note(
          source.bytes[mark.lowerBound] == UInt8(ascii: "=") ? "the other version begins here" : "it ends here",
          at: source.location(mark))
      })
  }
}
