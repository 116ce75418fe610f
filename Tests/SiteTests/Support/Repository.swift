import Foundation

/// The folder that these tests were built from.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  static let templates = root + "/templates"
  static let content = root + "/content"
}

/// The plain phrases of one language of the interface; counted ones are left out.
struct Phrases {
  private let words: [String: String]

  init(_ language: String) throws {
    let text = try String(contentsOfFile: "\(Repository.templates)/strings/\(language).yaml", encoding: .utf8)
    var words: [String: String] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") && !line.contains(": {") {
      guard let colon = line.firstRange(of: ": ") else { continue }
      let quotes: Set<Character> = ["'", "\""]
      words[String(line[..<colon.lowerBound])] = String(line[colon.upperBound...].drop { quotes.contains($0) })
    }
    self.words = words.mapValues { text in
      text.last.map { "'\"".contains($0) } == true ? String(text.dropLast()) : text
    }
  }

  subscript(_ key: String) -> String { words[key] ?? "no phrase \(key)" }
}
