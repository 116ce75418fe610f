/// Letters with marks, taken apart.
///
/// A line a combining mark: its number, the letters that have it as their last mark, and in the same order the
/// letters without it. Canonical decompositions of the Unicode Character Database 16, of the Latin, Greek and
/// Cyrillic scripts.
enum LetterMarkTable {
  static let lines = """
    300 ÀÈÌÒÙàèìòùǛǜǸǹЀЍѐѝḔḕṐṑẀẁẦầẰằỀềỒồỜờỪừỲỳἂἃἊἋἒἓἚἛἢἣἪἫ AEIOUaeiouÜüNnЕИеиĒēŌōWwÂâĂăÊêÔôƠơƯưYyἀἁἈἉἐἑἘἙἠἡἨἩ
    300 ἲἳἺἻὂὃὊὋὒὓὛὢὣὪὫὰὲὴὶὸὺὼᾺῈῊῒῚῢῪῸῺ ἰἱἸἹὀὁὈὉὐὑὙὠὡὨὩαεηιουωΑΕΗϊΙϋΥΟΩ
    301 ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźǗǘǴǵǺǻǼǽǾǿΆΈΉΊΌΎΏΐάέήίΰόύώ AEIOUYaeiouyCcLlNnRrSsZzÜüGgÅåÆæØøΑΕΗΙΟΥΩϊαεηιϋουω
    301 ϓЃЌѓќḈḉḖḗḮḯḰḱḾḿṌṍṒṓṔṕṸṹẂẃẤấẮắẾếỐốỚớỨứἄἅἌἍἔἕἜἝἤἥἬἭἴ ϒГКгкÇçĒēÏïKkMmÕõŌōPpŨũWwÂâĂăÊêÔôƠơƯưἀἁἈἉἐἑἘἙἠἡἨἩἰ
    301 ἵἼἽὄὅὌὍὔὕὝὤὥὬὭάέήίόύώΆΈΉΐΊΰΎΌΏ ἱἸἹὀὁὈὉὐὑὙὠὡὨὩαεηιουωΑΕΗϊΙϋΥΟΩ
    302 ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷẐẑẬậỆệỘộ AEIOUaeiouCcGgHhJjSsWwYyZzẠạẸẹỌọ
    303 ÃÑÕãñõĨĩŨũṼṽẪẫẴẵẼẽỄễỖỗỠỡỮữỸỹ ANOanoIiUuVvÂâĂăEeÊêÔôƠơƯưYy
    304 ĀāĒēĪīŌōŪūǕǖǞǟǠǡǢǣǬǭȪȫȬȭȰȱȲȳӢӣӮӯḠḡḸḹṜṝᾱᾹῑῙῡῩ AaEeIiOoUuÜüÄäȦȧÆæǪǫÖöÕõȮȯYyИиУуGgḶḷṚṛαΑιΙυΥ
    306 ĂăĔĕĞğĬĭŎŏŬŭЎЙйўӁӂӐӑӖӗḜḝẶặᾰᾸῐῘῠῨ AaEeGgIiOoUuУИиуЖжАаЕеȨȩẠạαΑιΙυΥ
    307 ĊċĖėĠġİŻżȦȧȮȯḂḃḊḋḞḟḢḣṀṁṄṅṖṗṘṙṠṡṤṥṦṧṨṩṪṫẆẇẊẋẎẏẛ CcEeGgIZzAaOoBbDdFfHhMmNnPpRrSsŚśŠšṢṣTtWwXxYyſ
    308 ÄËÏÖÜäëïöüÿŸΪΫϊϋϔЁЇёїӒӓӚӛӜӝӞӟӤӥӦӧӪӫӬӭӰӱӴӵӸӹḦḧṎṏṺṻẄ AEIOUaeiouyYΙΥιυϒЕІеіАаӘәЖжЗзИиОоӨөЭэУуЧчЫыHhÕõŪūW
    308 ẅẌẍẗ wXxt
    309 ẢảẨẩẲẳẺẻỂểỈỉỎỏỔổỞởỦủỬửỶỷ AaÂâĂăEeÊêIiOoÔôƠơUuƯưYy
    30a ÅåŮůẘẙ AaUuwy
    30b ŐőŰűӲӳ OoUuУу
    30c ČčĎďĚěĽľŇňŘřŠšŤťŽžǍǎǏǐǑǒǓǔǙǚǦǧǨǩǮǯǰȞȟ CcDdEeLlNnRrSsTtZzAaIiOoUuÜüGgKkƷʒjHh
    30f ȀȁȄȅȈȉȌȍȐȑȔȕѶѷ AaEeIiOoRrUuѴѵ
    311 ȂȃȆȇȊȋȎȏȒȓȖȗ AaEeIiOoRrUu
    313 ἀἈἐἘἠἨἰἸὀὈὐὠὨῤ αΑεΕηΗιΙοΟυωΩρ
    314 ἁἉἑἙἡἩἱἹὁὉὑὙὡὩῥῬ αΑεΕηΗιΙοΟυΥωΩρΡ
    31b ƠơƯư OoUu
    323 ḄḅḌḍḤḥḲḳḶḷṂṃṆṇṚṛṢṣṬṭṾṿẈẉẒẓẠạẸẹỊịỌọỢợỤụỰựỴỵ BbDdHhKkLlMmNnRrSsTtVvWwZzAaEeIiOoƠơUuƯưYy
    324 Ṳṳ Uu
    325 Ḁḁ Aa
    326 ȘșȚț SsTt
    327 ÇçĢģĶķĻļŅņŖŗŞşŢţȨȩḐḑḨḩ CcGgKkLlNnRrSsTtEeDdHh
    328 ĄąĘęĮįŲųǪǫ AaEeIiUuOo
    32d ḒḓḘḙḼḽṊṋṰṱṶṷ DdEeLlNnTtUu
    32e Ḫḫ Hh
    330 ḚḛḬḭṴṵ EeIiUu
    331 ḆḇḎḏḴḵḺḻṈṉṞṟṮṯẔẕẖ BbDdKkLlNnRrTtZzh
    342 ἆἇἎἏἦἧἮἯἶἷἾἿὖὗὟὦὧὮὯᾶῆῖῗῦῧῶ ἀἁἈἉἠἡἨἩἰἱἸἹὐὑὙὠὡὨὩαηιϊυϋω
    345 ᾀᾁᾂᾃᾄᾅᾆᾇᾈᾉᾊᾋᾌᾍᾎᾏᾐᾑᾒᾓᾔᾕᾖᾗᾘᾙᾚᾛᾜᾝᾞᾟᾠᾡᾢᾣᾤᾥᾦᾧᾨᾩᾪᾫᾬᾭᾮᾯᾲᾳ ἀἁἂἃἄἅἆἇἈἉἊἋἌἍἎἏἠἡἢἣἤἥἦἧἨἩἪἫἬἭἮἯὠὡὢὣὤὥὦὧὨὩὪὫὬὭὮὯὰα
    345 ᾴᾷᾼῂῃῄῇῌῲῳῴῷῼ άᾶΑὴηήῆΗὼωώῶΩ
    """
}
