/// The signs by which likely doubles are found.
enum IdentitySigns {
  /// What kind of sign a number stands for, so that a domain is not taken for a name.
  private enum Kind: UInt64 {
    case identifier = 1
    case name, words, beginning, end, word, page, host, domain
  }

  /// A bounded number of signs, whatever the organisation.
  static func signs(of profile: IdentityProfile) -> [CandidatePairs.Sign] {
    var signs: [CandidatePairs.Sign] = []
    signs.reserveCapacity(16)
    func add(_ kind: Kind, _ number: UInt64, isWeak: Bool = false) {
      signs.append(.init(number: LetterHash.mixed(number, kind.rawValue), isWeak: isWeak))
    }
    for (register, identifier) in profile.identifiers.enumerated() where !identifier.isEmpty {
      add(.identifier, LetterHash.mixed(LetterHash.of(identifier.utf8), UInt64(register)))
    }
    for name in profile.names.prefix(8) {
      add(.name, LetterHash.of(name.text))
      if name.words.count > 1 { add(.words, name.wordsNumber) }
    }
    if !profile.acronym.isEmpty { add(.name, LetterHash.of(profile.acronym)) }
    if let site = profile.webSite {
      add(.page, site.page)
      add(.host, site.host)
      if let domain = site.domain { add(.domain, domain, isWeak: true) }
    }
    addParts(of: profile, add)
    return signs
  }

  /// Parts of the name, in one country: a slip of the pen leaves one half of a name alone, and most of its words.
  private static func addParts(of profile: IdentityProfile, _ add: (Kind, UInt64, Bool) -> Void) {
    guard let name = profile.names.first else { return }
    let country = LetterHash.of((profile.country ?? "").utf8)
    for word in name.words.prefix(6) { add(.word, LetterHash.mixed(word, country), true) }
    let letters = name.text.filter { $0 != UInt8(ascii: " ") }
    guard letters.count >= 6 else { return }
    // Of two names that differ by a letter, one more or one less, one of these lengths is the same.
    for length in (letters.count - 1) / 2...letters.count / 2 {
      add(.beginning, LetterHash.mixed(LetterHash.of(letters.prefix(length)), country), true)
      add(.end, LetterHash.mixed(LetterHash.of(letters.suffix(length)), country), true)
    }
  }
}
