import SiteText

/// Texts in several languages.
let languageSnapshots = [
  Snapshot(
    "noDefaultLanguage",
    #"""
    -- journeys/a.yaml --
    title: ⟦{fr: Voyage}⟧
    -- journeys/b.yaml --
    title: ⟦{en: '', fr: Voyage}⟧
    """#,
    #"""
    error A0317 at 1: `title` lacks the text in `en`, the site's default language
    error A0317 at 2: `title` lacks the text in `en`, the site's default language
    """#),
  Snapshot(
    "aLanguageThatTheSiteLacks",
    #"""
    -- journeys/a.yaml --
    title: {en: A, ⟦frr⟧: B, ⟦de⟧: C}
    """#,
    #"""
    error A0318 at 1: `frr` is not a language of the site
      label: the closest is `fr`
      note: `languages` in site.yaml lists en, fr
    error A0318 at 2: `de` is not a language of the site
      note: `languages` in site.yaml lists en, fr
    """#),
  Snapshot(
    "aVocabularyWithLabelsForOtherSites",
    #"""
    -- vocabularies/value-chain.yaml --
    - {id: inputs, label: {en: Inputs, de: Betriebsmittel, ⟦frr⟧: Mittel}}
    """#,
    #"""
    error A0318 at 1: `frr` is not a language of the site
      label: the closest is `fr`
      note: `languages` in site.yaml lists en, fr
    """#),
  Snapshot(
    "aTextOfTheWrongShape",
    #"""
    -- journeys/a.yaml --
    title: {en: ⟦[A]⟧, fr: B}
    """#,
    #"""
    error A0303 at 1: `title` takes a text, not a list
    """#),
  Snapshot(
    "aFactInATranslation",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    -- organisations/a.fr.md --
    ---
    ⟦country⟧: PL
    ⟦status⟧: draft
    ⟦offers⟧: []
    ---
    """#,
    #"""
    error A0316 at 1: `country` is a fact, written once in the main file; a translation cannot change it
      note: fields that can be translated: name
    error A0316 at 2: `status` is a fact, written once in the main file; a translation cannot change it
      note: fields that can be translated: name
    error A0316 at 3: `offers` is a fact, written once in the main file; a translation cannot change it
      note: fields that can be translated: name
    """#),
  Snapshot(
    "anUnknownFieldInATranslation",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    -- organisations/a.fr.md --
    ---
    ⟦nmae⟧: B
    ---
    """#,
    #"""
    error A0301 at 1: an organisation has no field `nmae`
      label: the closest known name is `name`
      possible edit at 1: write `name` => name
    """#),
  Snapshot(
    "aTextTranslatedTwice",
    #"""
    -- organisations/a.yaml --
    name: {en: A, fr: B}
    type: cluster
    country: FR
    -- organisations/a.fr.md --
    ---
    name: ⟦B⟧
    ---
    """#,
    #"""
    error A0319 at 1: the main file has the `fr` translation of `name` already
    """#),
  Snapshot(
    "aTranslationOfAnAbsentText",
    #"""
    -- services/a.yaml --
    name: A
    type: testing
    stage: live
    -- services/a.fr.md --
    ---
    price: ⟦dix euros⟧
    ---
    """#,
    #"""
    error A0317 at 1: `price` is translated here, but the record itself does not have it
    """#),
  Snapshot(
    "aListAsTranslation",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    -- organisations/a.fr.md --
    ---
    name: ⟦[B]⟧
    ---
    """#,
    #"""
    error A0303 at 1: `name` takes a text, not a list
    """#),
  Snapshot(
    "aTranslationAlone",
    #"""
    -- organisations/a.fr.md --
    ⟦⟧---
    name: B
    ---
    """#,
    #"""
    error A0320 at 1: a translation without its record: there is no organisation `a`
      note: the record itself is `a.md` or `a.yaml`
    """#),
  Snapshot(
    "aTranslationIntoTheDefault",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    -- organisations/a.en.md --
    ⟦⟧---
    name: B
    ---
    """#,
    #"""
    error A0320 at 1: `en` is the site's default language: its text belongs into the main file
    """#),
  Snapshot(
    "aTranslationOfARecordWithMistakes",
    #"""
    -- services/a.yaml --
    name: A
    type: testing
    stage: live
    price: ⟦[1]⟧
    -- services/a.fr.md --
    ---
    price: dix euros
    ---
    """#,
    #"""
    error A0303 at 1: `price` takes a text, or a text for each language, not a list
    """#),
  Snapshot(
    "noLanguages",
    #"""
    -- site.yaml --
    title: A
    ⟦languages⟧: []
    """#,
    #"""
    error A0302 at 1: the site needs the field `languages`, which is empty
      note: `languages`: Its languages; the first is the default.
    """#),
  Snapshot(
    "languagesThatAreNone",
    #"""
    -- site.yaml --
    title: {en: A, fr: B}
    languages: [⟦English⟧, fr]
    """#,
    #"""
    error A0307 at 1: `languages` takes a language by its two small letters (ISO 639-1), not `English`
    """#),
  Snapshot(
    "aLanguageTwice",
    #"""
    -- site.yaml --
    title: A
    languages: [⟦en⟧, fr, ⟦en⟧]
    """#,
    #"""
    error A0327 at 2: `en` is given twice
      label: again here
      note at 1: first here
    """#),
  Snapshot(
    "languagesWithoutList",
    #"""
    -- site.yaml --
    title: A
    languages: ⟦en⟧
    """#,
    #"""
    error A0303 at 1: `languages` takes a list, not `en`
      possible edit at 1: write `[en]` => [en]
    """#),
]
