import SiteText

/// Each mistake of a file that is imported, and how it is said.
let snapshots = [
  Snapshot(
    "anUnknownColumn",
    #"""
    -- table.csv --
    name,⟦typ⟧,⟦contry⟧,⟦colour⟧
    Mill,cluster,FR,red
    """#,
    #"""
    error A0804 at 1: an organisation has no field `typ`
      label: the closest known name is `type`
      possible edit at 1: write `type` => type
    error A0804 at 2: an organisation has no field `contry`
      label: the closest known name is `country`
      possible edit at 2: write `country` => country
    error A0804 at 3: an organisation has no field `colour`
      note: known fields: name, acronym, type, level, country, region, city, location, website, email, phone, logo, founded, size, employees, members, identifiers, topics, sectors, value_chain, languages, member_of, parent, labels, contacts, offers, needs, status, sources, illustrative, reviewed, aliases, extra, id
    """#),
  Snapshot(
    "aNestedColumn",
    #"""
    -- table.csv --
    name,type,country,⟦location.lot⟧,⟦city.name⟧,⟦name.fr.x⟧
    A,cluster,FR,1,2,3
    """#,
    #"""
    error A0804 at 1: an organisation has no field `location.lot`
      label: the closest known name is `location.lat`
      possible edit at 1: write `location.lat` => location.lat
    error A0806 at 2: `city.name`: the field `city` has no fields of its own
      possible edit at 2: write `city` => city
    error A0806 at 3: `name.fr.x`: the field `name` has no fields of its own
      possible edit at 3: write `name` => name
    """#),
  Snapshot(
    "notOneCell",
    #"""
    -- table.csv --
    name,type,country,⟦location⟧,⟦offers⟧
    A,cluster,FR,1,2
    """#,
    #"""
    error A0806 at 1: the field `location` does not fit into one cell
      note: one column for each of its fields: `location.lat`, `location.lon`
    error A0806 at 2: the field `offers` does not fit into one cell
      note: a file in the form of data/<kind>.json can hold it
    """#),
  Snapshot(
    "aColumnTwice",
    #"""
    -- table.csv --
    name,⟦type⟧,country,⟦type⟧
    A,cluster,FR,cluster
    """#,
    #"""
    error A0805 at 2: two columns are called `type`
      note at 1: the first of them
    """#),
  Snapshot(
    "anEmptyTable",
    #"""
    -- table.csv --
    """#,
    #"""
    error A0803 at table.csv:1:1: the table is empty: its first line names the fields
      note: for example `name,type,country`
    """#),
  Snapshot(
    "semicolons",
    #"""
    -- table.csv --
    ⟦name;type;country⟧
    A;cluster;FR
    """#,
    #"""
    error A0803 at 1: cells are separated by commas, not by semicolons
      note: `;` stands between the entries of a list in one cell
    """#),
  Snapshot(
    "tooManyCells",
    #"""
    -- table.csv --
    name,type,country
    ⟦Mill, old,cluster,FR⟧
    ⟦A,cluster⟧
    """#,
    #"""
    error A0803 at 1: the row has 4 cells, and the first line 3
      note: a cell with a comma in it is put in quotation marks
    error A0803 at 2: the row has 2 cells, and the first line 3
    """#),
  Snapshot(
    "aQuoteInside",
    #"""
    -- table.csv --
    name,type,country
    The ⟦"⟧old" mill,cluster,FR
    """#,
    #"""
    error A0803 at 1: a quotation mark inside a cell that does not begin with one
      note: the whole cell is put in quotation marks, and each one inside is doubled: "the ""old"" mill"
    """#),
  Snapshot(
    "textBehindAQuote",
    #"""
    -- table.csv --
    name,type,country
    "The"⟦ mill⟧,cluster,FR
    """#,
    #"""
    error A0803 at 1: text behind the closing quotation mark of a cell
      note: a quotation mark inside a cell is doubled: "the ""old"" mill"
    """#),
  Snapshot(
    "anUnclosedQuote",
    #"""
    -- table.csv --
    name,type,country
    ⟦"⟧The mill,cluster,FR
    """#,
    #"""
    error A0803 at 1: the quotation mark that opens this cell is never closed
    """#),
  Snapshot(
    "valuesOfCells",
    #"""
    -- table.csv --
    name,type,country,topics,location.lat,⟦location.lon⟧,founded,illustrative,website,languages
    A,⟦clutser⟧,FR,⟦mycotoxin⟧;traceability,48,1,1990,true,https://a.example,fr
    B,cluster,⟦fr⟧,,,,⟦01.02.1990⟧,⟦yes⟧,⟦www.b.example⟧,fr;⟦french⟧
    C,cluster,FR,,⟦4x⟧,,,,,
    """#,
    #"""
    error A0503 at 2: the vocabulary organisation-types has no concept `clutser`
      label: the closest is `cluster`
      possible edit at 2: write `cluster` => cluster
    error A0503 at 3: the vocabulary topics has no concept `mycotoxin`
      label: the closest is `mycotoxins`
      possible edit at 3: write `mycotoxins` => mycotoxins
    error A0306 at 4: `country` takes a country by its two capital letters (ISO 3166-1), not `fr`
      possible edit at 4: write `FR` => FR
    error A0304 at 5: `founded` takes a date written YYYY, YYYY-MM or YYYY-MM-DD, not `01.02.1990`
      label: the year comes first
      certain edit at 5: write `1990-02-01` => 1990-02-01
    error A0303 at 6: `illustrative` takes `true` or `false`, not `yes`
      certain edit at 6: write `true` => true
    error A0308 at 7: `website` takes a web address that begins with https:// or http://, not `www.b.example`
      label: it does not begin with https://
      possible edit at 7: write `https://www.b.example` => https://www.b.example
    error A0307 at 8: `languages` takes a language by its two small letters (ISO 639-1), not `french`
    error A0302 at 9: a place on the map needs the field `lon`
      note: `lon`: Degrees east: `-1.68`.
    error A0303 at 9: `lat` takes a number, not `4x`
    """#),
  Snapshot(
    "aMissingField",
    #"""
    -- table.csv --
    name,country
    ⟦Mill,FR⟧
    """#,
    #"""
    error A0302 at 1: an organisation needs the field `type`
      note: `type`: What sort of organisation it is: the id of a concept of organisation-types.
    """#),
  Snapshot(
    "aLanguageThatTheSiteLacks",
    #"""
    -- table.csv --
    name,⟦name.pl⟧,type,country
    Mill,Młyn,cluster,FR
    """#,
    #"""
    error A0318 at 1: `pl` is not a language of the site
      note: `languages` in site.yaml lists en, fr
    """#),
  Snapshot(
    "idsOfATable",
    #"""
    -- table.csv --
    id,name,type,country
    ⟦Mill West⟧,A,cluster,FR
    ⟦a⟧,B,cluster,FR
    ⟦a⟧,C,cluster,FR
    ⟦,???,cluster,FR⟧
    ⟦,,cluster,FR⟧
    """#,
    #"""
    error A0809 at 1: `Mill West` cannot be an id
      label: small letters a-z, digits and single `-` between them, at most 64 in all
      possible edit at 1: write `mill-west` => mill-west
    error A0810 at 3: two records have the id `a`
      note at 2: the first of them
    error A0809 at 4: no id can be made of `???`
      note: `id` gives it one: the name of its file and of its page
    error A0809 at 5: the record has no id, and no `name` that one could be made of
      note: `id` gives it one: the name of its file and of its page
    """#),
  Snapshot(
    "thereAlready",
    #"""
    -- table.csv --
    name,type,country
    ⟦⟧Mill,cluster,FR
    -- organisations/mill.yaml --
    name: Mill
    type: cluster
    country: FR
    """#,
    #"""
    warning A0811 at 1: an organisation `mill` is there already, and is left as it is
      note: organisations/mill.yaml
    """#),
  Snapshot(
    "brokenJSON",
    #"""
    -- data.json --
    {"records": [{"id": "a", ⟦name⟧: "A"}]}
    """#,
    #"""
    error A0807 at 1: this is not JSON: a name in double quotation marks is due here
    """#),
  Snapshot(
    "noRecords",
    #"""
    -- data.json --
    ⟦⟧{"organisations": []}
    """#,
    #"""
    error A0808 at 1: there is no list of records
      note: the form is that of the site's own data: {"version": 1, "kind": ..., "records": [...]}
    """#),
  Snapshot(
    "anotherKind",
    #"""
    -- data.json --
    {"version": 1, "kind": ⟦"events"⟧, "records": []}
    """#,
    #"""
    error A0808 at 1: the file holds events, and organisations are asked for
      note: `--kind events` imports them
    """#),
  Snapshot(
    "anotherVersion",
    #"""
    -- data.json --
    {"version": ⟦2⟧, "kind": "organisations", "records": []}
    """#,
    #"""
    error A0808 at 1: only version 1 of the data is known
    """#),
  Snapshot(
    "noRecord",
    #"""
    -- data.json --
    [⟦"a"⟧, {"id": "b"}]
    """#,
    #"""
    error A0808 at 1: a record is written {"id": ..., ...}
    """#),
  Snapshot(
    "valuesOfJSON",
    #"""
    -- data.json --
    [{"id": "a", "name": "A", "type": "cluster", "country": "FR", ⟦"nmae"⟧: 1, "founded": ⟦"soon"⟧, "topics": ⟦"mycotoxins"⟧,
      "location": ⟦{"lat": 48}⟧, "illustrative": ⟦"true"⟧, "offers": [{"id": "o", "title": "O", "kind": ⟦"sale"⟧}]}]
    """#,
    #"""
    error A0301 at 1: an organisation has no field `nmae`
      label: the closest known name is `name`
    error A0304 at 2: `founded` takes a date written YYYY, YYYY-MM or YYYY-MM-DD, not `soon`
    error A0303 at 3: `topics` takes a list, not `mycotoxins`
    error A0302 at 4: a place on the map needs the field `lon`
      note: `lon`: Degrees east: `-1.68`.
    error A0303 at 5: `illustrative` takes `true` or `false`, not `true`
      label: without quotation marks
    error A0305 at 6: `kind` takes `technology`, `business`, `research`, `service`, `training`, `facility` or `mobility`, not `sale`
    """#),
  Snapshot(
    "notOfROR",
    #"""
    -- ror.jsonl --
    ⟦⟧{"id": "a"}
    {
    """#,
    #"""
    error A0812 at 1: this is no record of the Research Organization Registry: it has an `id` and `names`
    error A0807 at ror.jsonl:2:1: this is not JSON: what is opened here is never closed
    """#),
  Snapshot(
    "noTypeForROR",
    #"""
    -- ror.jsonl --
    {"id": "https://ror.org/012zh9h13", "names": [{"value": "A", "types": ["ror_display"]}], "types": ⟦["education", "archive"]⟧, "location": {"country_code": "FR"}}
    -- vocabularies/organisation-types.yaml --
    - {id: cluster, label: Cluster}
    """#,
    #"""
    error A0813 at 1: no concept of organisation-types stands for the registry's `education`, `archive`
      note: content/vocabularies/organisation-types.yaml needs one of `university`, `education`, `research`, `training-provider`, `archive`
    """#),
  Snapshot(
    "aCircleInROR",
    #"""
    -- ror.jsonl --
    {"id": "https://ror.org/012zh9h13", "names": [{"value": "A", "types": ["ror_display"]}], "types": ["facility"], "location": {"country_code": "FR"}, "relationships": [{"type": "parent", "id": "https://ror.org/04tz2h245"}]}
    {"id": "https://ror.org/04tz2h245", "names": [{"value": "B", "types": ["ror_display"]}], "types": ["facility"], "location": {"country_code": "FR"}, "relationships": [{"type": "parent", "id": ⟦"https://ror.org/012zh9h13"⟧}]}
    """#,
    #"""
    warning A0814 at 1: the organisation would stand above itself; the relation is left out
    """#),
  Snapshot(
    "noSite",
    #"""
    -- table.csv --
    name,type,country
    A,cluster,FR
    -- site.yaml (absent) --
    """#,
    #"""
    error A0802 at site.yaml:1:1: there is no site.yaml: its languages decide how texts are read
    """#),
]
