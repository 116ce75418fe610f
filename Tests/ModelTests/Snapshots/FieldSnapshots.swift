import SiteText

/// Fields that are missing or unknown, and words, numbers, dates and files that are none.
let fieldSnapshots = [
  Snapshot(
    "aMisspeltField",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    ⟦contry⟧: FR
    country: FR
    """#,
    #"""
    error A0301 at 1: an organisation has no field `contry`
      label: the closest known name is `country`
      possible edit at 1: write `country` => country
    """#),
  Snapshot(
    "aFieldLikeNoOther",
    #"""
    -- journeys/a.yaml --
    title: A
    ⟦colour⟧: red
    """#,
    #"""
    error A0301 at 1: a journey has no field `colour`
      note: known fields: title, scheme, missions, status, sources, illustrative, reviewed, aliases, extra
    """#),
  Snapshot(
    "aFieldOfAnotherGroup",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    location: {⟦lattitude⟧: 48.1, lat: 48.1, lon: -1.68}
    """#,
    #"""
    error A0301 at 1: a place on the map has no field `lattitude`
      note: known fields: lat, lon
    """#),
  Snapshot(
    "missingFields",
    #"""
    -- organisations/a.md --
    ---
    ⟦⟧acronym: A
    ---
    """#,
    #"""
    error A0302 at 1: an organisation needs the field `country`
      note: `country`: Two letters, ISO 3166-1: `FR`, `PL`, `GR`.
    error A0302 at 1: an organisation needs the field `name`
      note: `name`: The name that people know it by.
    error A0302 at 1: an organisation needs the field `type`
      note: `type`: What sort of organisation it is: the id of a concept of organisation-types.
    """#),
  Snapshot(
    "noFrontMatter",
    #"""
    -- journeys/a.md --
    ⟦⟧Prose alone.
    """#,
    #"""
    error A0302 at 1: a journey needs the field `title`
      note: `title`: What the journey is called.
    """#),
  Snapshot(
    "emptyFields",
    #"""
    -- organisations/a.yaml --
    ⟦name⟧: ''
    ⟦type⟧:
    ⟦country⟧: "  "
    """#,
    #"""
    error A0302 at 1: an organisation needs the field `name`, which is empty
      note: `name`: The name that people know it by.
    error A0302 at 2: an organisation needs the field `type`, which is empty
      note: `type`: What sort of organisation it is: the id of a concept of organisation-types.
    error A0302 at 3: an organisation needs the field `country`, which is empty
      note: `country`: Two letters, ISO 3166-1: `FR`, `PL`, `GR`.
    """#),
  Snapshot(
    "missingFieldsOfAPart",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    offers:
      - ⟦⟧id: nir
    """#,
    #"""
    error A0302 at 1: an offer needs the field `kind`
      note: `kind`: What sort of thing it is: `technology`, `business`, `research`, `service`, `training`, `facility` or `mobility`.
    error A0302 at 1: an offer needs the field `title`
      note: `title`: One line that says it all.
    """#),
  Snapshot(
    "numbersOutOfRange",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    location: {lat: ⟦91⟧, lon: ⟦-180.5⟧}
    offers: [{id: a, title: A, kind: business, stage: ⟦10⟧}]
    """#,
    #"""
    error A0312 at 1: `lat` takes a number from -90 to 90, not `91`
    error A0312 at 2: `lon` takes a number from -180 to 180, not `-180.5`
    error A0312 at 3: `stage` takes a number from 1 to 9, not `10`
    """#),
  Snapshot(
    "unknownWords",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    level: ⟦Regional⟧
    size: ⟦gigantic⟧
    status: ⟦drafts⟧
    """#,
    #"""
    error A0305 at 1: `level` takes `local`, `regional`, `national` or `european`, not `Regional`
      label: the closest is `regional`
      possible edit at 1: write `regional` => regional
    error A0305 at 2: `size` takes `micro`, `small`, `medium` or `large`, not `gigantic`
    error A0305 at 3: `status` takes `published`, `draft` or `archived`, not `drafts`
      label: the closest is `draft`
      possible edit at 3: write `draft` => draft
    """#),
  Snapshot(
    "wrongDates",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    founded: ⟦15.02.2019⟧
    reviewed: ⟦2026-02-30⟧
    sources: [{title: S, accessed: ⟦03/04/2026⟧}, {title: S, accessed: ⟦yesterday⟧}, {title: S, accessed: ⟦''⟧}]
    """#,
    #"""
    error A0304 at 1: `founded` takes a date written YYYY, YYYY-MM or YYYY-MM-DD, not `15.02.2019`
      label: the year comes first
      certain edit at 1: write `2019-02-15` => 2019-02-15
    error A0304 at 2: `reviewed` takes a date written YYYY-MM-DD, not `2026-02-30`
      label: this month has 28 days
      possible edit at 2: write `2026-02-28` => 2026-02-28
    error A0304 at 3: `accessed` takes a date written YYYY-MM-DD, not `03/04/2026`
      label: the year comes first, then the month, then the day
      possible edit at 3: write `2026-04-03` => 2026-04-03
    error A0304 at 4: `accessed` takes a date written YYYY-MM-DD, not `yesterday`
    error A0303 at 5: `accessed` takes a date written YYYY-MM-DD, but nothing is written
    """#),
  Snapshot(
    "aPartialDateForADate",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    reviewed: ⟦2026-02⟧
    """#,
    #"""
    error A0304 at 1: `reviewed` takes a date written YYYY-MM-DD, not `2026-02`
      label: the whole date is wanted, to the day
    """#),
  Snapshot(
    "wrongTimes",
    #"""
    -- events/a.yaml --
    title: A
    kind: visit
    starts: ⟦2026-02-03 10:00⟧
    ends: ⟦2026-02-03T25:00⟧
    """#,
    #"""
    error A0304 at 1: `starts` takes a time written YYYY-MM-DDTHH:MM, or a date written YYYY-MM-DD, not `2026-02-03 10:00`
      label: a `T` stands between the day and the time
      certain edit at 1: write `2026-02-03T10:00` => 2026-02-03T10:00
    error A0304 at 2: `ends` takes a time written YYYY-MM-DDTHH:MM, or a date written YYYY-MM-DD, not `2026-02-03T25:00`
      label: a day has 24 hours of 60 minutes
    """#),
  Snapshot(
    "aFileElsewhere",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    logo: ⟦../logo.svg⟧
    """#,
    #"""
    error A0329 at 1: `logo` takes the name of a file of the content, not `../logo.svg`
      note: a file is named relative to its record, or as `media/...`, with `/` and without `..`
    """#),
]
