import SiteText

/// References to records.
let recordSnapshots = [
  Snapshot(
    "anUnknownOrganisation",
    #"""
    -- organisations/valorial.yaml --
    name: VALORIAL
    type: cluster
    country: FR

    -- organisations/b.yaml --
    name: B
    type: cluster
    country: FR
    member_of: [⟦valorail⟧]
    parent: ⟦nowhere⟧
    """#,
    #"""
    error A0501 at 1: no organisation has the id `valorail`
      label: the closest is `valorial`
      possible edit at 1: write `valorial` => valorial
    error A0501 at 2: no organisation has the id `nowhere`
    """#),
  Snapshot(
    "anUnknownReferenceInQuotationMarks",
    #"""
    -- organisations/valorial.yaml --
    name: VALORIAL
    type: cluster
    country: FR

    -- organisations/b.yaml --
    name: B
    type: cluster
    country: FR
    member_of: [⟦"valorail"⟧]
    """#,
    #"""
    error A0501 at 1: no organisation has the id `valorail`
      label: the closest is `valorial`
      possible edit at 1: write `valorial` => valorial
    """#),
  Snapshot(
    "aRecordOfAnotherKind",
    #"""
    -- organisations/valorial.yaml --
    name: VALORIAL
    type: cluster
    country: FR

    -- events/a.yaml --
    title: A
    kind: visit
    starts: 2026-01-01
    mission: ⟦valorial⟧
    """#,
    #"""
    error A0501 at 1: no mission has the id `valorial`
      note: `valorial` is an organisation; here a mission is wanted
    """#),
  Snapshot(
    "aDraft",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    status: draft
    needs: [{id: n, title: N, kind: business}]
    -- organisations/b.yaml --
    name: B
    type: cluster
    country: FR
    parent: ⟦a⟧
    -- services/s.yaml --
    name: S
    type: testing
    stage: live
    answers: ['⟦a⟧#n', ⟦a⟧#other]
    -- news/n.md --
    ---
    title: N
    date: 2026-01-01
    about: [organisations/⟦a⟧]
    ---
    See [it](organisation:⟦a⟧).
    """#,
    #"""
    warning A0502 at 4: the organisation `a` is a draft: the site leaves this reference out
    warning A0502 at 5: the organisation `a` is a draft: the site leaves this reference out
    warning A0502 at 1: the organisation `a` is a draft: the site leaves this reference out
    warning A0502 at 2: the organisation `a` is a draft: the site leaves this reference out
    warning A0502 at 3: the organisation `a` is a draft: the site leaves this reference out
    """#),
  Snapshot(
    "anUnreadableRecord",
    #"""
    -- organisations/a.yaml --
    ⟦⟧name: A
    type: cluster
    -- organisations/b.yaml --
    name: B
    type: cluster
    country: FR
    parent: a
    member_of: [a]
    -- services/s.yaml --
    name: S
    type: testing
    stage: live
    providers: [a]
    answers: [a#n]
    -- news/n.md --
    ---
    title: N
    date: 2026-01-01
    about: [organisations/a]
    ---
    See [it](organisation:a).
    """#,
    #"""
    error A0302 at 1: an organisation needs the field `country`
      note: `country`: Two letters, ISO 3166-1: `FR`, `PL`, `GR`.
    """#),
  Snapshot(
    "theSite",
    #"""
    -- site.yaml --
    title: A
    languages: [en, fr]
    publisher: ⟦valorail⟧
    partners: [valorial, ⟦b⟧]
    -- organisations/valorial.yaml --
    name: VALORIAL
    type: cluster
    country: FR
    """#,
    #"""
    error A0501 at 1: no organisation has the id `valorail`
      label: the closest is `valorial`
      possible edit at 1: write `valorial` => valorial
    error A0501 at 2: no organisation has the id `b`
    """#),
  Snapshot(
    "anyKind",
    #"""
    -- organisations/valorial.yaml --
    name: VALORIAL
    type: cluster
    country: FR

    -- news/n.yaml --
    title: N
    date: 2026-01-01
    about: [⟦valorial⟧, ⟦organisatons⟧/valorial, organisations/⟦valorail⟧, ⟦topics⟧/mycotoxins, organisation/valorial, organisations/valorial]
    """#,
    #"""
    error A0506 at 1: `valorial` is not written `kind/id`
    error A0506 at 2: `organisatons` is not a kind of record
      label: the closest is `organisations`
      note: kinds: organisations, services, events, briefs, consultations, journeys, missions, schemes, exchanges, benchmarks, labels, assessments, engagements, news, pages
      possible edit at 2: write `organisations` => organisations
    error A0501 at 3: no organisation has the id `valorail`
      label: the closest is `valorial`
      possible edit at 3: write `valorial` => valorial
    error A0506 at 4: `topics` is not a kind of record
      note: kinds: organisations, services, events, briefs, consultations, journeys, missions, schemes, exchanges, benchmarks, labels, assessments, engagements, news, pages
    """#),
  Snapshot(
    "inProse",
    #"""
    -- organisations/valorial.yaml --
    name: VALORIAL
    type: cluster
    country: FR

    -- pages/p.md --
    ---
    title: P
    ---
    ## About

    [A](organisation:⟦valorail⟧) and [B](event:⟦nothing⟧).

    [C](organisation:valorial#⟦about⟧), [D](page:p#about), [E](page:p#⟦abuot⟧), [](page:p).
    -- pages/p.fr.md --
    ---
    title: P
    ---
    [A](service:⟦valorial⟧)
    """#,
    #"""
    error A0501 at 5: no service has the id `valorial`
      note: `valorial` is an organisation; here a service is wanted
    error A0501 at 1: no organisation has the id `valorail`
      label: the closest is `valorial`
      possible edit at 1: write `valorial` => valorial
    error A0501 at 2: no event has the id `nothing`
    error A0505 at 3: organisations/valorial has no heading or part `about`
      label: it has none
    error A0505 at 4: pages/p has no heading or part `abuot`
      label: the closest is `about`
      possible edit at 4: write `about` => about
    """#),
]
