import SiteText

/// References to concepts, and the concepts themselves.
let conceptSnapshots = [
  Snapshot(
    "anUnknownConcept",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    topics: [⟦Mycotoxin⟧, traceability, ⟦xyzzy⟧]
    """#,
    #"""
    error A0503 at 1: the vocabulary topics has no concept `Mycotoxin`
      label: the closest is `mycotoxins`
      possible edit at 1: write `mycotoxins` => mycotoxins
    error A0503 at 2: the vocabulary topics has no concept `xyzzy`
    """#),
  Snapshot(
    "aConceptOfAnotherVocabulary",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    topics: [⟦processing⟧]
    """#,
    #"""
    error A0503 at 1: the vocabulary topics has no concept `processing`
      note: `processing` is a concept of value-chain; here one of topics is wanted
    """#),
  Snapshot(
    "aMissingVocabulary",
    #"""
    -- vocabularies/topics.yaml (absent) --
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    topics: [⟦a⟧]
    """#,
    #"""
    error A0504 at 1: there is no vocabulary topics: `vocabularies/topics.yaml` is missing
    """#),
  Snapshot(
    "anUnreadableVocabulary",
    #"""
    -- vocabularies/topics.yaml --
    ⟦id: a⟧
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    topics: [a]
    """#,
    #"""
    error A0303 at 1: a vocabulary is a list of concepts, not a group of fields
      note: each concept begins with `- `: `- {id: mycotoxins, label: Mycotoxins}`
    """#),
  Snapshot(
    "anUnreadableConcept",
    #"""
    -- vocabularies/topics.yaml --
    - ⟦⟧id: a
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    topics: [a, ⟦b⟧]
    """#,
    #"""
    error A0503 at 2: the vocabulary topics has no concept `b`
    error A0302 at 1: a concept needs the field `label`
      note: `label`: What it is called.
    """#),
  Snapshot(
    "anUnknownBroaderConcept",
    #"""
    -- vocabularies/topics.yaml --
    - {id: mycotoxins, label: A, broader: ⟦food-safty⟧}
    - {id: food-safety, label: B}
    """#,
    #"""
    error A0503 at 1: the vocabulary topics has no concept `food-safty`
      label: the closest is `food-safety`
      possible edit at 1: write `food-safety` => food-safety
    """#),
  Snapshot(
    "conceptsOfOnePage",
    #"""
    -- vocabularies/sectors.yaml --
    - {id: C10.5, label: A}
    -- vocabularies/topics.yaml --
    - {id: a.b, label: A}
    - {id: ⟦A-B⟧, label: B}
    - {id: ⟦Index⟧, label: C}
    """#,
    #"""
    error A0508 at 1: the concepts `A-B` and `a.b` would have the same page, `a-b.html`
    error A0508 at 2: the id `Index` is kept for the list of the concepts of topics
    """#),
]
