import Diagnostics

// Everything that can be wrong with a template's text, in the editor's words. What can be wrong with its names is in
// NameDiagnostics.swift, what the codes mean in TemplateCodes.swift.

extension Diagnostic {
  static func unclosedTag(_ text: String, ending: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      TemplateCodes.unclosedTag, "The tag `\(text)` is not closed by `\(ending)`", at: location,
      label: "`\(ending)` is missing")
  }

  static func emptyTag(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(TemplateCodes.badTag, "The tag `\(text)` names nothing", at: location, label: "a name is missing")
  }

  static func spaceInName(_ name: String, at location: SourceLocation) -> Diagnostic {
    let words = name.split(whereSeparator: \.isWhitespace).map(String.init)
    var notes = [Note("A tag holds one name and nothing else.")]
    var tag = words.first ?? name
    if tag.hasPrefix("#") { tag.removeFirst() }
    if ["if", "each", "with", "unless", "for"].contains(tag), words.count > 1 {
      let subject = words[words.count - 1]
      let sigil = tag == "unless" ? "^" : "#"
      notes.append(Note("Here `\(name)` is written `{{\(sigil)\(subject)}}...{{/\(subject)}}`."))
    }
    return Diagnostic(
      TemplateCodes.badTag, "The name `\(words.joined(separator: " "))` has a space in it", at: location, notes: notes)
  }

  static func emptyPart(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      TemplateCodes.badTag, "The name `\(name)` has a dot with nothing on one side of it", at: location,
      notes: [Note("A dot stands between two names, as in `place.city`; alone it means the current value.")])
  }

  static func badDelimiters(_ tag: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      TemplateCodes.badTag, "`\(tag)` does not set two delimiters", at: location,
      notes: [Note("The new delimiters stand between `=` signs with a space between them: `{{=<% %>=}}`.")])
  }

  static func dynamicName(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      TemplateCodes.dynamicName, "The template `\(name)` would be chosen while rendering, which is not supported",
      at: location, notes: [Note("A template is named as it is, so that it can be checked before rendering.")])
  }

  static func unclosedSection(_ tag: Tag, before end: Tag?, in source: SourceText) -> Diagnostic {
    let name = tag.name.text
    let notes: [Note] =
      if let end {
        [Note("`{{/\(end.name.text)}}` comes first.", at: source.location(end.range))]
      } else {
        [Note("The file ends without `{{/\(name)}}`.")]
      }
    return Diagnostic(
      TemplateCodes.unclosedSection, "The \(tag.kind.words) `\(name)` is opened but not closed",
      at: source.location(tag.range), label: "`{{/\(name)}}` is missing", notes: notes)
  }

  static func strayEnd(_ tag: Tag, open: Tag?, in source: SourceText) -> Diagnostic {
    let name = tag.name.text
    var diagnostic = Diagnostic(
      TemplateCodes.strayEnd, "`{{/\(name)}}` closes what is not open", at: source.location(tag.range))
    if let open {
      diagnostic.notes.append(
        Note("What is open here is `\(open.name.text)`.", at: source.location(open.range)))
      if closestName(to: name, among: [open.name.text]) != nil {
        diagnostic.edits.append(
          SuggestedEdit(
            "write `\(open.name.text)`", at: source.location(tag.name.range), replacement: open.name.text, .possible))
      }
    }
    return diagnostic
  }

  static func droppedInParent(_ parent: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      TemplateCodes.droppedInParent, "This is not printed, since it stands in `{{<\(parent)}}` outside of any block",
      at: location, notes: [Note("Inside a parent only what stands in `{{$block}}...{{/block}}` is used.")])
  }

  static func repeatedArgument(_ name: Name, first: Name, in source: SourceText) -> Diagnostic {
    Diagnostic(
      TemplateCodes.repeatedArgument, "The block `\(name.text)` is given twice", at: source.location(name.range),
      notes: [Note("It is given here first.", at: source.location(first.range))])
  }

  static func nestedTooDeeply(limit: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      TemplateCodes.tooLarge, "More than \(limit) sections and blocks are open here", at: location,
      notes: [Note("A part of the template can be moved to a partial.")])
  }

  static func notUTF8(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      TemplateCodes.notUTF8, "The template is not UTF-8 text", at: location, label: "this byte belongs to no character")
  }
}

extension Tag.Kind {
  fileprivate var words: String {
    switch self {
    case .parent: "parent"
    case .block: "block"
    default: "section"
    }
  }
}
