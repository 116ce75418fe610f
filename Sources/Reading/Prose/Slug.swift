/// Anchors from headings: small letters, digits and single hyphens.
enum Slug {
  /// The longest slug, in bytes.
  static let longest = 64

  /// `Énergie & food: 2026` becomes `energie-food-2026`. Latin letters lose their marks; Greek and Bulgarian ones are
  /// transliterated (ELOT 743 and the Bulgarian law on transliteration, simplified); what else there is parts words.
  /// Empty where no letter or digit is left.
  static func bytes(of text: [UInt8]) -> [UInt8] {
    var slug: [UInt8] = []
    slug.reserveCapacity(min(text.count, longest))
    var isApart = false
    func append(_ letters: some Sequence<UInt8>, to slug: inout [UInt8]) {
      if isApart, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
      isApart = false
      slug.append(contentsOf: letters)
    }
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": append(CollectionOfOne(UInt8(scalar.value)), to: &slug)
      case "A"..."Z": append(CollectionOfOne(UInt8(scalar.value) | 0x20), to: &slug)
      case "'", "\u{2019}", "\u{AD}", "\u{300}"..."\u{36F}": break
      default:
        if scalar.value >= 0xC0, let letters = LetterFolding.ascii[foldedCase(scalar)] {
          append(letters.utf8, to: &slug)
        } else {
          isApart = true
        }
      }
      if slug.count >= longest { break }
    }
    while slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return slug
  }

  private static func foldedCase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first ?? scalar : scalar
  }
}

/// Letters of the languages of Europe in ASCII.
private enum LetterFolding {
  static let ascii: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    for (plain, letters) in groups {
      for letter in letters.unicodeScalars { table[letter] = plain }
    }
    return table
  }()

  private static let groups: [(String, String)] = [
    ("a", "àáâãäåāăąǎαάа"), ("ae", "æ"), ("b", "бβ"), ("c", "çćĉċč"), ("ch", "ч"), ("d", "ďđðδд"),
    ("e", "èéêëēĕėęěεέеэ"), ("f", "φф"), ("g", "ĝğġģγг"), ("h", "ĥħх"), ("i", "ìíîïĩīĭįıηήιίϊΐиыі"), ("j", "ĵ"),
    ("k", "ķĸκк"), ("ks", "ξ"), ("l", "ĺļľŀłλл"), ("m", "μм"), ("n", "ñńņňŉŋνн"), ("o", "òóôõöøōŏőοόωώо"),
    ("oe", "œ"), ("p", "πп"), ("ps", "ψ"), ("r", "ŕŗřρр"), ("s", "śŝşšșσςс"), ("sh", "ш"), ("sht", "щ"),
    ("ss", "ß"), ("t", "ţťŧțτт"), ("th", "þθ"), ("ts", "ц"), ("u", "ùúûüũūŭůűųу"), ("v", "в"), ("w", "ŵ"),
    ("x", "χ"), ("y", "ýÿŷυύϋΰйь"), ("a", "ъ"), ("yu", "ю"), ("ya", "я"), ("z", "źżžζз"), ("zh", "ж"),
  ]
}
