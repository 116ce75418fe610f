import Diagnostics

/// The kinds of mistakes in templates, for `aurora explain`.
public enum TemplateCodes {
  public static let all = [
    unclosedTag, badTag, dynamicName, unclosedSection, strayEnd, unknownName, notPrintable, wrongBraces,
    unknownTemplate, missingTemplate, unknownBlock, repeatedArgument, droppedInParent, endlessUse, tooLarge,
    unusedTemplate, notUTF8,
  ]

  static let unclosedTag = DiagnosticCode(
    "A0601", "unclosed-tag",
    explanation: """
      A tag begins with `{{` and ends with `}}`; with three braces it needs three on both sides. Here the end is
      missing, or the next tag begins before it.

          <h1>{{title</h1>      wrong
          <h1>{{title}}</h1>    right

      Add what is missing. To print two braces as such, change the delimiters before: `{{=<% %>=}}`.
      """)

  static let badTag = DiagnosticCode(
    "A0602", "bad-tag",
    explanation: """
      A tag holds exactly one name, without spaces: `{{title}}`, `{{place.city}}`, or `{{.}}` for the current value.
      There are no words like `if` or `each`: a section over a list repeats, a section over anything else is shown
      when it is there, and `{{^name}}` is shown when it is not.

          {{#if website}}<a href="{{website}}">...{{/if}}         wrong
          {{#website}}<a href="{{website}}">...{{/website}}       right
      """)

  static let dynamicName = DiagnosticCode(
    "A0603", "dynamic-name",
    explanation: """
      `{{>*name}}` would choose a template by a value while the page is rendered. All templates are checked before
      anything is rendered, so the name of a partial or parent is written out. Use a section for each case:

          {{#online}}{{>parts/online}}{{/online}}
          {{^online}}{{>parts/place}}{{/online}}
      """)

  static let unclosedSection = DiagnosticCode(
    "A0604", "unclosed-section",
    explanation: """
      A section, block or parent is opened with `{{#name}}`, `{{^name}}`, `{{$name}}` or `{{<name}}` and closed with
      `{{/name}}`. What is opened last is closed first.

          {{#events}}<li>{{title}}{{#place}} in {{city}}</li>{{/events}}            wrong
          {{#events}}<li>{{title}}{{#place}} in {{city}}{{/place}}</li>{{/events}}  right
      """)

  static let strayEnd = DiagnosticCode(
    "A0605", "stray-end",
    explanation: """
      `{{/name}}` closes a section, block or parent of the same name, and nothing of that name is open here. Either
      the name is misspelt, or the tag was left behind when its beginning was removed.

          {{#events}}<li>{{title}}</li>{{/event}}     wrong
          {{#events}}<li>{{title}}</li>{{/events}}    right
      """)

  static let unknownName = DiagnosticCode(
    "A0606", "unknown-name",
    explanation: """
      The template names something that the page does not have. A name is looked for in the innermost section first,
      then in those around it, then in the page; after a dot only in what stands before the dot. Names are checked
      before anything is rendered, so that a misspelt name never becomes an empty place on a page.

          {{titel}}    wrong
          {{title}}    right

      The message lists what is known at the place. Free data below `extra` is not checked.
      """)

  static let notPrintable = DiagnosticCode(
    "A0607", "not-printable",
    explanation: """
      Text, numbers and paths can be printed, and records that say how (a date, a topic). Lists, and what is only yes
      or no, are for sections; of other records one field is printed.

          {{events}}                                     wrong
          {{#events}}<li>{{title}}</li>{{/events}}       right
          {{#illustrative}}An example.{{/illustrative}}  right
      """)

  static let wrongBraces = DiagnosticCode(
    "A0608", "wrong-braces",
    explanation: """
      Two braces print text, with `<`, `>`, `&` and quotes escaped so that they appear as themselves. Three braces, or
      `{{&name}}`, print HTML as it is; that is possible only for what is known to be HTML, like the prose of a record,
      since anything else could change the page or run a script in it.

          {{{name}}} {{body}}    wrong
          {{name}} {{{body}}}    right
      """)

  static let unknownTemplate = DiagnosticCode(
    "A0609", "unknown-template",
    explanation: """
      `{{>name}}` and `{{<name}}` use the file `name.html` in the folder of templates; the name of a file in a
      sub-folder begins with the folder. There is no such file.

          {{>organisation}}          wrong, if the file is cards/organisation.html
          {{>cards/organisation}}    right
      """)

  static let missingTemplate = DiagnosticCode(
    "A0610", "missing-template",
    explanation: """
      The site has pages of a kind for which there is no template. Each kind of page has its own file in the folder of
      templates, for instance `organisation.html` for the page of an organisation. Restore the file, or
      correct its name.
      """)

  static let unknownBlock = DiagnosticCode(
    "A0611", "unknown-block",
    explanation: """
      Inside `{{<parent}}` each `{{$block}}` replaces the block of the same name in the parent, which has none of this
      name; what stands in it would never be printed.

          {{<layout}}{{$tilte}}About{{/tilte}}{{/layout}}    wrong
          {{<layout}}{{$title}}About{{/title}}{{/layout}}    right
      """)

  static let repeatedArgument = DiagnosticCode(
    "A0612", "repeated-block",
    explanation: """
      Inside one `{{<parent}}` each block can be replaced once. Here the same block is given a second time, and only
      one of the two could be printed.

          {{<layout}}{{$main}}One{{/main}}{{$main}}Two{{/main}}{{/layout}}    wrong
          {{<layout}}{{$main}}One Two{{/main}}{{/layout}}                     right
      """)

  static let droppedInParent = DiagnosticCode(
    "A0613", "not-in-a-block", .warning,
    explanation: """
      Inside `{{<parent}}...{{/parent}}` only the blocks count: they say what is replaced in the parent. Text and tags
      between them have no place in the page and are not printed.

          {{<layout}}<p>Hello</p>{{/layout}}                    wrong
          {{<layout}}{{$main}}<p>Hello</p>{{/main}}{{/layout}}  right
      """)

  static let endlessUse = DiagnosticCode(
    "A0614", "endless-use",
    explanation: """
      A partial or parent uses itself, directly or by way of others, in such a way that rendering would never end. A
      partial may use itself to print a tree: then the use stands in a section over something that the current value
      holds, so that each step goes one level down.

          topics/node.html:  <li>{{label}}{{>topics/node}}</li>                               wrong
          topics/node.html:  <li>{{label}}{{#children}}{{>topics/node}}{{/children}}</li>     right
      """)

  static let tooLarge = DiagnosticCode(
    "A0615", "template-too-large",
    explanation: """
      Sections, blocks and partials stand in each other so deeply, or use each other so often, that the compiled template
      would be unreasonably large. Mostly a template is used by way of itself. The limits: 64 levels in one file, 160 in
      all files together.
      """)

  static let unusedTemplate = DiagnosticCode(
    "A0616", "unused-template", .warning,
    explanation: """
      No page is made from the template, and no template that is used names it. It may be left over, or its name may be
      misspelt: the kinds of pages fix the names of their templates. Remove the file or correct its name.

          organisations.html    used by nothing
          organisation.html     the page of an organisation
      """)

  static let notUTF8 = DiagnosticCode(
    "A0617", "template-not-utf-8",
    explanation: """
      Templates are text in UTF-8. The file holds a byte that belongs to no character, mostly because an editor saved
      it in an older encoding such as Windows-1252, in which `é` is one byte where UTF-8 has two. Open the file in that
      encoding, so that all letters appear as they should, and save it again as UTF-8.
      """)
}
