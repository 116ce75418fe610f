/// Languages by their two letters, as ISO 639-1 has them.
public enum LanguageCodes {
  /// Whether a text is such a code, in small letters.
  public static func isCode(_ text: String) -> Bool {
    guard let index = LetterPairs.index(of: text) else { return false }
    return known.contains(index)
  }

  /// All codes in the order of the alphabet.
  public static let all: [String] = LetterPairs.split(codes)

  /// The official languages of the European Union.
  public static let europeanUnion: [String] = LetterPairs.split("bgcsdadeelenesetfifrgahrhuitltlvmtnlplptroskslsv")

  private static let known: Set<Int> = Set(all.compactMap(LetterPairs.index))

  /// ISO 639-1 (ISO 639 Maintenance Agency, code list of the Library of Congress): 183 codes and `sh`, which is
  /// deprecated but met.
  private static let codes = """
    aaabaeafakamanarasavayazbabebgbibmbnbobrbscacechcocrcscucvcydadedvdzeeeleneoeseteufafffifjfofrfygagdglgngugv\
    hahehihohrhthuhyhziaidieigiiikioisitiujajvkakgkikjkkklkmknkokrkskukvkwkylalblglilnloltlulvmgmhmimkmlmnmrmsmtmy\
    nanbndnengnlnnnonrnvnyocojomorospapiplpsptqurmrnrorurwsascsdsesgshsiskslsmsnsosqsrssstsusvswtatetgthtitktltntotr\
    tstttwtyugukuruzvevivowawoxhyiyozazhzu
    """
}
