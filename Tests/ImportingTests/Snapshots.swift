import SiteText

/// Each mistake of a file that is imported, and how it is said.
let snapshots = [
  Snapshot(
    "anUnknownColumn", "-- table.csv --\nname,typ,⟦contry⟧,colour\nMill,cluster,FR,red\n",
    """
    """),
  Snapshot(
    "aNestedColumn", "-- table.csv --\nname,type,country,⟦location.lot⟧,⟦city.name⟧,⟦name.fr.x⟧\nA,cluster,FR,1,2,3\n",
    ""),
  Snapshot("notOneCell", "-- table.csv --\nname,type,country,⟦location⟧,⟦offers⟧,⟦extra⟧\nA,cluster,FR,1,2,3\n", ""),
  Snapshot("aColumnTwice", "-- table.csv --\nname,⟦type⟧,country,⟦type⟧\nA,cluster,FR,cluster\n", ""),
  Snapshot("anEmptyTable", "-- table.csv --\n\n\n", ""),
  Snapshot("semicolons", "-- table.csv --\n⟦name;type;country⟧\nA;cluster;FR\n", ""),
  Snapshot("tooManyCells", "-- table.csv --\nname,type,country\n⟦Mill, old,cluster,FR⟧\n⟦A,cluster⟧\n", ""),
  Snapshot("aQuoteInside", "-- table.csv --\nname,type,country\nThe ⟦\"⟧old\" mill,cluster,FR\n", ""),
  Snapshot("textBehindAQuote", "-- table.csv --\nname,type,country\n\"The\"⟦ mill⟧,cluster,FR\n", ""),
  Snapshot("anUnclosedQuote", "-- table.csv --\nname,type,country\n⟦\"⟧The mill,cluster,FR\n", ""),
  Snapshot(
    "valuesOfCells",
    """
    -- table.csv --
    name,type,country,topics,location.lat,⟦location.lon⟧,founded,illustrative,website,languages
    A,⟦clutser⟧,FR,⟦mycotoxin⟧;traceability,48,1,1990,true,https://a.example,fr
    B,cluster,⟦fr⟧,,,,⟦01.02.1990⟧,⟦yes⟧,⟦www.b.example⟧,fr;⟦french⟧
    C,cluster,FR,,⟦4x⟧,,,,,
    """, ""),
  Snapshot("aMissingField", "-- table.csv --\nname,country\n⟦Mill,FR⟧\n", ""),
  Snapshot("aLanguageThatTheSiteLacks", "-- table.csv --\nname,⟦name.pl⟧,type,country\nMill,Młyn,cluster,FR\n", ""),
  Snapshot(
    "idsOfATable",
    "-- table.csv --\nid,name,type,country\n⟦Mill West⟧,A,cluster,FR\n⟦a⟧,B,cluster,FR\n⟦a⟧,C,cluster,FR\n⟦,???,cluster,FR⟧\n⟦,,cluster,FR⟧\n",
    ""),
  Snapshot(
    "thereAlready",
    "-- table.csv --\nname,type,country\n⟦⟧Mill,cluster,FR\n-- organisations/mill.yaml --\nname: Mill\ntype: cluster\ncountry: FR\n",
    ""),
  Snapshot("brokenJSON", "-- data.json --\n{\"records\": [{\"id\": \"a\", ⟦name⟧: \"A\"}]}\n", ""),
  Snapshot("noRecords", "-- data.json --\n⟦⟧{\"organisations\": []}\n", ""),
  Snapshot("anotherKind", "-- data.json --\n{\"version\": 1, \"kind\": ⟦\"events\"⟧, \"records\": []}\n", ""),
  Snapshot("anotherVersion", "-- data.json --\n{\"version\": ⟦2⟧, \"kind\": \"organisations\", \"records\": []}\n", ""),
  Snapshot("noRecord", "-- data.json --\n[⟦\"a\"⟧, {\"id\": \"b\"}]\n", ""),
  Snapshot(
    "valuesOfJSON",
    """
    -- data.json --
    [{"id": "a", "name": "A", "type": "cluster", "country": "FR", ⟦"nmae"⟧: 1, "founded": ⟦"soon"⟧, "topics": ⟦"mycotoxins"⟧,
      "location": ⟦{"lat": 48}⟧, "illustrative": ⟦"true"⟧, "offers": [{"id": "o", "title": "O", "kind": ⟦"sale"⟧}]}]
    """, ""),
  Snapshot("notOfROR", "-- ror.jsonl --\n⟦⟧{\"id\": \"a\"}\n{\n", ""),
  Snapshot(
    "noTypeForROR",
    #"""
    -- ror.jsonl --
    {"id": "https://ror.org/012zh9h13", "names": [{"value": "A", "types": ["ror_display"]}], "types": ⟦["education", "archive"]⟧, "location": {"country_code": "FR"}}
    -- vocabularies/organisation-types.yaml --
    - {id: cluster, label: Cluster}
    """#, ""),
  Snapshot(
    "aCircleInROR",
    #"""
    -- ror.jsonl --
    {"id": "https://ror.org/012zh9h13", "names": [{"value": "A", "types": ["ror_display"]}], "types": ["facility"], "location": {"country_code": "FR"}, "relationships": [{"type": "parent", "id": "https://ror.org/04tz2h245"}]}
    {"id": "https://ror.org/04tz2h245", "names": [{"value": "B", "types": ["ror_display"]}], "types": ["facility"], "location": {"country_code": "FR"}, "relationships": [{"type": "parent", "id": ⟦"https://ror.org/012zh9h13"⟧}]}
    """#, ""),
  Snapshot("noSite", "-- table.csv --\nname,type,country\nA,cluster,FR\n-- site.yaml (absent) --\n", ""),
]
