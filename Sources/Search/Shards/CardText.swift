import Pages

/// What the result of a document shows, as a browser takes it apart: fields between unit separators (U+001F), entries
/// of a list between group separators (U+001D).
///
/// The rest of the path, the title, its language, the acronym, the place, the type, the date, `1` for what is invented,
/// offers, needs, the summary, and the beginning of the prose where there is room for it.
enum CardText {
  static let fieldEnd: UInt8 = 0x1F
  static let recordEnd: UInt8 = 0x1E
  static let entryEnd: UInt8 = 0x1D

  /// - Parameters:
  ///   - prefix: what all paths of the language begin with; the folder of the kind follows it.
  ///   - room: bytes of prose at most.
  static func bytes(_ document: SearchDocument, prefix: String, room: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512)
    let head = prefix.utf8.count + document.kind.folder.utf8.count + 1
    append(String(document.path.utf8.dropFirst(head).dropLast(".html".utf8.count)) ?? "", to: &bytes)
    for field in [
      document.title, document.language ?? "", document.acronym ?? "", document.place ?? "",
      document.type ?? "", document.date ?? "", document.isIllustrative ? "1" : "",
    ] {
      bytes.append(fieldEnd)
      append(field, to: &bytes)
    }
    for list in [document.offers, document.needs] {
      bytes.append(fieldEnd)
      for (index, entry) in list.enumerated() {
        if index > 0 { bytes.append(entryEnd) }
        append(entry, to: &bytes)
      }
    }
    bytes.append(fieldEnd)
    append(document.summary, to: &bytes)
    bytes.append(fieldEnd)
    append(beginning(of: document.prose, room: room), to: &bytes)
    bytes.append(recordEnd)
    return bytes
  }

  /// As many whole words as there is room for. Text without a space is cut nowhere: of it there is nothing.
  private static func beginning(of prose: [UInt8], room: Int) -> ArraySlice<UInt8> {
    guard prose.count > room else { return prose[...] }
    // A space that follows the last word that fits is a place to cut at, too.
    let end = prose[..<min(room + 1, prose.count)].lastIndex { $0 <= 0x20 } ?? 0
    return prose[..<end]
  }

  /// Control characters become spaces.
  private static func append(_ text: String, to bytes: inout [UInt8]) { append(text.utf8, to: &bytes) }

  private static func append(_ text: some Sequence<UInt8>, to bytes: inout [UInt8]) {
    for byte in text { bytes.append(byte < 0x20 ? 0x20 : byte) }
  }
}
