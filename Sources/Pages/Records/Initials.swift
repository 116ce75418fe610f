/// Two letters in the place of a logo.
enum Initials {
  /// The first two letters of the acronym, else those of the first two words that begin with a capital, else of the
  /// name: "AK" for Agence Korrigan Innovation.
  static func of(name: String, acronym: String?) -> String {
    if let acronym {
      let letters = acronym.filter(\.isLetter).prefix(2)
      if !letters.isEmpty { return letters.uppercased() }
    }
    let words = name.split { $0 == " " || $0 == "-" || $0 == "’" || $0 == "'" }
    let capitals = words.compactMap(\.first).filter(\.isUppercase).prefix(2)
    if capitals.count == 2 { return String(capitals) }
    return name.filter { $0.isLetter || $0.isNumber }.prefix(2).uppercased()
  }
}
