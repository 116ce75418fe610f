import Diagnostics

/// The wording of what is wrong with the set of files that a site is made of.
public enum PublishingDiagnostic {
  public static let all: [DiagnosticCode] = [samePathCode, fileAndFolderCode, unusablePathCode]

  static func samePath(_ first: String, _ second: String, at location: SourceLocation?) -> Diagnostic {
    let headline =
      first == second
      ? "two files of the site have the path `\(first)`"
      : "the files `\(first)` and `\(second)` are one file on a disk that ignores case"
    return Diagnostic(
      samePathCode, headline, at: location,
      notes: [.init("give one of the two records, aliases or media files another name")])
  }

  static func fileAndFolder(file: String, folder: String, at location: SourceLocation?) -> Diagnostic {
    Diagnostic(
      fileAndFolderCode, "`\(file)` is to be a file of the site, and `\(folder)` a folder of it", at: location,
      notes: [.init("give one of the two another name")])
  }

  static func unusablePath(_ path: String, at location: SourceLocation?) -> Diagnostic {
    Diagnostic(unusablePathCode, "no file of the site can have the path `\(path)`", at: location)
  }

  private static let samePathCode = DiagnosticCode(
    "A0751", "same-output-path",
    explanation: """
      Two files of the site would be written to one place, and one would be lost. Upper and lower case count as the
      same, since Windows and macOS keep only one of `Plan.pdf` and `plan.pdf`, and the site can be read from such a
      disk.

      ```
      content/media/Plan.pdf
      content/media/plan.pdf
      ```

      Rename one of the two, and what refers to it.
      """)

  private static let fileAndFolderCode = DiagnosticCode(
    "A0752", "file-and-folder",
    explanation: """
      One name would have to be a file and a folder of the site at once, which no disk can hold.

      ```
      content/media/map
      content/media/map/europe.svg
      ```

      Rename one of the two, for example by giving the file an ending: `map.svg`.
      """)

  private static let unusablePathCode = DiagnosticCode(
    "A0753", "unusable-output-path",
    explanation: """
      A file of the site would get a path that leaves the output folder or that some disk cannot hold. A path may not
      start with `/`, have an empty part, `.` or `..`, hold a backslash or a control character (a line break or a
      tab), or have a part that starts with `.aurora-`, which the names of temporary files do.

      ```
      content/media/report\\2026.pdf
      ```

      Rename the file: `report-2026.pdf`.
      """)
}
