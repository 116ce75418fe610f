/// The order of characters that all languages begin with, before each moves its own letters.
///
/// A word a place in the order. In it, after `=`, characters that differ from the one before as small letters do
/// from capitals; after `~`, those that differ as letters do from letters with marks.
///
/// Source: root collation of the Unicode Common Locale Data Repository 48 (Unicode License v3).
enum CollationOrder {
  /// White space comes before these.
  static let symbolsAndDigits = """
    ‾ _ ‗ - ‐=‑ ‒ – — ― ⁓ , ; ⁏ : ! ¡ ? ¿ ‽ .=․ · ⁕ ⁖ ⁘ ⁙ ⁚ ⁛ ⁜ ⁝ ⁞ '~‘~’~‚~‛ ‹ › "~“~”~„~‟ « » ( ) [ ] { } ⁅ ⁆ ‖ §
    ¶ ⁋ @ * ⁎ ⁑ / \\ & ⁊ # % ‰ ‱ † ‡ • ‣ ‧ ⁃ ⁌ ⁍ ′ ‵ ‸ ※ ‿ ⁔ ⁀ ⁐ ⁁ ⁂ ` ´=΄ ˜ ^ ¯ ˘ ˙ ¨ ˚ ˝ ¸ ˛ ʹ ͵ ʺ ˂ ˃ ˄ ˅ ˆ ˇ ˈ ˉ
    ˊ ˋ ˌ ˍ ˎ ˏ ˒ ˓ ˔ ˕ ˖ ˗ ˞ ˟ ° ҂ © ® ← → ↑ ↓ ∂ ∆ ϶ ∑ + ± ÷ × < = > ¬ | ¦ ~ − ⁒ ∕ ⁄ √ ∞ ≈ ≡ ≣ ≤ ≥ ː ˑ ¤ ¢ $ £ ¥ ₠
    ₡ ₢ ₣ ₤ ₥ ₦ ₩ ₪ ₫ € ₭ ₮ ₯ ₰ ₱ ₲ ₳ ₴ ₵ ₶ ₷ ₸ ₹ ₺ ₻ ₼ ₽ ₾ ₿ 0 1=¹ 2=² 3=³ 4 5 6 7 8 9
    """

  /// The Latin script, with letters of phonetic alphabets.
  static let latin = """
    a=A=ª Ⱥ ɐ ɑ ɒ b=B ʙ ƀ=Ƀ ɓ=Ɓ ƃ=Ƃ c=C ȼ=Ȼ ƈ=Ƈ ɕ d=D~đ=Đ~ð=Ð ȸ ʣ ʥ ʤ ɖ=Ɖ ɗ=Ɗ ƌ=Ƌ ȡ ẟ e=E ɇ=Ɇ ǝ=Ǝ ə=Ə ɛ=Ɛ ɘ ɚ ɜ ɝ ɞ
    ʚ ɤ f=F ʩ ƒ=Ƒ g=G ɡ ɢ ǥ=Ǥ ɠ=Ɠ ʛ ɣ=Ɣ ƣ=Ƣ h=H~ħ=Ħ ʜ ƕ=Ƕ ɦ ɧ ʻ ʽ i=I ı ɪ ɨ=Ɨ ɩ=Ɩ j=J ȷ ɉ=Ɉ ʝ ɟ ʄ k=K ƙ=Ƙ ʞ
    l=L~ł=Ł~ŀ=Ŀ ỻ=Ỻ ʪ ʫ ʟ ƚ=Ƚ ɫ ɬ ɭ ȴ ɮ ƛ ʎ m=M ɱ n=N ɴ ɲ=Ɲ ƞ=Ƞ ɳ ȵ ŋ=Ŋ o=O=º~ø=Ø ɶ ɔ=Ɔ ɵ=Ɵ ɷ ȣ=Ȣ p=P ₧ ƥ=Ƥ ɸ q=Q ȹ
    ʠ ɋ=Ɋ ĸ r=R ʀ=Ʀ ɍ=Ɍ ɹ ɺ ɻ ɼ ɽ ɾ ɿ ʁ s=S~ſ ʂ ȿ ẜ ẝ ʃ=Ʃ ƪ ʅ ʆ t=T ʨ ƾ=ʦ ʧ ŧ=Ŧ Ⱦ ƫ ƭ=Ƭ ʈ=Ʈ ȶ ʇ u=U ʉ=Ʉ ɥ ʮ ʯ ɯ=Ɯ ɰ
    ʊ=Ʊ v=V ʋ=Ʋ ỽ=Ỽ ʌ=Ʌ w=W ʍ x=X y=Y ʏ ɏ=Ɏ ƴ=Ƴ ỿ=Ỿ ȝ=Ȝ z=Z ƍ ƶ=Ƶ ȥ=Ȥ ʐ ʑ ɀ ʒ=Ʒ ƹ=Ƹ ƺ ʓ þ=Þ ƿ=Ƿ ƻ ƨ=Ƨ ƽ=Ƽ ƅ=Ƅ ʔ ɂ=Ɂ
    ˀ ʼ ʾ ʕ ʿ ˁ ʡ ʢ ʖ ǀ ǁ ǂ ǃ ʗ ʘ ʬ ʭ
    """

  /// The Greek script and Coptic letters written with it.
  static let greek = """
    α=Α β=ϐ=Β γ=Γ δ=Δ ε=ϵ=Ε ϝ=Ϝ ͷ=Ͷ ϛ=Ϛ ζ=Ζ ͱ=Ͱ η=Η θ=ϑ=Θ=ϴ ι=ͺ=Ι ϳ=Ϳ κ=ϰ=Κ Ϗ λ=Λ μ=µ=Μ ν=Ν ξ=Ξ ο=Ο π=ϖ=Π ϻ=Ϻ ϟ=Ϟ
    ϙ=Ϙ ρ=ϱ=Ρ ϼ σ=ϲ=Σ=Ϲ=ς ͼ=Ͼ ͻ=Ͻ ͽ=Ͽ τ=Τ υ=Υ=ϒ φ=ϕ=Φ χ=Χ ψ=Ψ ω=Ω ϡ=Ϡ ͳ=Ͳ ϸ=Ϸ ϣ=Ϣ ϥ=Ϥ ϧ=Ϧ ϩ=Ϩ ϫ=Ϫ ϭ=Ϭ ϯ=Ϯ
    """

  /// The Cyrillic script.
  static let cyrillic = """
    а=А ә=Ә ӕ=Ӕ б=Б в=В г=Г~ґ=Ґ ғ=Ғ ӻ=Ӻ ҕ=Ҕ ӷ=Ӷ д=Д ԁ=Ԁ ђ=Ђ ԃ=Ԃ ҙ=Ҙ е=Е є=Є ж=Ж ԫ=Ԫ җ=Җ з=З ԅ=Ԅ ԑ=Ԑ ѕ=Ѕ ӡ=Ӡ ԇ=Ԇ и=И
    ҋ=Ҋ і=І й=Й ј=Ј к=К қ=Қ ӄ=Ӄ ҡ=Ҡ ҟ=Ҟ ҝ=Ҝ ԟ=Ԟ ԛ=Ԛ л=Л ӆ=Ӆ ԯ=Ԯ ԓ=Ԓ ԡ=Ԡ љ=Љ ԉ=Ԉ ԕ=Ԕ м=М ӎ=Ӎ н=Н ԩ=Ԩ ӊ=Ӊ ң=Ң ӈ=Ӈ ԣ=Ԣ
    ҥ=Ҥ њ=Њ ԋ=Ԋ о=О ө=Ө п=П ԥ=Ԥ ҧ=Ҧ ҁ=Ҁ р=Р ҏ=Ҏ ԗ=Ԗ с=С ԍ=Ԍ ҫ=Ҫ т=Т ԏ=Ԏ ҭ=Ҭ ћ=Ћ у=У ү=Ү ұ=Ұ ѹ=Ѹ ф=Ф х=Х ӽ=Ӽ ӿ=Ӿ ҳ=Ҳ
    һ=Һ ԧ=Ԧ ѡ=Ѡ ѿ=Ѿ ѽ=Ѽ ѻ=Ѻ ц=Ц ҵ=Ҵ ч=Ч ԭ=Ԭ ҷ=Ҷ ӌ=Ӌ ҹ=Ҹ ҽ=Ҽ ҿ=Ҿ џ=Џ ш=Ш щ=Щ ъ=Ъ ы=Ы ь=Ь ҍ=Ҍ ѣ=Ѣ э=Э ю=Ю я=Я ԙ=Ԙ ѥ=Ѥ
    ѧ=Ѧ ѫ=Ѫ ѩ=Ѩ ѭ=Ѭ ѯ=Ѯ ѱ=Ѱ ѳ=Ѳ ѵ=Ѵ ҩ=Ҩ ԝ=Ԝ ӏ=Ӏ
    """

  /// Characters that stand where several others do: a word has the character and the others; `~` makes it differ
  /// from them as letters with marks do.
  static let expansions = """
    æa~e ÆA~E œo~e ŒO~E ßs~s ẞS~S ĳij ĲIJ ŉʼn ǆdž ǅDž ǄDŽ ǉlj ǈLj ǇLJ ǌnj ǋNj ǊNJ ǳdz ǲDz ǱDZ \
    ½1⁄2 ¼1⁄4 ¾3⁄4 …... ‥.. №No ™TM ₨Rs ‼!! ⁇?? ⁈?! ⁉!? ″′′ ‴′′′ ‶‵‵
    """

  /// Combining marks, U+0300 to U+036F, in the order in which they tell letters apart; `=` joins those that do not.
  static let marks = """
    34f 332 313=343 314 301=341 300=340 306 302 30c 30a 342 308 344 30b 303 307 338 327 328 304 \
    30d=30e=312=315=31a=33d=33e=33f=346=34a=34b=34c=350=351=352=357=35b=35d=35e \
    316=317=318=319=31c=31d=31e=31f=320=329=32a=32b=32c=32f=333=33a=33b=33c=347=348=349=34d=34e=353=354=355=356 \
    336=337 335 305 309 30f 310 311 31b 321 322 323 324 325 326 32d 32e 330 331 334 339 345 358 360 361 363 368 369 \
    364 36a 365 36b 366 36c 36d 367 36e 36f
    """
}
