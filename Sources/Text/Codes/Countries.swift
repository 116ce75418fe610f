import Diagnostics

/// Countries by their two letters, as ISO 3166-1 has them, and XK for Kosovo.
public enum Countries {
  /// Whether a text is such a code, in capitals.
  public static func isCode(_ text: String) -> Bool {
    guard let index = LetterPairs.index(of: text) else { return false }
    return known.contains(index)
  }

  /// All codes in the order of the alphabet.
  public static let all: [String] = LetterPairs.split(codes)

  /// The member states of the European Union since 2020.
  public static let europeanUnion: [String] = LetterPairs.split(
    "ATBEBGCYCZDEDKEEESFIFRGRHRHUIEITLTLULVMTNLPLPTROSESISK")

  /// ISO's code of a country of the NUTS classification, which says EL for Greece and UK for the United Kingdom.
  public static func fromNUTS(_ code: String) -> String {
    switch code {
    case "EL": "GR"
    case "UK": "GB"
    default: code
    }
  }

  /// The code that the NUTS classification has for a country.
  public static func toNUTS(_ code: String) -> String {
    switch code {
    case "GR": "EL"
    case "GB": "UK"
    default: code
    }
  }

  /// The code that is meant by a text that is none: by other letters for it (`fr`, `EL`, `UK`, `FRA`) or by the
  /// country's name in a language of `readers` (`Deutschland`), which may be misspelt. Nil where nothing is close.
  public static func closestCode(to text: String, readers: [ReaderLanguage]) -> String? {
    let wanted = text.trimmed
    let upper = fromNUTS(wanted.uppercased())
    if isCode(upper) { return upper }
    let folded = Folding.fold(wanted)
    var codeOfName: [String: String] = [:]
    for reader in readers {
      for code in all { codeOfName[Folding.fold(reader.name(ofCountry: code))] = code }
    }
    for (name, code) in otherNames where codeOfName[name] == nil { codeOfName[name] = code }
    if let exact = codeOfName[folded] { return exact }
    guard folded.utf8.count > 3 else { return nil }
    return closestName(to: folded, among: codeOfName.keys.sorted()).flatMap { codeOfName[$0] }
  }

  private static let known: Set<Int> = Set(all.compactMap(LetterPairs.index))

  /// Names and letters in common use that no language's table has.
  private static let otherNames = [
    ("czech republic", "CZ"), ("holland", "NL"), ("the netherlands", "NL"), ("great britain", "GB"),
    ("england", "GB"), ("scotland", "GB"), ("wales", "GB"), ("northern ireland", "GB"), ("usa", "US"),
    ("united states of america", "US"), ("macedonia", "MK"), ("turkey", "TR"), ("kosovo", "XK"),
    ("republic of ireland", "IE"), ("eire", "IE"), ("slovak republic", "SK"), ("moldavia", "MD"),
  ]

  /// ISO 3166-1 alpha-2, officially assigned codes (249, ISO 3166 Maintenance Agency), and XK, which ISO leaves to
  /// users and the European Commission uses for Kosovo (Interinstitutional Style Guide, annex A5).
  private static let codes = """
    ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZ\
    DEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJM\
    JOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONP\
    NRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTO\
    TRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSXKYEYTZAZMZW
    """
}

/// Compact tables of two-letter codes.
enum LetterPairs {
  /// A number from 0 to 675 for two ASCII letters of one case, nil for anything else.
  static func index(of text: String) -> Int? {
    var bytes = text.utf8.makeIterator()
    guard let first = bytes.next(), let second = bytes.next(), bytes.next() == nil else { return nil }
    let base = first >= UInt8(ascii: "a") ? UInt8(ascii: "a") : UInt8(ascii: "A")
    guard case let high = first &- base, case let low = second &- base, high < 26, low < 26 else { return nil }
    return Int(high) * 26 + Int(low) + (base == UInt8(ascii: "a") ? 676 : 0)
  }

  static func split(_ joined: String) -> [String] {
    let bytes = Array(joined.utf8)
    return stride(from: 0, to: bytes.count - 1, by: 2).map { String(decoding: bytes[$0...$0 + 1], as: UTF8.self) }
  }
}
