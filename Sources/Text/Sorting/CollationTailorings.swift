/// Which letters each language moves, and which script it puts first.
///
/// Languages that are not here (German, English, French, Irish, Italian, Dutch, Portuguese, Catalan, Basque) sort
/// as all begin. Source of the rules: Unicode Common Locale Data Repository 48, collations of type "standard"
/// (Unicode License v3).
enum CollationTailorings {
  enum Script { case latin, greek, cyrillic }

  static func script(of language: String) -> Script {
    switch language {
    case "el": .greek
    case "bg", "be", "mk", "ru", "sr", "uk": .cyrillic
    default: .latin
    }
  }

  /// Whether capitals come before small letters.
  static func putsCapitalsFirst(_ language: String) -> Bool { language == "da" || language == "mt" }

  static func rules(of language: String) -> String {
    switch language {
    case "cs": "&C<č<<<Č&H<ch<<<cH<<<Ch<<<CH&R<ř<<<Ř&S<š<<<Š&Z<ž<<<Ž"
    case "da":
      """
      &D<<đ<<<Đ<<ð<<<Ð&th<<<þ&TH<<<Þ&Y<<ü<<<Ü<<ű<<<Ű
      &[before 1]ǀ<æ<<<Æ<<ä<<<Ä<ø<<<Ø<<ö<<<Ö<<ő<<<Ő<å<<<Å<<<aa<<<Aa<<<AA&oe<<œ<<<Œ
      """
    case "nb", "nn", "no", "fo": norwegian(isFaroese: language == "fo")
    case "sv":
      """
      &D<<đ<<<Đ<<ð<<<Ð&t<<<þ/h&T<<<Þ/H&Y<<ü<<<Ü<<ű<<<Ű
      &[before 1]ǀ<å<<<Å<ä<<<Ä<<æ<<<Æ<<ę<<<Ę<ö<<<Ö<<ø<<<Ø<<ő<<<Ő<<œ<<<Œ<<ô<<<Ô
      """
    case "fi": "&N<<ŋ<<<Ŋ&Y<<ü<<<Ü&Z<<ʒ<<<Ʒ&[before 1]ǀ<å<<<Å<ä<<<Ä<<æ<<<Æ<ö<<<Ö<<ø<<<Ø"
    case "is":
      """
      &[before 1]b<á<<<Á&d<<đ<<<Đ<ð<<<Ð&[before 1]f<é<<<É&[before 1]j<í<<<Í&[before 1]p<ó<<<Ó&[before 1]v<ú<<<Ú
      &[before 1]z<ý<<<Ý&[before 1]ǀ<æ<<<Æ<<ä<<<Ä<ö<<<Ö<<ø<<<Ø<å<<<Å
      """
    case "es", "gl": "&N<ñ<<<Ñ"
    case "et": "&[before 1]T<š<<<Š<z<<<Z<ž<<<Ž&[before 1]X<õ<<<Õ<ä<<<Ä<ö<<<Ö<ü<<<Ü"
    case "lt": "&A<<ą<<<Ą&C<č<<<Č&E<<ę<<<Ę<<ė<<<Ė&I<<į<<<Į<<y<<<Y&S<š<<<Š&U<<ų<<<Ų<<ū<<<Ū&Z<ž<<<Ž"
    case "lv":
      """
      &A<ā<<<Ā&C<č<<<Č&E<ē<<<Ē&G<ģ<<<Ģ&I<y<<<Y<ī<<<Ī&K<ķ<<<Ķ&L<ļ<<<Ļ&N<ņ<<<Ņ&O<ō<<<Ō&R<ŗ<<<Ŗ&S<š<<<Š&U<ū<<<Ū
      &Z<ž<<<Ž
      """
    case "hr", "bs":
      """
      &C<č<<<Č<ć<<<Ć&D<dž<<<ǆ<<<Dž<<<ǅ<<<DŽ<<<Ǆ<đ<<<Đ&L<lj<<<ǉ<<<Lj<<<ǈ<<<LJ<<<Ǉ&N<nj<<<ǌ<<<Nj<<<ǋ<<<NJ<<<Ǌ
      &S<š<<<Š&Z<ž<<<Ž
      """
    case "sl": "&C<č<<<Č<ć<<<Ć&D<đ<<<Đ&S<š<<<Š&Z<ž<<<Ž"
    case "sk": "&A<ä<<<Ä&C<č<<<Č&H<ch<<<cH<<<Ch<<<CH&O<ô<<<Ô&R<ř<<<Ř&S<š<<<Š&Z<ž<<<Ž"
    case "pl": "&A<ą<<<Ą&C<ć<<<Ć&E<ę<<<Ę&L<ł<<<Ł&N<ń<<<Ń&O<ó<<<Ó&S<ś<<<Ś&Z<ź<<<Ź<ż<<<Ż"
    case "ro": "&A<ă<<<Ă<â<<<Â&I<î<<<Î&S<ş=ș<<<Ş=Ș&T<ţ=ț<<<Ţ=Ț"
    case "hu": hungarian
    case "mt":
      "&[before 1]c<ċ<<<Ċ&[before 1]g<ġ<<<Ġ&[before 1]h<għ<<<gĦ<<<Għ<<<GĦ&[before 1]i<ħ<<<Ħ&[before 1]z<ż<<<Ż"
    case "sq":
      """
      &[before 1]D<ç<<<Ç&[before 1]E<dh<<<Dh<<<DH&[before 1]F<ë<<<Ë&[before 1]H<gj<<<Gj<<<GJ&[before 1]M<ll<<<Ll<<<LL
      &[before 1]O<nj<<<Nj<<<NJ&[before 1]S<rr<<<Rr<<<RR&[before 1]T<sh<<<Sh<<<SH&[before 1]U<th<<<Th<<<TH
      &[before 1]Y<xh<<<Xh<<<XH&[before 1]Ʒ<zh<<<Zh<<<ZH
      """
    case "tr", "az": "&C<ç<<<Ç&G<ğ<<<Ğ&[before 1]i<ı<<<I&i<<<İ&O<ö<<<Ö&S<ş<<<Ş&U<ü<<<Ü"
    case "cy":
      """
      &C<ch<<<Ch<<<CH&D<dd<<<Dd<<<DD&F<ff<<<Ff<<<FF&G<ng<<<Ng<<<NG&L<ll<<<Ll<<<LL&P<ph<<<Ph<<<PH&R<rh<<<Rh<<<RH
      &T<th<<<Th<<<TH
      """
    case "uk": "&Г<ґ<<<Ґ&і<ї<<<Ї"
    case "mk": "&ԃ<ѓ<<<Ѓ&ћ<ќ<<<Ќ"
    case "be": "&Е<ё<<<Ё&у<ў<<<Ў"
    default: ""
    }
  }

  private static func norwegian(isFaroese: Bool) -> String {
    """
    &D<<đ<<<Đ<<ð<<<Ð&t<<<þ/h&T<<<Þ/H&Y<<ü<<<Ü<<ű<<<Ű
    &[before 1]ǀ<æ<<<Æ<<ä<<<Ä<<ę<<<Ę<ø<<<Ø<<ö<<<Ö<<ő<<<Ő<<œ<<<Œ<å<<<Å\(isFaroese ? "<<<" : "<<")aa<<<Aa<<<AA
    """
  }

  /// Two or three letters that are one, and their doubles, which repeat only the first: ssz is sz twice.
  private static let hungarian: String = {
    let doubles = ["cs", "dz", "dzs", "gy", "ly", "ny", "sz", "ty", "zs"].map { letter in
      let capital = letter.prefix(1).uppercased() + letter.dropFirst()
      let all = letter.uppercased()
      let first = letter.prefix(1)
      return "&\(letter)<<<\(first)\(letter)/\(letter)&\(capital)<<<\(capital.prefix(1))\(letter)/\(letter)"
        + "&\(all)<<<\(all.prefix(1))\(all)/\(all)"
    }
    return """
      &C<cs<<<Cs<<<CS&D<dz<<<Dz<<<DZ&DZ<dzs<<<Dzs<<<DZS&G<gy<<<Gy<<<GY&L<ly<<<Ly<<<LY&N<ny<<<Ny<<<NY&S<sz<<<Sz<<<SZ
      &T<ty<<<Ty<<<TY&Z<zs<<<Zs<<<ZS&O<ö<<<Ö<<ő<<<Ő&U<ü<<<Ü<<ű<<<Ű
      """ + doubles.joined()
  }()
}
