import Diagnostics

/// The kinds of mistakes with YAML, and what `aurora explain` says of them.
extension YAMLWording {
  static let syntax = DiagnosticCode(
    "A0201", "yaml-syntax",
    explanation: """
      The fields are no YAML from the marked place on. What precedes it is often the reason: a quotation mark or a
      bracket that is not closed, a line that is indented too far.

      Each field is a line `name: value`; what belongs to a field is indented under it by two spaces.
      """)
  static let tab = DiagnosticCode(
    "A0202", "tab-indentation",
    explanation: """
      YAML is indented by spaces; a tab looks alike and means nothing.

          location:
            lat: 48.1     # two spaces before `lat`, no tab

      Editors can write spaces for the tab key ("insert spaces").
      """)
  static let unquotedColon = DiagnosticCode(
    "A0203", "unquoted-colon",
    explanation: """
      A colon with a space behind it ends the name of a field, also in the middle of a value:

          title: Food: safe and sound      # wrong
          title: "Food: safe and sound"    # right

      Put the value in quotes.
      """)
  static let duplicateKey = DiagnosticCode(
    "A0204", "duplicate-key",
    explanation: """
      A field is given twice in one place, and only one of the two values could be shown.

      Remove one of them. A field with several values is a list: `topics: [proteins, packaging]`.
      """)
  static let unclosedFrontMatter = DiagnosticCode(
    "A0205", "unclosed-front-matter",
    explanation: """
      The fields of a Markdown file stand between two lines of exactly three hyphens. The second one is missing:

          ---
          name: Valorial
          ---
          Here the text begins.
      """)
  static let textBeforeFrontMatter = DiagnosticCode(
    "A0206", "text-before-front-matter",
    explanation: """
      The fields are read only where the very first line of the file is `---`; here something stands before it, so all
      fields would be shown as text.

      Remove what stands before the first `---`, empty lines too.
      """)
  static let smartQuotes = DiagnosticCode(
    "A0207", "smart-quotes", .warning,
    explanation: """
      Word processors put curly marks (“ ”) in place of straight ones. To YAML they are letters: they do not quote the
      value, and they are shown on the page.

          title: “Food”     # shown with the marks
          title: "Food"     # shown without

      Where the marks are meant to be shown, put straight ones around them: `"“Food”"`.
      """)
  static let complexKey = DiagnosticCode(
    "A0208", "complex-key",
    explanation: """
      The name of a field is plain text. Here a list, a mapping, an alias or nothing at all stands where the name
      belongs.

          {{ title }}: Food      # wrong
          title: Food            # right

      A value that begins with `{` or `[` and is meant as text needs quotes.
      """)
  static let unknownTag = DiagnosticCode(
    "A0209", "unknown-tag",
    explanation: """
      In YAML a value that begins with `!` names a data type. Types are declared by the field here, so tags have no
      meaning. A text that begins with `!` needs quotes:

          title: "!important"
      """)
  static let severalDocuments = DiagnosticCode(
    "A0210", "several-documents",
    explanation: """
      A line of `---` begins another YAML document, and only the first one would be read:

          name: Valorial
          ---
          name: Vegepolys

      One file is one record: put the second one into a file of its own.
      """)
  static let tooDeep = DiagnosticCode(
    "A0211", "nested-too-deep",
    explanation: """
      Lists and fields may lie 64 deep in one another; no record needs more than six. Usually brackets are not closed:

          topics: [[[[[proteins

      Write `topics: [proteins]`.
      """)
  static let tooManyAliases = DiagnosticCode(
    "A0212", "too-many-aliases",
    explanation: """
      An alias (`*name`) stands for all that its anchor (`&name`) holds. Aliases of aliases multiply: a few lines can
      stand for billions of values. All aliases of a file together may stand for 10,000.

      Write the values out.
      """)
  static let unknownAlias = DiagnosticCode(
    "A0213", "unknown-alias",
    explanation: """
      In YAML a value that begins with `*` stands for another one that is marked with `&` and the same name before it.
      Here there is no such mark, or it encloses the alias itself.

      A text that begins with `*` needs quotes: `title: "*new*"`.
      """)
  static let noFields = DiagnosticCode(
    "A0214", "no-fields",
    explanation: """
      A record consists of fields: lines of a name, a colon, a space and a value.

          name: Valorial
          city: Rennes

      The file holds something else: a list, or text alone.
      """)
  static let unclosedQuote = DiagnosticCode(
    "A0215", "unclosed-quote",
    explanation: """
      A value begins with a quotation mark and has no second one. An apostrophe at its start does the same:

          title: 's Hertogenbosch      # wrong
          title: "'s Hertogenbosch"    # right
      """)
  static let unclosedBracket = DiagnosticCode(
    "A0216", "unclosed-bracket",
    explanation: """
      A list in brackets, or fields in braces, are not closed, or a comma is missing between two of their values.

          topics: [proteins, packaging]

      A text that begins with `[` or `{` needs quotes.
      """)
  static let missingSpace = DiagnosticCode(
    "A0217", "missing-space",
    explanation: """
      Between the colon behind a field's name and the value there must be a space; without it the line is one word.

          city:Rennes      # wrong
          city: Rennes     # right
      """)
  static let badEscape = DiagnosticCode(
    "A0218", "bad-escape",
    explanation: """
      Between straight double quotes a backslash has a meaning of its own (`\\n` is a new line), and here it has none.

      Double it (`\\\\`), or put the value between `'`, where it is a character like any other.
      """)
  static let reservedCharacter = DiagnosticCode(
    "A0219", "reserved-character",
    explanation: """
      A value cannot begin with one of the characters `@`, `` ` ``, `%`, `&`, `*`, `!`, which have a meaning of their
      own in YAML.

          title: "@home"
      """)
  static let wrongIndentation = DiagnosticCode(
    "A0220", "wrong-indentation",
    explanation: """
      Fields of one record begin in one column, and so do the items of one list. A field that belongs to another one is
      indented under it, and then the other one has no value of its own:

          location:
            lat: 48.1
            lon: -1.7
      """)
  static let mergeKey = DiagnosticCode(
    "A0221", "merge-key",
    explanation: """
      Some readers of YAML take `<<: *name` for "all fields of that one". It is not part of YAML 1.2 and would hide
      where a value comes from.

          <<: *defaults     # wrong
          country: FR       # right: the fields themselves
      """)
  static let textBehindQuote = DiagnosticCode(
    "A0222", "text-behind-quote",
    explanation: """
      A value that begins with a quotation mark or a bracket ends with it; here text follows.

          title: "Food" for all        # wrong
          title: "\\"Food\\" for all"    # right
          title: '"Food" for all'      # right
      """)
  static let missingColon = DiagnosticCode(
    "A0223", "missing-colon",
    explanation: """
      Each line is a field with a colon behind its name, or an item of a list with `- ` before it. This one is neither.

      A value of several lines begins with `|` and is indented:

          summary: |
            First line.
            Second line.
      """)
  static let listInLine = DiagnosticCode(
    "A0224", "list-in-line",
    explanation: """
      The first item of a list stands on a line of its own, or the whole list in brackets:

          topics:
            - proteins
          topics: [proteins]

      A text that begins with `- ` needs quotes.
      """)
}
