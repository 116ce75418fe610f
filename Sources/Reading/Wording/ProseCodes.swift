import Diagnostics

/// The kinds of mistakes with Markdown, and what `aurora explain` says of them.
extension ProseWording {
  static let tooLong = DiagnosticCode(
    "A0401", "text-too-long",
    explanation: """
      The text of one record may have 256 KiB, which is a book, and its page 4 MiB. Part it into several pages.

      A page is also too long where a link definition with a very long address is used very often:

          [plan]: https://example.org/an-address-of-many-thousand-letters...

      Each use writes the whole address again.
      """)
  static let tooDeep = DiagnosticCode(
    "A0402", "text-nested-too-deep",
    explanation: """
      Quotations (`>`), lists and emphasis may lie 64 deep in one another, which is more than any reader follows.
      Usually a line of `>`, `-` or `*` was meant as an ornament: `---` alone draws a line.
      """)
  static let tableTooLarge = DiagnosticCode(
    "A0403", "table-too-large",
    explanation: """
      A table may have 128 columns, and the tables of one text together 20,000 cells; a row with few cells counts as a
      full one. Put larger tables into a file of their own (`media/figures.csv`) and link to it.
      """)
  static let tooManyMarks = DiagnosticCode(
    "A0404", "too-many-marks",
    explanation: """
      The text has thousands of one of the characters that mean something in Markdown (`*`, `[`, `@`, ...). A text that
      people write has not; reading it would take very long. Usually something was pasted that is no text.
      """)
  static let forbiddenScheme = DiagnosticCode(
    "A0405", "forbidden-link",
    explanation: """
      A link may lead to another site (`https://...`, `http://...`), an address (`mailto:...`), a telephone number
      (`tel:...`), a record (`organisation:valorial`), a heading of the page (`#offers`) or a file of the content
      (`media/plan.pdf`). Everything else, `javascript:` and `data:` above all, could harm readers.
      """)
  static let unknownKind = DiagnosticCode(
    "A0406", "unknown-link-kind",
    explanation: """
      A record is linked by its kind, in the singular, a colon and its id: `[Valorial](organisation:valorial)`. The
      kind that is written here is none; the message names the closest one.
      """)
  static let unknownAnchor = DiagnosticCode(
    "A0407", "unknown-anchor",
    explanation: """
      A link that begins with `#` leads to a heading of the same text. The anchor of a heading is its text in small
      letters without marks, with hyphens between the words: `## Énergie & food` is `#energie-food`; the second
      heading of the same text has `-2` behind it.
      """)
  static let outsideContent = DiagnosticCode(
    "A0408", "path-outside-content",
    explanation: """
      Only files of the content folder are published. A path is relative, with `/`, without `..` and `?`; it is looked
      up beside the record, then from the content folder: `[Plan](media/plan.pdf)`. What begins with `/` means
      another place on every host. A link to another site begins with `https://`.
      """)
  static let emptyDestination = DiagnosticCode(
    "A0409", "empty-link",
    explanation: """
      The link has no destination:

          [Valorial]()                          # wrong
          [Valorial](organisation:valorial)     # right

      Write it between the parentheses, or remove brackets and parentheses.
      """)
  static let controlCharacterInLink = DiagnosticCode(
    "A0410", "control-character-in-link",
    explanation: """
      The destination of the link begins with a space or holds an invisible character, perhaps written as `&Tab;` or
      `&#1;`. Browsers drop such characters, so the link would lead elsewhere than it says. Write the address anew.
      """)
  static let missingAlternative = DiagnosticCode(
    "A0411", "missing-alternative-text", .warning,
    explanation: """
      Who cannot see an image hears its alternative text; without it, nothing. Say in a few words what the image shows:

          ![The hall of the roadshow from above](media/hall.jpg)
      """)
  static let imageFromElsewhere = DiagnosticCode(
    "A0412", "image-from-elsewhere",
    explanation: """
      Images are files of the content: beside the record, or under `media`. One that is loaded from another site would
      tell that site who reads the page, would be missing offline, and could change unseen.

      Save the image (if its licence allows it) and write `![text](media/hall.jpg)`.
      """)
  static let rawHTML = DiagnosticCode(
    "A0413", "raw-html", .warning,
    explanation: """
      HTML in a text is not passed on to readers; it is shown as it is written, `<b>` as `<b>`. Markdown has signs of
      its own: `**bold**`, `*emphasis*`, `[label](https://...)`, tables with `|`, two spaces at the end for a new line.
      Comments (`<!-- -->`) are shown as well: remove them.
      """)
}
