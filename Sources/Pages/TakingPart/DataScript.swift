import Diagnostics
import Model

/// Data that scripts of the pages load when they need it: a classic script that registers what it holds, since a page
/// opened from a disk can read nothing else.
///
///     (window.auroraData=window.auroraData||[]).push({"name":"interest/0", ...});
public struct DataScript: Sendable {
  /// From the root of the site.
  public let path: String
  /// What the scripts ask for.
  let name: String
  private let content: @Sendable (inout JSONWriter) -> Void

  /// - Parameter content: writes the members beside `name` into an object already begun.
  init(path: String, name: String, _ content: @escaping @Sendable (inout JSONWriter) -> Void) {
    self.path = path
    self.name = name
    self.content = content
  }

  public func bytes() -> [UInt8] {
    var json = JSONWriter(.compact)
    json.object { json in
      json.member("name", name)
      content(&json)
    }
    return Array("(window.auroraData=window.auroraData||[]).push(".utf8) + json.bytes + Array(");\n".utf8)
  }
}

/// Which of so many scripts holds a record, by the record's id: pages know where it is without a list of all.
struct Buckets: Sendable {
  let count: Int

  /// - Parameter records: how many there are; some 64 of them share a script.
  init(for records: Int) { count = max(1, (records + 63) / 64) }

  /// FNV-1a, 32 bits (Fowler, Noll, Vo): the scripts reckon the same.
  func bucket(of id: String) -> Int {
    var hash: UInt32 = 0x811c_9dc5
    for byte in id.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return Int(hash % UInt32(count))
  }

  /// The positions of the ids, a list a bucket.
  func positions(_ ids: some Sequence<String>) -> [[Int]] {
    var positions = [[Int]](repeating: [], count: count)
    for (position, id) in ids.enumerated() { positions[bucket(of: id)].append(position) }
    return positions
  }
}

extension JSONWriter {
  /// A text with its translations, in the form of the content: plain where it has none.
  mutating func member(_ name: String, _ text: LocalText, language: String) {
    key(name)
    value(text, language: language)
  }

  mutating func value(_ text: LocalText, language: String) {
    if text.translations.isEmpty { return value(text.text) }
    object { json in
      json.member(language, text.text)
      for translation in text.translations { json.member(translation.language, translation.text) }
    }
  }
}
