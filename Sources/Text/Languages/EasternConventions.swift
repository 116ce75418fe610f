/// How languages of eastern and northern Europe write dates, numbers and lists.
///
/// Five lines a language, described at `LanguageConventions`. Source: Unicode Common Locale Data Repository 48
/// (Unicode License v3); dates of several days say the month in words where it has numbers.
extension LanguageConventions {
  static func eastern(_ code: String) -> String? {
    switch code {
    case "ar":
      """
      يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر
      =
      يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر
      %d %m %y|%l %y|%d–%D %m %y|%d %m – %D %M %y| – |HH:mm|، |
      .|,|1|\u{200E}-|#\u{200E}%\u{200E}|\u{200F}-#\u{A0}€| و| و| و|
      """
    case "be":
      """
      студзеня|лютага|сакавіка|красавіка|мая|чэрвеня|ліпеня|жніўня|верасня|кастрычніка|лістапада|снежня
      студзень|люты|сакавік|красавік|май|чэрвень|ліпень|жнівень|верасень|кастрычнік|лістапад|снежань
      сту|лют|сак|кра|май|чэр|ліп|жні|вер|кас|ліс|сне
      %d %m %y\u{202F}г.|%l %y|%d–%D %m %y г.|%d %m – %D %M %y г.| – |HH:mm|, |
      ,|\u{A0}|2|-|#\u{A0}%|-#\u{A0}€|, | і | і |
      """
    case "bg":
      """
      януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември
      =
      яну|фев|март|апр|май|юни|юли|авг|сеп|окт|ное|дек
      %d %m %y\u{202F}г.|%l %y\u{202F}г.|%d – %D %m %y\u{202F}г.|%d %m – %D %M %y\u{202F}г.| – |H:mm|, |
      ,|\u{A0}|2|-|#%|-#\u{A0}€|, | и | и |
      """
    case "bs":
      """
      januar|februar|mart|april|maj|juni|juli|august|septembar|oktobar|novembar|decembar
      =
      jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec
      %d. %m %y.|%l %y.|%d–%D. %m %y.|%d. %m – %D. %M %y.| – |HH:mm| |
      ,|.|1|-|#%|-#\u{A0}€|, | i | i |
      """
    case "cs":
      """
      ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince
      leden|únor|březen|duben|květen|červen|červenec|srpen|září|říjen|listopad|prosinec
      led|úno|bře|dub|kvě|čvn|čvc|srp|zář|říj|lis|pro
      %d. %m %y|%l %y|%d.–%D. %m %y|%d. %m – %D. %M %y| – |H:mm| |
      ,|\u{A0}|1|-|#\u{A0}%|-#\u{A0}€|, | a\u{A0}| a\u{A0}|
      """
    case "et":
      """
      jaanuar|veebruar|märts|aprill|mai|juuni|juuli|august|september|oktoober|november|detsember
      =
      jaan|veebr|märts|apr|mai|juuni|juuli|aug|sept|okt|nov|dets
      %d. %m %y|%l %y|%d.–%D. %m %y|%d. %m – %D. %M %y| – |HH:mm| |
      ,|\u{A0}|2|−|#%|-#\u{A0}€|, | ja | ja |
      """
    case "eu":
      """
      urtarrila|otsaila|martxoa|apirila|maiatza|ekaina|uztaila|abuztua|iraila|urria|azaroa|abendua
      =
      urt.|ots.|mar.|api.|mai.|eka.|uzt.|abu.|ira.|urr.|aza.|abe.
      %y(e)ko %mren %d(a)|%y(e)ko %l|%y(e)ko %mren %d–%D|%y(e)ko %mren %d(a) – %Mren %D(a)| – |HH:mm| |
      ,|.|1|−|%\u{A0}#|-#\u{A0}€|, | eta | eta |
      """
    case "fi":
      """
      tammikuuta|helmikuuta|maaliskuuta|huhtikuuta|toukokuuta|kesäkuuta|heinäkuuta|elokuuta|syyskuuta|lokakuuta|marraskuuta|joulukuuta
      tammikuu|helmikuu|maaliskuu|huhtikuu|toukokuu|kesäkuu|heinäkuu|elokuu|syyskuu|lokakuu|marraskuu|joulukuu
      tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu
      %d. %m %y|%l %y|%d.–%D. %m %y|%d. %m – %D. %M %y| – |H.mm| |
      ,|\u{A0}|1|−|#\u{A0}%|-#\u{A0}€|, | ja | ja |
      """
    case "he":
      """
      ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר
      =
      ינו׳|פבר׳|מרץ|אפר׳|מאי|יוני|יולי|אוג׳|ספט׳|אוק׳|נוב׳|דצמ׳
      %d ב%m %y|%l %y|%d–%D ב%m %y|%d ב%m – %D ב%M %y| – |H:mm|, |
      .|,|1|\u{200E}-|#%|\u{200F}-#\u{A0}\u{200F}€|, | ו| ו|
      """
    case "hr":
      """
      siječnja|veljače|ožujka|travnja|svibnja|lipnja|srpnja|kolovoza|rujna|listopada|studenoga|prosinca
      siječanj|veljača|ožujak|travanj|svibanj|lipanj|srpanj|kolovoz|rujan|listopad|studeni|prosinac
      sij|velj|ožu|tra|svi|lip|srp|kol|ruj|lis|stu|pro
      %d. %m %y.|%l %y.|%d. – %D. %m %y.|%d. %m – %D. %M %y.| – |HH:mm| |
      ,|.|1|−|#\u{A0}%|-#\u{A0}€|, | i | i |
      """
    case "hu":
      """
      január|február|március|április|május|június|július|augusztus|szeptember|október|november|december
      =
      jan.|febr.|márc.|ápr.|máj.|jún.|júl.|aug.|szept.|okt.|nov.|dec.
      %y. %m %d.|%y. %l|%y. %m %d–%D.|%y. %m %d. – %M %D.| – |H:mm| |
      ,|\u{A0}|2|-|#%|-#\u{A0}EUR|, | és | és |
      """
    case "hy":
      """
      հունվարի|փետրվարի|մարտի|ապրիլի|մայիսի|հունիսի|հուլիսի|օգոստոսի|սեպտեմբերի|հոկտեմբերի|նոյեմբերի|դեկտեմբերի
      հունվար|փետրվար|մարտ|ապրիլ|մայիս|հունիս|հուլիս|օգոստոս|սեպտեմբեր|հոկտեմբեր|նոյեմբեր|դեկտեմբեր
      հնվ|փտվ|մրտ|ապր|մյս|հնս|հլս|օգս|սեպ|հոկ|նոյ|դեկ
      %d %m, %y թ.|%y թ․ %l|%d–%D %m, %y թ.|%d %m – %D %M, %y թ.| – |HH:mm|, |
      ,|\u{A0}|2|-|#%|-#\u{A0}€|, | և | և |
      """
    case "ka":
      """
      იანვარი|თებერვალი|მარტი|აპრილი|მაისი|ივნისი|ივლისი|აგვისტო|სექტემბერი|ოქტომბერი|ნოემბერი|დეკემბერი
      =
      იან|თებ|მარ|აპრ|მაი|ივნ|ივლ|აგვ|სექ|ოქტ|ნოე|დეკ
      %d %m, %y|%l, %y|%d–%D %m, %y|%d %m – %D %M, %y| – |HH:mm|, |
      ,|\u{A0}|2|-|#%|-#\u{A0}€|, | და | და |
      """
    case "lt":
      """
      sausio|vasario|kovo|balandžio|gegužės|birželio|liepos|rugpjūčio|rugsėjo|spalio|lapkričio|gruodžio
      sausis|vasaris|kovas|balandis|gegužė|birželis|liepa|rugpjūtis|rugsėjis|spalis|lapkritis|gruodis
      saus.|vas.|kov.|bal.|geg.|birž.|liep.|rugp.|rugs.|spal.|lapkr.|gruod.
      %y m. %m %d d.|%y m. %l|%y m. %m %d–%D d.|%y m. %m %d d. – %M %D d.| – |HH:mm| |
      ,|\u{A0}|1|−|#\u{A0}%|-#\u{A0}€|, | ir | ir |
      """
    case "lv":
      """
      janvāris|februāris|marts|aprīlis|maijs|jūnijs|jūlijs|augusts|septembris|oktobris|novembris|decembris
      =
      janv.|febr.|marts|apr.|maijs|jūn.|jūl.|aug.|sept.|okt.|nov.|dec.
      %y. gada %d. %m|%y. g. %l|%y. gada %d.–%D. %m|%y. gada %d. %m – %D. %M| – |HH:mm| |
      ,|\u{A0}|2|-|#%|-#\u{A0}€|, | un | un |
      """
    case "mk":
      """
      јануари|февруари|март|април|мај|јуни|јули|август|септември|октомври|ноември|декември
      =
      јан.|фев.|мар.|апр.|мај|јун.|јул.|авг.|сеп.|окт.|ное.|дек.
      %d %m %y\u{202F}г.|%l %y\u{202F}г.|%d – %D %m %y\u{202F}г.|%d %m – %D %M %y\u{202F}г.| – |HH:mm|, |
      ,|.|1|-|#\u{A0}%|-#\u{A0}€|, | и | и |
      """
    case "mt":
      """
      Jannar|Frar|Marzu|April|Mejju|Ġunju|Lulju|Awwissu|Settembru|Ottubru|Novembru|Diċembru
      =
      Jan|Fra|Mar|Apr|Mej|Ġun|Lul|Aww|Set|Ott|Nov|Diċ
      %d ta’ %m %y|%l %y|%d–%D ta’ %m %y|%d ta’ %m – %D ta’ %M %y| – |HH:mm| |
      .|,|1|-|#%|-€#|, |, u | u |
      """
    case "pl":
      """
      stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia
      styczeń|luty|marzec|kwiecień|maj|czerwiec|lipiec|sierpień|wrzesień|październik|listopad|grudzień
      sty|lut|mar|kwi|maj|cze|lip|sie|wrz|paź|lis|gru
      %d %m %y|%l %y|%d–%D %m %y|%d %m – %D %M %y| – |HH:mm|, |
      ,|\u{A0}|2|-|#%|-#\u{A0}€|, | i | i |
      """
    case "ru":
      """
      января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря
      январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь
      янв.|февр.|март|апр.|май|июнь|июль|авг.|сент.|окт.|нояб.|дек.
      %d %m %y\u{202F}г.|%l %y\u{202F}г.|%d–%D %m %y\u{202F}г.|%d %m – %D %M %y\u{202F}г.| – |HH:mm|, |
      ,|\u{A0}|1|-|#\u{A0}%|-#\u{A0}€|, | и | и |
      """
    case "sk":
      """
      januára|februára|marca|apríla|mája|júna|júla|augusta|septembra|októbra|novembra|decembra
      január|február|marec|apríl|máj|jún|júl|august|september|október|november|december
      jan|feb|mar|apr|máj|jún|júl|aug|sep|okt|nov|dec
      %d. %m %y|%l %y|%d. – %D. %m %y|%d. %m – %D. %M %y| – |H:mm|, |
      ,|\u{A0}|1|-|#\u{A0}%|-#\u{A0}€|, | a | a\u{A0}|
      """
    case "sl":
      """
      januar|februar|marec|april|maj|junij|julij|avgust|september|oktober|november|december
      =
      jan.|feb.|mar.|apr.|maj|jun.|jul.|avg.|sep.|okt.|nov.|dec.
      %d. %m %y|%l %y|%d.–%D. %m %y|%d. %m–%D. %M %y|–|HH:mm|, |
      ,|.|2|−|#\u{A0}%|-#\u{A0}€|, | in | in |
      """
    case "sr":
      """
      јануар|фебруар|март|април|мај|јун|јул|август|септембар|октобар|новембар|децембар
      =
      јан|феб|мар|апр|мај|јун|јул|авг|сеп|окт|нов|дец
      %d. %m %y.|%l %y.|%d.–%D. %m %y.|%d. %m – %D. %M %y.| – |HH:mm| |
      ,|.|1|-|#%|-#\u{A0}€|, | и | и |
      """
    case "tr":
      """
      Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık
      =
      Oca|Şub|Mar|Nis|May|Haz|Tem|Ağu|Eyl|Eki|Kas|Ara
      %d %m %y|%l %y|%d–%D %m %y|%d %m – %D %M %y| – |HH:mm| |
      ,|.|1|-|%#|-€#|, | ve | ve |
      """
    case "uk":
      """
      січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня
      січень|лютий|березень|квітень|травень|червень|липень|серпень|вересень|жовтень|листопад|грудень
      січ.|лют.|бер.|квіт.|трав.|черв.|лип.|серп.|вер.|жовт.|лист.|груд.
      %d %m %y\u{202F}р.|%l %y\u{202F}р.|%d–%D %m %y\u{202F}р.|%d %m – %D %M %y\u{202F}р.| – |HH:mm|, |
      ,|\u{A0}|1|-|#%|-#\u{A0}EUR|, | і | і |
      """
    default: nil
    }
  }
}
