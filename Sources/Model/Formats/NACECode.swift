import Diagnostics

/// A branch of the economy by NACE: a section `C`, a division `C10`, a group `C10.5` or a class `C10.51`.
public struct NACECode: Sendable, Hashable, Comparable {
  /// The two revisions in use. Rev. 2.1 replaces Rev. 2 from the reference year 2025 on.
  public enum Revision: Sendable, Hashable, CaseIterable { case rev2, rev21 }

  public let text: String
  /// In which revisions the code exists; it may mean different things in them.
  public let revisions: Set<Revision>

  /// Nil for a code that neither revision has.
  public init?(_ text: String) {
    guard let revisions = Self.known[text] else { return nil }
    self.text = text
    self.revisions = revisions
  }

  /// 1 for a section to 4 for a class.
  public var level: Int {
    switch text.utf8.count {
    case 1: 1
    case 3: 2
    case 5: 3
    default: 4
    }
  }

  public var section: Character { text.first ?? "A" }

  /// The branch that this one belongs to; nil for a section.
  public var parent: NACECode? {
    switch level {
    case 1: nil
    case 2: NACECode(String(text.prefix(1)))
    case 3: NACECode(String(text.prefix(3)))
    default: NACECode(String(text.prefix(5)))
    }
  }

  public static func < (left: NACECode, right: NACECode) -> Bool { left.text < right.text }

  /// What is wrong with a would-be code.
  public enum Problem: Sendable, Hashable {
    /// Not a letter, or a letter and two digits, and so on; possibly what it should be (`C10.51` for `10.51`).
    case form(correction: String?)
    /// A division that stands in another section: `A10` is `C10`.
    case section(correction: String)
    /// No such branch; the smallest one of that beginning which exists, if any, and the closest code.
    case unknown(inside: String?, closest: String?)
  }

  /// Nil where the text is a code of NACE.
  public static func problem(in text: String) -> Problem? {
    if known[text] != nil { return nil }
    let letter = text.prefix { $0.isLetter }
    let digits = text.dropFirst(letter.count).filter(\.isNumber)
    let number = digits.count > 2 ? digits.prefix(2) + "." + digits.dropFirst(2) : digits[...]
    let isTidy = letter.count == 1 && letter + number == text
    let hasOnlyDigits = text.dropFirst(letter.count).allSatisfy { $0.isNumber || " .-/".contains($0) }
    if hasOnlyDigits, !number.isEmpty, let section = sections[String(digits.prefix(2))] {
      let corrected = String(section) + number
      if known[corrected] != nil {
        let saysSection = isTidy && letter.first?.isUppercase == true
        return saysSection ? .section(correction: corrected) : .form(correction: corrected)
      }
    }
    if digits.isEmpty, known[text.uppercased()] != nil { return .form(correction: text.uppercased()) }
    guard isTidy, digits.count != 1, digits.count <= 4 else { return .form(correction: nil) }
    var inside = text
    while !inside.isEmpty, known[inside] == nil { inside.removeLast() }
    return .unknown(inside: inside.isEmpty ? nil : inside, closest: closest(to: text))
  }

  /// The known code closest to a mistyped one, of the same level where possible.
  public static func closest(to text: String) -> String? {
    let sorted = known.keys.sorted()
    return closestName(to: text, among: sorted.filter { $0.utf8.count == text.utf8.count })
      ?? closestName(to: text, among: sorted)
  }

  /// All codes of a revision, sorted.
  public static func all(of revision: Revision) -> [NACECode] {
    codes(of: revision).compactMap { NACECode($0) }.sorted()
  }

  private static let known: [String: Set<Revision>] = Revision.allCases.reduce(into: [:]) { known, revision in
    for code in codes(of: revision) { known[code, default: []].insert(revision) }
  }

  /// The section of each division, of Rev. 2 where the revisions differ.
  private static let sections: [String: Character] = [Revision.rev21, .rev2].reduce(into: [:]) { sections, revision in
    for code in codes(of: revision) where code.utf8.count == 3 { sections[String(code.dropFirst())] = code.first }
  }

  private static func codes(of revision: Revision) -> [String] {
    let table = revision == .rev2 ? NACETable.revision2 : NACETable.revision21
    return table.split(separator: "\n").flatMap { line in
      let words = line.split(separator: " ")
      let section = String(words[0])
      return [section] + words.dropFirst().flatMap { codes(ofDivision: $0, section: section) }
    }
  }

  /// Division, groups and classes of a word such as `011(12)2(0)`.
  private static func codes(ofDivision word: Substring, section: String) -> [String] {
    let division = section + word.prefix(2)
    var found = [division]
    for part in word.dropFirst(2).split(separator: ")") {
      let group = division + "." + part.prefix(1)
      found.append(group)
      for last in part.dropFirst(2) { found.append(group + String(last)) }
    }
    return found
  }
}
