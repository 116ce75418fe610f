import SiteText

/// Cycles, addresses and files.
let placeSnapshots = [
  Snapshot(
    "cycles",
    #"""
    -- vocabularies/topics.yaml --
    - {id: a, label: A, broader: ⟦c⟧}
    - {id: b, label: B, broader: a}
    - {id: c, label: C, broader: b}
    - {id: d, label: D, broader: c}
    - {id: e, label: E, broader: ⟦e⟧}
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    parent: ⟦b⟧
    -- organisations/b.yaml --
    name: B
    type: cluster
    country: FR
    parent: a
    -- pages/p.yaml --
    title: P
    menu: {parent: ⟦q⟧}
    -- pages/q.yaml --
    title: Q
    menu: {parent: p}
    """#,
    #"""
    error A0507 at 3: `parent` of `a` leads back to itself
      note: a -> b -> a
    error A0507 at 4: `menu.parent` of `p` leads back to itself
      note: p -> q -> p
    error A0507 at 1: `broader` of `a` leads back to itself
      note: a -> c -> b -> a
    error A0507 at 2: `broader` of `e` leads back to itself
      note: e -> e
    """#),
  Snapshot(
    "aliases",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    aliases: [old, ⟦b⟧, ⟦a⟧, ⟦index⟧, organisations/older.html, was/here, ⟦fr/organisations/b.html⟧, ⟦vocabularies/topics/mycotoxins.html⟧, ⟦vocabularies/topics⟧, ⟦search.html⟧, ⟦fr/index.html⟧, ⟦events/index.2.html⟧, events/b.html]
    -- organisations/b.yaml --
    name: B
    type: cluster
    country: FR
    aliases: [⟦old⟧, ⟦organisations/older.html⟧, was/there.html]
    """#,
    #"""
    error A0508 at 1: the alias takes the address `organisations/b.html`, which is the page of organisations/b
    error A0508 at 2: the alias takes the address `organisations/a.html`, which is the page of organisations/a
    error A0508 at 3: the alias takes the address `organisations/index.html`, which is the list of all organisations
    error A0508 at 4: the alias takes the address `fr/organisations/b.html`, which is the page of organisations/b
    error A0508 at 5: the alias takes the address `vocabularies/topics/mycotoxins.html`, which is the page of a concept of topics
    error A0508 at 6: the alias takes the address `vocabularies/topics/index.html`, which is the list of the concepts of topics
    error A0508 at 7: the alias takes the address `search.html`, which is a page of the site itself
    error A0508 at 8: the alias takes the address `fr/index.html`, which is a page of the site itself
    error A0508 at 9: the alias takes the address `events/index.2.html`, which is the list of all events
    error A0508 at 10: the alias takes the address `organisations/old.html`, which is an alias of organisations/a
    error A0508 at 11: the alias takes the address `organisations/older.html`, which is an alias of organisations/a
    """#),
  Snapshot(
    "aRecordCalledIndex",
    #"""
    -- pages/index.md --
    ⟦⟧---
    title: P
    ---
    """#,
    #"""
    error A0508 at 1: the id `index` is kept for the list of all pages
    """#),
  Snapshot(
    "files",
    #"""
    -- media/logos/valorial.svg --
    <svg/>
    -- organisations/inner/logo.svg --
    <svg/>
    -- organisations/logo.svg --
    <svg/>
    -- organisations/inner/a.md --
    ---
    name: A
    type: cluster
    country: FR
    logo: ⟦lgo.svg⟧
    ---
    ![A](logo.svg) ![B](⟦logos/valorial.svg⟧) [C](media/logos/valorial.svg) [D](⟦media/logos/valoriel.svg⟧#x) ![E](./logo.svg)
    -- organisations/b.yaml --
    name: B
    type: cluster
    country: FR
    logo: ⟦media/logo.svg⟧
    -- briefs/b.yaml --
    title: B
    attachment: ⟦brief.pdf⟧
    -- news/n.yaml --
    title: N
    date: 2026-01-01
    image: {file: ⟦picture.jpg⟧, alt: A}
    -- site.yaml --
    title: A
    languages: [en]
    funding: {programme: P, statement: S, emblem: ⟦media/logos/valorail.svg⟧}
    """#,
    #"""
    error A0509 at 5: there is no file `brief.pdf` beside the record or under media/
    error A0509 at 6: there is no file `picture.jpg` beside the record or under media/
    error A0509 at 4: there is no file `media/logo.svg` beside the record or under media/
    error A0509 at 1: there is no file `lgo.svg` beside the record or under media/
      label: the closest is `logo.svg`
      possible edit at 1: write `logo.svg` => logo.svg
    error A0509 at 2: there is no file `logos/valorial.svg` beside the record or under media/
      label: the closest is `media/logos/valorial.svg`
      possible edit at 2: write `media/logos/valorial.svg` => media/logos/valorial.svg
    error A0509 at 3: there is no file `media/logos/valoriel.svg` beside the record or under media/
      label: the closest is `media/logos/valorial.svg`
      possible edit at 3: write `media/logos/valorial.svg` => media/logos/valorial.svg
    error A0509 at 7: there is no file `media/logos/valorail.svg` beside the record or under media/
      label: the closest is `media/logos/valorial.svg`
      possible edit at 7: write `media/logos/valorial.svg` => media/logos/valorial.svg
    """#),
  Snapshot(
    "filesOfOnePath",
    #"""
    -- media/Logo.svg --
    <svg/>
    -- media/logo.svg --
    <svg/>
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    logo: media/logo.svg
    -- organisations/b.yaml --
    name: B
    type: cluster
    country: FR
    logo: media/Logo.svg
    -- media/organisations/x.svg --
    <svg/>
    -- organisations/x.svg --
    <svg/>
    -- organisations/c.yaml --
    name: C
    type: cluster
    country: FR
    logo: x.svg
    -- briefs/b.yaml --
    title: B
    attachment: media/organisations/x.svg
    """#,
    #"""
    error A0508 at media/logo.svg:1:1: two files would both be published as `media/logo.svg`
      note at media/Logo.svg:1:1: the other one
    error A0508 at organisations/x.svg:1:1: two files would both be published as `media/organisations/x.svg`
      note at media/organisations/x.svg:1:1: the other one
    """#),
]
