import SiteText

/// Texts with a form of their own.
let formatSnapshots = [
  Snapshot(
    "countries",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    offers: [{id: a, title: A, kind: business, countries: [⟦France⟧, ⟦EL⟧, ⟦false⟧, ⟦QQ⟧]}]
    """#,
    #"""
    error A0306 at 1: `countries` takes a country by its two capital letters (ISO 3166-1), not `France`
      possible edit at 1: write `FR` => FR
    error A0306 at 2: `countries` takes a country by its two capital letters (ISO 3166-1), not `EL`
      possible edit at 2: write `GR` => GR
    error A0306 at 3: `countries` takes a country by its two capital letters (ISO 3166-1), not `false`
      label: for Norway write "NO" in quotation marks
    error A0306 at 4: `countries` takes a country by its two capital letters (ISO 3166-1), not `QQ`
    """#),
  Snapshot(
    "languages",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    languages: [⟦French⟧, ⟦FR⟧, en]
    """#,
    #"""
    error A0307 at 1: `languages` takes a language by its two small letters (ISO 639-1), not `French`
    error A0307 at 2: `languages` takes a language by its two small letters (ISO 639-1), not `FR`
      possible edit at 2: write `fr` => fr
    """#),
  Snapshot(
    "webAddresses",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    website: ⟦www.example.org⟧
    sources: [{title: S, url: ⟦'https://a b.org'⟧}, {title: S, url: ⟦ftp://example.org⟧}, {title: S, url: ⟦https://localhost⟧}]
    """#,
    #"""
    error A0308 at 1: `website` takes a web address that begins with https:// or http://, not `www.example.org`
      label: it does not begin with https://
      possible edit at 1: write `https://www.example.org` => https://www.example.org
    error A0308 at 2: `url` takes a web address that begins with https:// or http://, not `https://a b.org`
      label: it has a blank in it
    error A0308 at 3: `url` takes a web address that begins with https:// or http://, not `ftp://example.org`
      label: it begins with ftp: and not with https://
    error A0308 at 4: `url` takes a web address that begins with https:// or http://, not `https://localhost`
      label: the host localhost has no dot
    """#),
  Snapshot(
    "emailAddresses",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    email: ⟦info(at)example.org⟧
    contacts: [{role: R, email: ⟦a@b@example.org⟧}, {role: R, email: ⟦info@example⟧}]
    """#,
    #"""
    error A0309 at 1: `email` takes an e-mail address, not `info(at)example.org`
      label: it has no @
      possible edit at 1: write `info@example.org` => info@example.org
    error A0309 at 2: `email` takes an e-mail address, not `a@b@example.org`
      label: it has more than one @
    error A0309 at 3: `email` takes an e-mail address, not `info@example`
      label: what stands behind the @ cannot be a domain
    """#),
  Snapshot(
    "telephoneNumbers",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    phone: ⟦02 99 00 00 00⟧
    contacts: [{role: R, phone: ⟦+33 (0)2 99 00 00 00⟧}, {role: R, phone: ⟦+33 2 99⟧}]
    """#,
    #"""
    error A0310 at 1: `phone` takes a telephone number with the prefix of its country, such as +33 2 99 00 00 00, not `02 99 00 00 00`
      label: the prefix of the country is missing
    error A0310 at 2: `phone` takes a telephone number with the prefix of its country, such as +33 2 99 00 00 00, not `+33 (0)2 99 00 00 00`
      label: the zero in brackets is not dialled from abroad
      possible edit at 2: write `+33 2 99 00 00 00` => +33 2 99 00 00 00
    error A0310 at 3: `phone` takes a telephone number with the prefix of its country, such as +33 2 99 00 00 00, not `+33 2 99`
      label: it has 5 digits; 7 to 15 are right
    """#),
  Snapshot(
    "identifiers",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    identifiers:
      ror: ⟦https://ror.org/012zh9h14⟧
      pic: ⟦12345⟧
      vat: ⟦FR40303265046⟧
      lei: ⟦96950028W7LVIH7DKB75⟧
      wikidata: ⟦42⟧
    """#,
    #"""
    error A0311 at 1: `ror` takes a ROR identifier, such as https://ror.org/012zh9h13, not `https://ror.org/012zh9h14`
      label: its check digits do not fit: a digit is wrong or two are swapped
    error A0311 at 2: `pic` takes a participant number (PIC) of 9 digits, not `12345`
      label: its form is not that of the register
    error A0311 at 3: `vat` takes a VAT number that begins with its country's letters, not `FR40303265046`
      label: its check digits do not fit: a digit is wrong or two are swapped
    error A0311 at 4: `lei` takes a Legal Entity Identifier of 20 characters, not `96950028W7LVIH7DKB75`
      label: its check digits do not fit: a digit is wrong or two are swapped
    error A0311 at 5: `wikidata` takes a Wikidata item, such as Q42, not `42`
      label: its form is not that of the register
    """#),
  Snapshot(
    "aBareRor",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    identifiers: {ror: ⟦012zh9h13⟧}
    """#,
    #"""
    error A0311 at 1: `ror` takes a ROR identifier, such as https://ror.org/012zh9h13, not `012zh9h13`
      label: it is spelt otherwise
      possible edit at 1: write `https://ror.org/012zh9h13` => https://ror.org/012zh9h13
    """#),
  Snapshot(
    "timeZones",
    #"""
    -- events/a.yaml --
    title: A
    kind: visit
    starts: 2026-02-03
    timezone: ⟦Europe/Pari⟧
    -- events/b.yaml --
    title: B
    kind: visit
    starts: 2026-02-03
    timezone: ⟦CET⟧
    """#,
    #"""
    error A0330 at 1: `timezone` takes a time zone by its IANA name, such as Europe/Paris, not `Europe/Pari`
      possible edit at 1: write `Europe/Paris` => Europe/Paris
    error A0330 at 2: `timezone` takes a time zone by its IANA name, such as Europe/Paris, not `CET`
    """#),
  Snapshot(
    "ids",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    offers: [{id: ⟦NIR Screening⟧, title: A, kind: business}, {id: ⟦con⟧, title: A, kind: business}, {id: ⟦[a]⟧, title: A, kind: business}]
    """#,
    #"""
    error A0326 at 1: `id` takes an id, not `NIR Screening`
      note: an id has small letters a-z, digits and single `-` between them, at most 64 in all
      possible edit at 1: write `nir-screening` => nir-screening
    error A0326 at 2: `con` cannot be an id: Windows keeps this name for itself
    error A0303 at 3: `id` takes an id, not a list
    """#),
  Snapshot(
    "aliases",
    #"""
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    aliases: [⟦Old Name⟧, ⟦../up.html⟧, ⟦/organisations/b.html⟧, ⟦old/⟧, ⟦[a]⟧, fine, organisations/fine.html]
    """#,
    #"""
    error A0328 at 1: `aliases` takes old ids or old paths of the site, not `Old Name`
      note: `old-name` or `organisations/old-name.html`: small letters, digits, `-`, `.` and `/`
    error A0328 at 2: `aliases` takes old ids or old paths of the site, not `../up.html`
      note: `old-name` or `organisations/old-name.html`: small letters, digits, `-`, `.` and `/`
    error A0328 at 3: `aliases` takes old ids or old paths of the site, not `/organisations/b.html`
      note: `old-name` or `organisations/old-name.html`: small letters, digits, `-`, `.` and `/`
    error A0328 at 4: `aliases` takes old ids or old paths of the site, not `old/`
      note: `old-name` or `organisations/old-name.html`: small letters, digits, `-`, `.` and `/`
    error A0303 at 5: `aliases` takes old ids or old paths of the site, not a list
    """#),
]
