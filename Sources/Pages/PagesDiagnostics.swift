import Diagnostics

/// The wording of what can be wrong with the strings and the folder of templates.
enum PagesDiagnostics {
  static func missingPhrase(_ key: String, language: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(.missingPhrase, "the phrase `\(key)` is missing in the language `\(language)`", at: location)
  }

  static func unknownPhrase(_ key: String, closest: String?, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .unknownPhrase, "no other language has the phrase `\(key)`", at: location,
      label: closest.map { "the closest is `\($0)`" } ?? "")
  }

  static func unknownHelp(_ key: String, closest: String?, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .unknownPhrase, "no field is declared with `\(key)`, so its translation is not shown", at: location,
      label: closest.map { "the closest is `\($0)`" } ?? "")
  }

  static func wrongPhrase(_ key: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .wrongPhrase, "`\(key)` is neither a phrase nor a mapping of plural categories", at: location,
      notes: [.init("plural categories are zero, one, two, few, many and other")])
  }

  static func pluralWithoutOther(at location: SourceLocation) -> Diagnostic {
    Diagnostic(.wrongPhrase, "a counted phrase needs the form `other`", at: location)
  }

  static func stringsAreNoMapping(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(.wrongPhrase, "a file of strings is a mapping of keys to phrases", at: location)
  }

  static func missingStrings(_ language: String, path: String) -> Diagnostic {
    Diagnostic(
      .missingStrings, "the site has the language `\(language)`, but there is no \(path)",
      at: SourceLocation(unread: path))
  }

  static func missingAsset(_ name: String, path: String) -> Diagnostic {
    Diagnostic(.missingAsset, "the pages need \(name), which is not there", at: SourceLocation(unread: path))
  }

  static func unreadable(_ path: String, reason: String) -> Diagnostic {
    Diagnostic(.missingAsset, "\(path) cannot be read: \(reason)", at: SourceLocation(unread: path))
  }
}

extension DiagnosticCode {
  static let missingPhrase = DiagnosticCode(
    "A0651", "missing-phrase",
    explanation: """
      A phrase of the interface has no translation in one of the site's languages. A page would show a hole, so the
      site is not built.

          menu_event: Wydarzenia     # a line of templates/strings/pl.yaml

      Add the key to `templates/strings/LANGUAGE.yaml`. The file of the site's first language shows what it says.
      """)
  static let unknownPhrase = DiagnosticCode(
    "A0652", "unknown-phrase", .warning,
    explanation: """
      A file of strings has a key that the file of the site's first language does not have, so nothing shows it. Mostly
      it is misspelt; the message states the closest key.

      Correct the key, or remove the line.
      """)
  static let wrongPhrase = DiagnosticCode(
    "A0653", "wrong-phrase",
    explanation: """
      A phrase is a text, or a mapping of the plural categories of the language to texts with `{count}`:

          count_event: {one: "{count} event", other: "{count} events"}

      The form `other` is always needed.
      """)
  static let missingStrings = DiagnosticCode(
    "A0654", "missing-strings",
    explanation: """
      `content/site.yaml` lists a language for which `templates/strings/` has no file. The site is built in languages
      that its interface speaks.

      Copy the file of another language, name it after the new one (`de.yaml`), and translate the phrases; or remove
      the language from `languages`.
      """)
  static let missingAsset = DiagnosticCode(
    "A0655", "missing-asset",
    explanation: """
      A file that every page needs, such as the style sheet, is missing from the folder of templates or cannot be read.

      Restore it, or name the right folder: `aurora build --templates FOLDER`.
      """)
}

/// All codes of this module.
public enum PagesCodes {
  public static let all: [DiagnosticCode] = [
    .missingPhrase, .unknownPhrase, .wrongPhrase, .missingStrings, .missingAsset,
  ]
}
