import SiteText

/// Rules between fields.
let ruleSnapshots = [
  Snapshot(
    "aDigestFromTheFuture",
    #"""
    -- site.yaml --
    title: A site
    languages: [en]
    digest: {since: ⟦1|2026-06-16⟧}
    """#,
    #"""
    error A0331 at 1: the digest tells from 2026-06-16, which is still to come
      label: today is 2026-06-15
    """#),
  Snapshot(
    "anEventThatEndsFirst",
    #"""
    -- events/a.yaml --
    title: A
    kind: visit
    starts: ⟦2|2026-02-03T10:00⟧
    ends: ⟦1|2026-02-03T09:00⟧
    """#,
    #"""
    error A0313 at 1: `ends` (2026-02-03T09:00) lies before `starts` (2026-02-03T10:00)
      note at 2: `starts` is here
    """#),
  Snapshot(
    "anAgendaItemThatEndsFirst",
    #"""
    -- events/a.yaml --
    title: A
    kind: visit
    starts: 2026-02-03
    agenda:
      - {at: 2026-02-03T10:00, until: 2026-02-03, title: Fine}
      - {at: ⟦2|2026-02-03T10:00⟧, until: ⟦1|2026-02-03T09:59⟧, title: Not}
    """#,
    #"""
    error A0313 at 1: `until` (2026-02-03T09:59) lies before `at` (2026-02-03T10:00)
      note at 2: `at` is here
    """#),
  Snapshot(
    "aSlotThatEndsFirst",
    #"""
    -- events/a.yaml --
    title: A
    kind: meeting
    starts: 2026-02-03
    meetings: {slots: [{starts: ⟦2|2026-02-03T10:00⟧, ends: ⟦1|2026-02-03T09:59⟧}]}
    """#,
    #"""
    error A0313 at 1: `ends` (2026-02-03T09:59) lies before `starts` (2026-02-03T10:00)
      note at 2: `starts` is here
    """#),
  Snapshot(
    "aMissionThatEndsFirst",
    #"""
    -- missions/a.yaml --
    title: A
    starts: ⟦2|2026-03⟧
    ends: ⟦1|2026-02⟧
    -- missions/b.yaml --
    title: B
    starts: 2026-02-20
    ends: 2026-02
    """#,
    #"""
    error A0313 at 1: `ends` (2026-02) lies before `starts` (2026-03)
      note at 2: `starts` is here
    """#),
  Snapshot(
    "anExchangeThatEndsFirst",
    #"""
    -- exchanges/a.yaml --
    scheme: s
    visitor: v
    purpose: P
    phase: matching
    starts: ⟦2|2026-02-03⟧
    ends: ⟦1|2026-02-02⟧
    """#,
    #"""
    error A0313 at 1: `ends` (2026-02-02) lies before `starts` (2026-02-03)
      note at 2: `starts` is here
    """#),
  Snapshot(
    "aConsultationThatClosesFirst",
    #"""
    -- consultations/a.yaml --
    title: A
    track: policy
    opened: ⟦2|2026-02-03⟧
    closed: ⟦1|2026-02-02⟧
    """#,
    #"""
    error A0313 at 1: `closed` (2026-02-02) lies before `opened` (2026-02-03)
      note at 2: `opened` is here
    """#),
  Snapshot(
    "aPilotThatEndsFirst",
    #"""
    -- services/a.yaml --
    name: A
    type: testing
    stage: pilot
    pilots: [{cluster: c, from: ⟦2|2026⟧, until: ⟦1|2025⟧}]
    """#,
    #"""
    error A0313 at 1: `until` (2025) lies before `from` (2026)
      note at 2: `from` is here
    """#),
  Snapshot(
    "aLabelThatLapsesFirst",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    labels: [{label: l, awarded: ⟦2|2026⟧, until: ⟦1|2025-12⟧}]
    """#,
    #"""
    error A0313 at 1: `until` (2025-12) lies before `awarded` (2026)
      note at 2: `awarded` is here
    """#),
  Snapshot(
    "aPeriodThatEndsFirst",
    #"""
    -- site.yaml --
    title: A
    languages: [en, fr]
    period: {from: ⟦2|2026⟧, until: ⟦1|2025⟧}
    """#,
    #"""
    error A0313 at 1: `until` (2025) lies before `from` (2026)
      note at 2: `from` is here
    """#),
  Snapshot(
    "mostLessThanLeast",
    #"""
    -- schemes/a.yaml --
    title: A
    days: {min: ⟦2|5⟧, max: ⟦1|3⟧}
    -- labels/l.yaml --
    title: L
    dimensions: [{id: d, label: D, criteria: [{id: c, label: C, max: ⟦1|3⟧, threshold: ⟦2|4⟧}]}]
    """#,
    #"""
    error A0313 at 3: `max` (3) is less than `threshold` (4)
      note at 4: `threshold` is here
    error A0313 at 1: `max` (3) is less than `min` (5)
      note at 2: `min` is here
    """#),
  Snapshot(
    "aRoundtableWithoutTrack",
    #"""
    -- events/a.yaml --
    title: A
    kind: ⟦roundtable⟧
    starts: 2026-02-03
    """#,
    #"""
    error A0325 at 1: a roundtable needs `track`
      note: `track` is `business`, `innovation` or `policy`
    """#),
  Snapshot(
    "aPersonWithoutConsent",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    contacts: [{role: R, name: ⟦A. Person⟧}]
    """#,
    #"""
    error A0314 at 1: a person is named without consent
      label: personal data
      note: add `consent: {given: YYYY-MM-DD, until: YYYY-MM-DD}`, or leave the name out
    """#),
  Snapshot(
    "consentThatLapsed",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    contacts: [{role: R, name: A. Person, consent: {given: 2024-01-01, until: ⟦2026-06-14⟧}}, {role: R, name: B. Person, consent: {given: 2024-01-01, until: 2026-06-15}}]
    """#,
    #"""
    error A0315 at 1: the consent to name this person ended on 2026-06-14
      note: ask anew and write the new date, or remove the contact
    """#),
  Snapshot(
    "consentThatEndsFirst",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    contacts: [{role: R, name: A. Person, consent: {given: ⟦2|2028-01-01⟧, until: ⟦1|2027-01-01⟧}}]
    """#,
    #"""
    error A0313 at 1: `until` (2027-01-01) lies before `given` (2028-01-01)
      note at 2: `given` is here
    """#),
  Snapshot(
    "aReviewLongAgo",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    reviewed: ⟦2025-06-14⟧
    -- organisations/b.yaml --
    name: B
    type: cluster
    country: FR
    reviewed: 2025-06-15
    """#,
    #"""
    warning A0321 at 1: nobody has reviewed the record since 2025-06-14, more than 12 months ago
    """#),
  Snapshot(
    "doubtfulPlaces",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    location: ⟦{lat: -1.68, lon: 48.11}⟧
    -- organisations/b.yaml --
    name: B
    type: cluster
    country: FR
    location: ⟦{lat: 0, lon: 0}⟧
    -- organisations/c.yaml --
    name: B
    type: cluster
    country: FR
    location: ⟦{lat: -33.9, lon: 18.4}⟧
    """#,
    #"""
    warning A0322 at 1: the place lies outside Europe; with `lat` and `lon` swapped it would not
      note: `lat` is degrees north and `lon` degrees east
    warning A0322 at 2: the place 0, 0 lies in the sea off Africa
      note: `lat` is degrees north and `lon` degrees east
    warning A0322 at 3: the place lies outside Europe
      note: `lat` is degrees north and `lon` degrees east
    """#),
]
