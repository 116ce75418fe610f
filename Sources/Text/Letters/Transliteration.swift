/// Greek and Cyrillic in Latin letters, for names of files.
///
/// Greek after ELOT 743 (1982), Cyrillic after the passport rules of ICAO (Doc 9303, part 3, section 6.B), letter by
/// letter, without looking at their neighbours.
enum Transliteration {
  /// Small ASCII letters and digits for a folded character; empty for what is no letter or digit of these scripts.
  static func latin(_ scalar: Unicode.Scalar) -> String {
    if scalar.isASCII {
      let isWord = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
      return isWord ? String(scalar) : ""
    }
    return table[scalar] ?? ""
  }

  private static let table: [Unicode.Scalar: String] = [
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l",
    "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "τ": "t", "υ": "y", "φ": "f", "χ": "ch",
    "ψ": "ps", "ω": "o",
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "й": "y", "к": "k",
    "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh",
    "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ы": "y", "э": "e", "ю": "yu", "я": "ya", "і": "i", "є": "ie",
    "ђ": "d", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "џ": "dz", "ѕ": "dz",
  ]
}
