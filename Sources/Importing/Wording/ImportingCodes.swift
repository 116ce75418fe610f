import Diagnostics

/// All codes of importing.
public enum ImportingCodes {
  public static let all: [DiagnosticCode] = [
    .notUTF8Source, .noSiteToImportInto, .brokenTable, .unknownColumn, .columnTwice, .notOneCell, .brokenJSON,
    .notAnExport, .wrongImportedID, .importedIDTwice, .alreadyThere, .notOfROR, .noTypeForROR, .circleInROR,
  ]
}

extension DiagnosticCode {
  static let notUTF8Source = DiagnosticCode(
    "A0801", "import-not-utf-8",
    explanation: """
      The file is in another encoding than UTF-8, so that its accented letters cannot be told.

      Save it again as UTF-8. Spreadsheets call the form "CSV UTF-8 (comma delimited)", or ask for the character set
      when a file is exported.
      """)
  static let noSiteToImportInto = DiagnosticCode(
    "A0802", "import-without-site",
    explanation: """
      Records are imported into a content folder, which begins with `site.yaml`: its languages decide how texts are
      read, its vocabularies what types and topics there are. The least that it says:

          title: Our partnership
          languages: [en]
      """)
  static let brokenTable = DiagnosticCode(
    "A0803", "broken-table",
    explanation: """
      The file is no table of comma-separated values (RFC 4180). The first line names the fields, each further line is
      a record with as many cells. A cell that holds a comma, a quotation mark or an end of line stands in quotation
      marks, and those inside are doubled. Entries of a list are separated by `;`.

          name,type,country,topics,location.lat,location.lon
          "Mill, the ""old"" one",cluster,FR,mycotoxins;traceability,48.11,-1.68
      """)
  static let unknownColumn = DiagnosticCode(
    "A0804", "unknown-column",
    explanation: """
      The head of a column is no field of the kind. Columns are named like the fields of the content format; a field
      inside a field is named with a dot, a translation with its language.

          name,name.fr,type,country,location.lat,location.lon,identifiers.ror

      `aurora schema` lists all fields. A column of your own can go to `extra.`: `extra.motto`.
      """)
  static let columnTwice = DiagnosticCode(
    "A0805", "column-twice",
    explanation: """
      Two columns of the table have the same head, and a record can have the field once.

          name,type,country,type

      Remove one of the two, or give it another name.
      """)
  static let notOneCell = DiagnosticCode(
    "A0806", "not-one-cell",
    explanation: """
      What the field holds has no place in one cell of a table. A field with fields of its own takes a column for each,
      `location.lat` and `location.lon`. A list of such fields (`offers`, `contacts`, `agenda`) is written in the
      record's own file, or imported from JSON in the form of the site's `data/<kind>.json`.
      """)
  static let brokenJSON = DiagnosticCode(
    "A0807", "broken-json",
    explanation: """
      The file cannot be read as JSON (RFC 8259). The place is where reading stopped; the mistake is there or just
      before it: a comma that is missing or too many, a quotation mark that is not closed, a text without any.

          {"name": "Mill", "topics": ["mycotoxins",]}     the last comma is one too many
      """)
  static let notAnExport = DiagnosticCode(
    "A0808", "not-an-export",
    explanation: """
      JSON is imported in the form in which a site publishes its own data, as `data/<kind>.json`, or as the list of the
      records alone. The fields are those of the content format; `page` is passed over.

          {"version": 1, "kind": "organisations", "records": [
            {"id": "mill", "name": "Mill", "type": "cluster", "country": "FR"}
          ]}
      """)
  static let wrongImportedID = DiagnosticCode(
    "A0809", "import-wrong-id",
    explanation: """
      Each record needs an id: the name of its file and of its page. Where the file gives none, it is made of the name:
      `Żółty Młyn` becomes `zolty-mlyn`. A name without any letter or digit gives none, and some kinds have no name.

          id,name,type,country
          mill-west,Mill,cluster,FR
      """)
  static let importedIDTwice = DiagnosticCode(
    "A0810", "import-id-twice",
    explanation: """
      Two records of the file have one id, and one would take the place of the other.

          id,name
          mill,Mill in the West
          mill,Mill in the East       # write: mill-east

      Give one of them another id. Ids that are made of names are never the same: the second gets a number.
      """)
  static let alreadyThere = DiagnosticCode(
    "A0811", "already-there", .warning,
    explanation: """
      The content has a record of this id. It is left as it is, whatever the file says, so that no work of an editor is
      lost; the other records of the file are imported.

      To take what the file says, remove or rename the record and import again.
      """)
  static let notOfROR = DiagnosticCode(
    "A0812", "not-of-ror",
    explanation: """
      A line of the file is no record of the Research Organization Registry: JSON with `id` and `names`, of version 2 of
      its format, one record a line.

          {"id": "https://ror.org/012zh9h13", "names": [{"value": "IRTA", "types": ["acronym"], "lang": null}], ...}

      The registry publishes one large list; `jq -c '.[]' list.json` makes lines of it.
      """)
  static let noTypeForROR = DiagnosticCode(
    "A0813", "no-type-for-ror",
    explanation: """
      The registry has types of its own (`education`, `facility`, `archive` ...), and the site's vocabulary
      `organisation-types` has no concept that stands for this one. The message names those that would.

          - {id: research, label: Research organisation}

      Add one of them to the vocabulary, or leave the line out.
      """)
  static let circleInROR = DiagnosticCode(
    "A0814", "circle-in-ror", .warning,
    explanation: """
      Followed from one to the next, the parents of an organisation in the registry lead back to itself. A record can
      only have parents that end somewhere, so this relation is left out.

      Nothing needs to be mended; if another of the relations is the wrong one, change `parent` in the records.
      """)
}
