import Foundation
import Text

/// The base forms of words in a language for which there is no stemmer, by a dictionary of Hunspell that is installed
/// on the building machine: `serów`, `serem` and `serami` are `ser`.
///
/// Two machines with the same dictionary make the same index; one without it groups no forms of such a language.
struct WordForms: Sendable {
  private var words = WordTable(capacity: 1 << 18)
  private let rules: AffixRules
  /// By line of the dictionary: where its flags end in `flags`, and the next line of the same word.
  private var flags: [UInt16] = []
  private var flagEnds: [Int32] = [0]
  private var nextLines: [Int32] = []
  private var firstLines: [Int32] = []

  /// - Parameters:
  ///   - affixes: the text of the `.aff` file.
  ///   - entries: the text of the `.dic` file.
  init(affixes: String, entries: String) {
    rules = AffixRules(affixes)
    var entries = entries
    entries.withUTF8 { read($0) }
  }

  /// The dictionary of a language, where one is installed and its encoding is known.
  static func installed(_ language: String, in folders: [String] = Self.folders) -> WordForms? {
    for folder in folders {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      // `pl_PL` before `pl_XX`, whatever the order of the disk.
      let preferred = "\(language)_\(language.uppercased()).aff"
      let candidates = names.filter {
        $0 == "\(language).aff" || ($0.hasPrefix("\(language)_") && $0.hasSuffix(".aff"))
      }
      guard let name = candidates.contains(preferred) ? preferred : candidates.min(),
        let affixData = FileManager.default.contents(atPath: "\(folder)/\(name)"),
        let wordData = FileManager.default.contents(atPath: "\(folder)/\(name.dropLast(4)).dic"),
        let encoding = encoding(affixData), let affixes = String(data: affixData, encoding: encoding),
        let entries = String(data: wordData, encoding: encoding)
      else { continue }
      return WordForms(affixes: affixes, entries: entries)
    }
    return nil
  }

  static let folders = ["/usr/share/hunspell", "/usr/share/myspell/dicts", "/Library/Spelling"]

  /// What the line `SET` says.
  private static func encoding(_ data: Data) -> String.Encoding? {
    let head = String(decoding: data.prefix(4096), as: UTF8.self)
    let line = head.split(whereSeparator: \.isNewline).first { $0.hasPrefix("SET ") }
    switch line?.dropFirst(4).trimmingCharacters(in: .whitespaces).uppercased() {
    case "UTF-8": return .utf8
    case "ISO8859-1", "ISO8859-15", nil: return .isoLatin1
    case "ISO8859-2": return .isoLatin2
    case "MICROSOFT-CP1251": return .windowsCP1251
    default: return nil
    }
  }

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).dropFirst() {
      let entry = line.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\t") && $0 != UInt8(ascii: " ") }
      let rest = line[entry.endIndex...]
      let own = rest.first == UInt8(ascii: "/") ? rest.dropFirst().prefix { $0 > 0x20 } : rest.prefix(0)
      var (count, small) = (0, [UInt8]())
      Words.forEach(in: UnsafeBufferPointer(rebasing: entry)) { word in
        count += 1
        small = Array(word)
      }
      // What is two words to us (a hyphen, a full stop) is looked up as two.
      guard count == 1 else { continue }
      let number = words.number(of: small)
      flags += rules.flags(Array(own)[...])
      flagEnds.append(Int32(flags.count))
      let line = Int32(nextLines.count)
      if number == firstLines.count {
        firstLines.append(line)
        nextLines.append(-1)
      } else {
        nextLines.append(firstLines[number])
        firstLines[number] = line
      }
    }
  }

  /// The base form of a word in small letters; the word itself where it is one, or is not known. Of several the shortest,
  /// then the first by its bytes.
  func base(of word: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    if entry(word) != nil { return Array(word) }
    var best: [UInt8]?
    for length in 0...min(rules.longest, word.count) {
      let ending = Array(word.suffix(length))
      for rule in rules.endings[ending] ?? [] {
        let candidate = Array(word.dropLast(length)) + rule.strip
        guard candidate.withUnsafeBufferPointer({ takes(rule.flag, $0) }), rule.condition.holds(for: candidate) else {
          continue
        }
        guard let known = best else {
          best = candidate
          continue
        }
        if candidate.count < known.count
          || (candidate.count == known.count && candidate.lexicographicallyPrecedes(known))
        {
          best = candidate
        }
      }
    }
    return best ?? Array(word)
  }

  private func entry(_ word: UnsafeBufferPointer<UInt8>) -> Int? {
    words.known(word)
  }

  private func takes(_ flag: UInt16, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let entry = entry(word) else { return false }
    var line = Int(firstLines[entry])
    while line >= 0 {
      if flags[Int(flagEnds[line])..<Int(flagEnds[line + 1])].contains(flag) { return true }
      line = Int(nextLines[line])
    }
    return false
  }
}
