/// How languages of western Europe write dates, numbers and lists.
///
/// Five lines a language, described at `LanguageConventions`. Source: Unicode Common Locale Data Repository 48
/// (Unicode License v3); dates of several days say the month in words where it has numbers.
extension LanguageConventions {
  static func western(_ code: String) -> String? {
    switch code {
    case "ca":
      """
      de gener|de febrer|de març|d’abril|de maig|de juny|de juliol|d’agost|de setembre|d’octubre|de novembre|de desembre
      gener|febrer|març|abril|maig|juny|juliol|agost|setembre|octubre|novembre|desembre
      gen.|febr.|març|abr.|maig|juny|jul.|ag.|set.|oct.|nov.|des.
      %d %m del %y|%l del %y|%d–%D %m del %y|%d %m – %D %M del %y| – |H:mm|, |
      ,|.|1|-|#\u{A0}%|-#\u{A0}€|, | i | i |
      """
    case "cy":
      """
      Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr
      =
      Ion|Chw|Maw|Ebr|Mai|Meh|Gor|Awst|Medi|Hyd|Tach|Rhag
      %d %m %y|%l %y|%d–%D %m %y|%d %m – %D %M %y| – |HH:mm| |
      .|,|1|-|#%|-€#|, |, a(c) | a(c) |
      """
    case "da":
      """
      januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december
      =
      jan.|feb.|mar.|apr.|maj|jun.|jul.|aug.|sep.|okt.|nov.|dec.
      %d. %m %y|%l %y|%d.–%D. %m %y|%d. %m–%D. %M %y|–|HH.mm| |
      ,|.|1|-|#\u{A0}%|-#\u{A0}€|, | og | og |
      """
    case "de":
      """
      Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember
      =
      Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez
      %d. %m %y|%l %y|%d.–%D. %m %y|%d. %m – %D. %M %y| – |HH:mm|, |
      ,|.|1|-|#\u{A0}%|-#\u{A0}€|, | und | und |
      """
    case "el":
      """
      Ιανουαρίου|Φεβρουαρίου|Μαρτίου|Απριλίου|Μαΐου|Ιουνίου|Ιουλίου|Αυγούστου|Σεπτεμβρίου|Οκτωβρίου|Νοεμβρίου|Δεκεμβρίου
      Ιανουάριος|Φεβρουάριος|Μάρτιος|Απρίλιος|Μάιος|Ιούνιος|Ιούλιος|Αύγουστος|Σεπτέμβριος|Οκτώβριος|Νοέμβριος|Δεκέμβριος
      Ιαν|Φεβ|Μάρ|Απρ|Μάι|Ιούν|Ιούλ|Αύγ|Σεπ|Οκτ|Νοέ|Δεκ
      %d %m %y|%l %y|%d–%D %m %y|%d %m – %D %M %y| – |HH:mm|, |
      ,|.|1|-|#%|-#\u{A0}€|, | και | και |
      """
    case "en":
      """
      January|February|March|April|May|June|July|August|September|October|November|December
      =
      Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept|Oct|Nov|Dec
      %d %m %y|%l %y|%d–%D %m %y|%d %m – %D %M %y| – |HH:mm|, |
      .|,|1|-|#%|-€#|, | and | and |
      """
    case "es":
      """
      enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre
      =
      ene|feb|mar|abr|may|jun|jul|ago|sept|oct|nov|dic
      %d de %m de %y|%l de %y|%d–%D de %m de %y|%d de %m – %D de %M de %y| – |H:mm|, |
      ,|.|2|-|#\u{A0}%|-#\u{A0}€|, | y | y |
      """
    case "fr":
      """
      janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre
      =
      janv.|févr.|mars|avr.|mai|juin|juil.|août|sept.|oct.|nov.|déc.
      %d %m %y|%l %y|%d–%D %m %y|%d %m – %D %M %y| – |HH:mm|, |
      ,|\u{202F}|1|-|#\u{A0}%|-#\u{A0}€|, | et | et |
      """
    case "ga":
      """
      Eanáir|Feabhra|Márta|Aibreán|Bealtaine|Meitheamh|Iúil|Lúnasa|Meán Fómhair|Deireadh Fómhair|Samhain|Nollaig
      =
      Ean|Feabh|Márta|Aib|Beal|Meith|Iúil|Lún|MFómh|DFómh|Samh|Noll
      %d %m %y|%l %y|%d – %D %m %y|%d %m – %D %M %y| – |HH:mm| |
      .|,|1|-|#%|-€#|, | agus | agus |
      """
    case "gl":
      """
      xaneiro|febreiro|marzo|abril|maio|xuño|xullo|agosto|setembro|outubro|novembro|decembro
      =
      xan.|feb.|mar.|abr.|maio|xuño|xul.|ago.|set.|out.|nov.|dec.
      %d de %m de %y|%l de %y|%d–%D de %m de %y|%d de %m – %D de %M de %y| – |HH:mm|, |
      ,|.|1|-|#\u{A0}%|-#\u{A0}€|, | e | e |
      """
    case "is":
      """
      janúar|febrúar|mars|apríl|maí|júní|júlí|ágúst|september|október|nóvember|desember
      =
      jan.|feb.|mar.|apr.|maí|jún.|júl.|ágú.|sep.|okt.|nóv.|des.
      %d. %m %y|%l %y|%d.–%D. %m %y|%d. %m – %D. %M %y| – |HH:mm|, |
      ,|.|1|-|#%|-#\u{A0}EUR|, | og | og |
      """
    case "it":
      """
      gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre
      =
      gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic
      %d %m %y|%l %y|%d–%D %m %y|%d %m – %D %M %y| – |HH:mm|, |
      ,|.|2|-|#%|-#\u{A0}€|, | e | e |
      """
    case "lb":
      """
      Januar|Februar|Mäerz|Abrëll|Mee|Juni|Juli|August|September|Oktober|November|Dezember
      =
      Jan|Feb|Mäe|Abr|Mee|Jun|Jul|Aug|Sep|Okt|Nov|Dez
      %d. %m %y|%l %y|%d.–%D. %m %y|%d. %m – %D. %M %y| – |HH:mm| |
      ,|.|1|-|#\u{A0}%|-#\u{A0}€|, | a(n) | a(n) |
      """
    case "nb", "no":
      """
      januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember
      =
      jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des
      %d. %m %y|%l %y|%d.–%D. %m %y|%d. %m–%D. %M %y|–|HH:mm|, |
      ,|\u{A0}|1|−|#\u{A0}%|-#\u{A0}€|, | og | og |
      """
    case "nl":
      """
      januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december
      =
      jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec
      %d %m %y|%l %y|%d–%D %m %y|%d %m – %D %M %y| – |HH:mm|, |
      ,|.|1|-|#%|€\u{A0}-#|, | en | en |
      """
    case "nn":
      """
      januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember
      =
      jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des
      %d. %m %y|%l %y|%d.–%D. %m %y|%d. %m–%D. %M %y|–|HH:mm|, |
      ,|\u{A0}|1|−|#\u{A0}%|-#\u{A0}€|, | og | og |
      """
    case "pt":
      """
      janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro
      =
      jan.|fev.|mar.|abr.|mai.|jun.|jul.|ago.|set.|out.|nov.|dez.
      %d de %m de %y|%l de %y|%d–%D de %m de %y|%d de %m – %D de %M de %y| – |HH:mm|, |
      ,|\u{A0}|2|-|#%|-#\u{A0}€|, | e | e |
      """
    case "ro":
      """
      ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie
      =
      ian.|feb.|mar.|apr.|mai|iun.|iul.|aug.|sept.|oct.|nov.|dec.
      %d %m %y|%l %y|%d–%D %m %y|%d %m – %D %M %y| – |HH:mm|, |
      ,|.|1|-|#\u{A0}%|-#\u{A0}EUR|, | și | și |
      """
    case "sq":
      """
      janar|shkurt|mars|prill|maj|qershor|korrik|gusht|shtator|tetor|nëntor|dhjetor
      =
      jan|shk|mar|pri|maj|qer|korr|gush|sht|tet|nën|dhj
      %d %m %y|%l %y|%d – %D %m %y|%d %m – %D %M %y| – |HH:mm|, |
      ,|\u{A0}|2|-|#%|-#\u{A0}€|, | dhe | dhe |
      """
    case "sv":
      """
      januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december
      =
      jan.|feb.|mars|apr.|maj|juni|juli|aug.|sep.|okt.|nov.|dec.
      %d %m %y|%l %y|%d–%D %m %y|%d %m–%D %M %y|–|HH:mm| |
      ,|\u{A0}|1|−|#\u{A0}%|-#\u{A0}€|, | och | och |
      """
    default: nil
    }
  }
}
