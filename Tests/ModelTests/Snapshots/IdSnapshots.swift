import SiteText

/// Ids and vocabularies.
let idSnapshots = [
  Snapshot(
    "repeatedIds",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    offers:
      - {id: ⟦2|nir⟧, title: A, kind: business}
      - {id: ⟦1|nir⟧, title: A, kind: business}
    needs:
      - {id: ⟦3|nir⟧, title: A, kind: business}
    """#,
    #"""
    error A0327 at 1: `nir` is given twice
      label: again here
      note at 2: first here
    error A0327 at 3: `nir` is given twice
      label: again here
      note at 2: first here
    """#),
  Snapshot(
    "repeatedCriteriaOfALabel",
    #"""
    -- labels/a.yaml --
    title: A
    dimensions:
      - {id: ⟦1|d⟧, label: D}
      - {id: ⟦2|d⟧, label: D, criteria: [{id: ⟦3|c⟧, label: C}]}
      - {id: e, label: D, criteria: [{id: ⟦4|c⟧, label: C}]}
    """#,
    #"""
    error A0327 at 2: `d` is given twice
      label: again here
      note at 1: first here
    error A0327 at 4: `c` is given twice
      label: again here
      note at 3: first here
    """#),
  Snapshot(
    "repeatedFindingsAndRecommendations",
    #"""
    -- consultations/a.yaml --
    title: A
    track: policy
    findings: [{id: ⟦f⟧, text: F}, {id: ⟦f⟧, text: F}]
    -- briefs/a.yaml --
    title: A
    recommendations: [{id: ⟦r⟧, text: R}, {id: ⟦r⟧, text: R}]
    """#,
    #"""
    error A0327 at 4: `r` is given twice
      label: again here
      note at 3: first here
    error A0327 at 2: `f` is given twice
      label: again here
      note at 1: first here
    """#),
  Snapshot(
    "indicatorsOfABenchmark",
    #"""
    -- benchmarks/a.yaml --
    title: A
    dimensions: [{id: d, label: D, indicators: [{id: ⟦1|staff⟧, label: S}, {id: ⟦2|staff⟧, label: S}]}]
    results: [{cluster: c, values: {staff: 3, ⟦3|staf⟧: 4}}]
    """#,
    #"""
    error A0327 at 2: `staff` is given twice
      label: again here
      note at 1: first here
    error A0305 at 3: the benchmark has no indicator `staf`
      label: the closest is `staff`
      possible edit at 3: write `staff` => staff
    """#),
  Snapshot(
    "repeatedConcepts",
    #"""
    -- vocabularies/topics.yaml --
    - {id: ⟦a⟧, label: A}
    - {id: ⟦a⟧, label: A}
    """#,
    #"""
    error A0327 at 2: `a` is given twice
      label: again here
      note at 1: first here
    """#),
  Snapshot(
    "idsOfConcepts",
    #"""
    -- vocabularies/topics.yaml --
    - {id: ⟦Food safety⟧, label: A}
    - {id: ⟦nul⟧, label: A}
    - {id: ⟦[a]⟧, label: A}
    - ⟦food⟧
    """#,
    #"""
    error A0326 at 1: `id` takes an id, not `Food safety`
      note: the id of a concept has letters a-z and A-Z, digits and single `-` or `.` between them
      possible edit at 1: write `food-safety` => food-safety
    error A0326 at 2: `nul` cannot be an id: Windows keeps this name for itself
    error A0303 at 3: `id` takes an id, not a list
    error A0303 at 4: expected the fields of a concept, found `food`
      note: fields are written `name: value`, each on a line of its own, indented alike
    """#),
  Snapshot(
    "aVocabularyWithoutList",
    #"""
    -- vocabularies/topics.yaml --
    ⟦id: a
    label: A⟧
    """#,
    #"""
    error A0303 at 1: a vocabulary is a list of concepts, not a group of fields
      note: each concept begins with `- `: `- {id: mycotoxins, label: Mycotoxins}`
    """#),
  Snapshot(
    "regions",
    #"""
    -- vocabularies/regions.yaml --
    - {id: ⟦FRH9⟧, label: A}
    - {id: ⟦GR30⟧, label: A}
    - {id: ⟦QQ1⟧, label: A}
    - {id: ⟦bretagne⟧, label: A}
    - {id: FRH0, label: A, country: ⟦PL⟧, level: ⟦1⟧}
    """#,
    #"""
    error A0323 at 1: `FRH9` is not a code of NUTS 2024
      label: the closest is `FRH0`
      note: `FRH` exists, and nothing of this name in it
      possible edit at 1: write `FRH0` => FRH0
    error A0323 at 2: `GR30` is not a code of NUTS 2024
      label: the closest is `EL30`
      note: a code is a country's two letters and up to three digits or letters
      possible edit at 2: write `EL30` => EL30
    error A0323 at 3: `QQ1` is not a code of NUTS 2024
      note: no country of NUTS has the letters QQ
    error A0323 at 4: `bretagne` is not a code of NUTS 2024
      note: a code is a country's two letters and up to three digits or letters
    error A0323 at 5: the region `FRH0` lies in FR, as its code says
      certain edit at 5: write `FR` => FR
    error A0323 at 6: the region `FRH0` is of NUTS level 2, as its code says
      certain edit at 6: write `2` => 2
    """#),
  Snapshot(
    "sectors",
    #"""
    -- vocabularies/sectors.yaml --
    - {id: ⟦A10⟧, label: A}
    - {id: ⟦'10.51'⟧, label: A}
    - {id: ⟦C10.95⟧, label: A}
    - {id: ⟦dairy⟧, label: A}
    """#,
    #"""
    error A0324 at 1: `A10` is not a NACE code
      label: the closest is `C10`
      note: this number stands in section C
      possible edit at 1: write `C10` => C10
    error A0324 at 2: `10.51` is not a NACE code
      label: the closest is `C10.51`
      note: a code is a section's letter and its number: `C`, `C10`, `C10.5`
      possible edit at 2: write `C10.51` => C10.51
    error A0324 at 3: `C10.95` is not a NACE code
      label: the closest is `C10.85`
      note: `C10.9` exists, and nothing of this number in it
      possible edit at 3: write `C10.85` => C10.85
    error A0324 at 4: `dairy` is not a NACE code
      note: a code is a section's letter and its number: `C`, `C10`, `C10.5`
    """#),
]
