import SiteText

/// Values of another shape than the field takes.
let shapeSnapshots = [
  Snapshot(
    "aTextForAList",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    topics: ⟦mycotoxins⟧
    """#,
    #"""
    error A0303 at 1: `topics` takes a list, not `mycotoxins`
      possible edit at 1: write `[mycotoxins]` => [mycotoxins]
    """#),
  Snapshot(
    "aGroupForAList",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    topics: ⟦{a: b}⟧
    """#,
    #"""
    error A0303 at 1: `topics` takes a list, not a group of fields
      note: each entry of a list begins with `- `
    """#),
  Snapshot(
    "aListForAText",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    acronym: ⟦[A, B]⟧
    """#,
    #"""
    error A0303 at 1: `acronym` takes a text, not a list
    """#),
  Snapshot(
    "aTextForAGroup",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    location: ⟦48.1 -1.7⟧
    """#,
    #"""
    error A0303 at 1: `location` takes the fields of a place on the map, not `48.1 -1.7`
      note: fields are written `name: value`, each on a line of its own, indented alike
    """#),
  Snapshot(
    "aListForAGroup",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    offers: [⟦[nir]⟧]
    """#,
    #"""
    error A0303 at 1: `offers` takes the fields of an offer, not a list
      note: fields are written `name: value`, each on a line of its own, indented alike
    """#),
  Snapshot(
    "aListForALocalText",
    #"""
    -- organisations/a.yaml --
    name: ⟦[A]⟧
    type: cluster
    country: FR
    """#,
    #"""
    error A0303 at 1: `name` takes a text, or a text for each language, not a list
    """#),
  Snapshot(
    "nothingInAList",
    #"""
    -- missions/a.yaml --
    title: A
    outcomes: [One, ⟦~⟧]
    topics:
      - ⟦⟧
    """#,
    #"""
    error A0303 at 1: `outcomes` takes a text, or a text for each language, but nothing is written
    error A0303 at missions/a.yaml:4:4: `topics` takes the id of a concept of topics, but nothing is written
    """#),
  Snapshot(
    "aListForAReference",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    parent: ⟦[b]⟧
    """#,
    #"""
    error A0303 at 1: `parent` takes the id of an organisation, not a list
    """#),
  Snapshot(
    "noWholeNumber",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    employees: ⟦about 40⟧
    """#,
    #"""
    error A0303 at 1: `employees` takes a whole number, not `about 40`
    """#),
  Snapshot(
    "aCommaInANumber",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    location: {lat: ⟦"48,11"⟧, lon: -1.68}
    """#,
    #"""
    error A0303 at 1: `lat` takes a number, not `48,11`
      possible edit at 1: write `48.11` => 48.11
    """#),
  Snapshot(
    "noTruthValue",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    illustrative: ⟦yes⟧
    """#,
    #"""
    error A0303 at 1: `illustrative` takes `true` or `false`, not `yes`
      certain edit at 1: write `true` => true
    """#),
  Snapshot(
    "aTruthValueInQuotationMarks",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    illustrative: ⟦"true"⟧
    """#,
    #"""
    error A0303 at 1: `illustrative` takes `true` or `false`, not `true`
      label: without quotation marks
      certain edit at 1: write `true` => true
    """#),
  Snapshot(
    "aListForATable",
    #"""
    -- schemes/a.yaml --
    title: A
    lump_sums: ⟦[1]⟧
    """#,
    #"""
    error A0303 at 1: `lump_sums` takes entries `name: value`, not a list
    """#),
  Snapshot(
    "noRecordAtAll",
    #"""
    -- journeys/a.yaml --
    ⟦- title: A⟧
    """#,
    #"""
    error A0303 at 1: expected the fields of a journey, found a list
      note: fields are written `name: value`, each on a line of its own, indented alike
    """#),
  Snapshot(
    "aListForAWord",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    level: ⟦[local]⟧
    """#,
    #"""
    error A0303 at 1: `level` takes `local`, `regional`, `national` or `european`, not a list
    """#),
  Snapshot(
    "aListForAFile",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    logo: ⟦[a.svg]⟧
    """#,
    #"""
    error A0303 at 1: `logo` takes the name of a file, not a list
    """#),
]
