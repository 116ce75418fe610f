/// Two letters in the place of a logo.
enum Initials {
  /// The first two letters of the acronym, else those of the first two words that begin with a capital, else of the
  /// name: "AK" for Agence Korrigan Innovation.
  static func of(name: String, acronym: String?) -> String {
    if let acronym {
      let letters = String(acronym.lazy.filter(\.isLetter).prefix(2))
      if !letters.isEmpty { return letters.uppercased() }
    }
    var capitals = ""
    var beginsWord = true
    for character in name {
      if beginsWord, character.isUppercase { capitals.append(character) }
      // Read no further than the second: names are long, and there are many.
      if capitals.count == 2 { return capitals }
      beginsWord = character == " " || character == "-" || character == "’" || character == "'"
    }
    return String(name.lazy.filter { $0.isLetter || $0.isNumber }.prefix(2)).uppercased()
  }
}
