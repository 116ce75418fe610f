/// The endings of a language as a dictionary of Hunspell lists them: which ending takes the place of which, and of
/// which words.
///
/// Lines of `SFX FLAG STRIP ADD CONDITION`; see `man 5 hunspell`. Prefixes change what a word means (not, most) and
/// are left alone, and so are endings upon endings.
struct AffixRules: Sendable {
  struct Ending: Sendable {
    /// Words of this flag take the ending.
    let flag: UInt16
    /// What the ending takes the place of.
    let strip: [UInt8]
    let condition: EndCondition
  }

  enum FlagForm: Sendable { case byte, twoBytes, number }

  /// By what is added.
  private(set) var endings: [[UInt8]: [Ending]] = [:]
  /// Of what is added, in bytes.
  private(set) var longest = 0
  private(set) var flagForm = FlagForm.byte
  /// Sets of flags by their number, counted from 1, where entries name them so.
  private var aliases: [[UInt16]] = []

  init(_ text: String) {
    for line in text.utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let words = line.split { $0 == 0x20 || $0 == 0x09 }.map(Array.init)
      guard let first = words.first else { continue }
      switch String(decoding: first, as: UTF8.self) {
      case "FLAG" where words.count > 1: readFlagForm(words[1])
      case "AF" where words.count > 1: readAlias(words[1])
      case "SFX" where words.count > 4: readEnding(words)
      default: break
      }
    }
  }

  private mutating func readFlagForm(_ word: [UInt8]) {
    switch String(decoding: word, as: UTF8.self) {
    case "long": flagForm = .twoBytes
    case "num": flagForm = .number
    default: flagForm = .byte
    }
  }

  /// The first such line says only how many follow.
  private mutating func readAlias(_ word: [UInt8]) {
    if aliases.isEmpty { aliases.append([]) } else { aliases.append(plainFlags(word[...])) }
  }

  private mutating func readEnding(_ words: [[UInt8]]) {
    guard let flag = plainFlags(words[1][...]).first else { return }
    let strip = words[2] == [UInt8(ascii: "0")] ? [] : words[2]
    var add = Array(words[3].prefix { $0 != UInt8(ascii: "/") })
    if add == [UInt8(ascii: "0")] { add = [] }
    let ending = Ending(flag: flag, strip: strip, condition: EndCondition(words[4]))
    endings[add, default: []].append(ending)
    longest = max(longest, add.count)
  }

  /// The flags behind the slash of an entry.
  func flags(_ text: ArraySlice<UInt8>) -> [UInt16] {
    if aliases.isEmpty { return plainFlags(text) }
    guard let number = Int(String(decoding: text, as: UTF8.self)), aliases.indices.contains(number) else { return [] }
    return aliases[number]
  }

  private func plainFlags(_ text: ArraySlice<UInt8>) -> [UInt16] {
    switch flagForm {
    case .byte:
      if text.allSatisfy({ $0 < 0x80 }) { return text.map { UInt16($0) } }
      // A flag beyond ASCII is one character of the file's own encoding.
      return String(decoding: text, as: UTF8.self).unicodeScalars.map { UInt16(truncatingIfNeeded: $0.value) }
    case .twoBytes:
      let bytes = Array(text)
      return stride(from: 0, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
    case .number:
      return text.split(separator: UInt8(ascii: ",")).compactMap { UInt16(String(decoding: $0, as: UTF8.self)) }
    }
  }
}

/// How a word must end to take an ending: characters, `.` for any, `[abc]` and `[^abc]`.
struct EndCondition: Sendable {
  private struct Place: Sendable {
    var characters: Set<UInt32>
    var isAnyBut: Bool
  }

  private var places: [Place] = []

  init(_ text: [UInt8]) {
    var scalars = String(decoding: text, as: UTF8.self).unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case ".": places.append(Place(characters: [], isAnyBut: true))
      case "[":
        let isAnyBut = scalars.first == "^"
        if isAnyBut { scalars.removeFirst() }
        let inside = scalars.prefix { $0 != "]" }
        places.append(Place(characters: Set(inside.map(\.value)), isAnyBut: isAnyBut))
        scalars = scalars.dropFirst(inside.count + 1)
      default: places.append(Place(characters: [scalar.value], isAnyBut: false))
      }
    }
    // A dot alone asks for nothing.
    if places.count == 1, places[0].isAnyBut, places[0].characters.isEmpty { places = [] }
  }

  func holds(for word: [UInt8]) -> Bool {
    if places.isEmpty { return true }
    let scalars = Array(String(decoding: word, as: UTF8.self).unicodeScalars.suffix(places.count))
    guard scalars.count == places.count else { return false }
    return zip(places, scalars).allSatisfy { $0.characters.contains($1.value) != $0.isAnyBut }
  }
}
