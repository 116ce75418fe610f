import Diagnostics

/// The kinds of mistakes with files, and what `aurora explain` says of them.
extension FileWording {
  static let unreadableFile = DiagnosticCode(
    "A0101", "unreadable-file",
    explanation: """
      The system refuses to hand out this file; its own words are part of the message.

      Usually the file belongs to somebody else, or it was removed while the site was built.
      `ls -l FILE` shows who may read it, `chmod u+r FILE` allows it to its owner.
      """)
  static let unreadableFolder = DiagnosticCode(
    "A0102", "unreadable-folder",
    explanation: """
      The system refuses to list this folder, so none of its records are known.

      Usually the folder belongs to somebody else. `chmod u+rx FOLDER` allows reading it to its owner.
      """)
  static let unknownFolder = DiagnosticCode(
    "A0103", "unknown-folder",
    explanation: """
      Each kind of record has its folder right under the content folder: `organisations`, `services`, `events` and so
      on. A folder with another name would be passed over silently, with all that is in it, so it is an error.

      Rename the folder, for example `organisation` to `organisations`. Files that are no records (images, PDFs)
      belong beside the records or under `media`. Hidden folders (`.git`) mean nothing and are allowed.
      """)
  static let symbolicLink = DiagnosticCode(
    "A0104", "symbolic-link", .warning,
    explanation: """
      Symbolic links are never followed: they could publish files from outside the content folder.

      Put a copy of the file in place of the link.
      """)
  static let badID = DiagnosticCode(
    "A0105", "bad-id",
    explanation: """
      The name of a record's file, without the ending, is its id: it becomes the name of its page and part of its
      address. It consists of the letters `a` to `z`, digits, and single hyphens inside, at most 64 in all. Names
      that Windows keeps for devices (`con`, `aux`, `nul`, `prn`, `com1`, `lpt1`, ...) cannot be used.

      `Végépolys Valley.md` is written `vegepolys-valley.md`. In `valorial.fr.md` the `fr` is the language of a
      translation; it must be one of the site's languages (`languages` in `site.yaml`).
      """)
  static let duplicateID = DiagnosticCode(
    "A0106", "duplicate-id",
    explanation: """
      Two files of one kind have the same id; both would be written to one page. Sub-folders and the ending do not
      count: `organisations/fr/valorial.md` and `organisations/valorial.yaml` are both `valorial`.

      Rename one of them, or put their fields together in one file.
      """)
  static let tooLarge = DiagnosticCode(
    "A0107", "file-too-large",
    explanation: """
      A record's file may have 1 MiB. What is larger is no text for readers, or not one record.

      Put large tables into a file of their own under `media` and link to it.
      """)
  static let misplacedFile = DiagnosticCode(
    "A0108", "misplaced-file", .warning,
    explanation: """
      Right under the content folder only `site.yaml` is read. A record lies in the folder of its kind, a
      vocabulary in `vocabularies`, images and other files under `media`.

      Move the file, for example `content/valorial.md` to `content/organisations/valorial.md`.
      """)
  static let wrongEnding = DiagnosticCode(
    "A0109", "wrong-ending",
    explanation: """
      A record ends in `.md` (fields and text) or `.yaml` (fields alone), a vocabulary in `.yaml`. Other spellings
      (`.yml`, `.markdown`, `.MD`) would be taken for files to publish, so they are errors.

      Rename the file: `valorial.yml` to `valorial.yaml`.
      """)
  static let unusableName = DiagnosticCode(
    "A0110", "unusable-name",
    explanation: """
      The name of this file has characters that are not UTF-8, control characters, or a backslash. It cannot be
      part of an address, and not every disk can hold it.

      Rename the file with letters, digits and hyphens.
      """)
  static let notUTF8 = DiagnosticCode(
    "A0111", "not-utf8",
    explanation: """
      Text is read as UTF-8, and the named byte cannot stand in it. Usually the file was saved in an older encoding
      (Latin 1, Windows 1252), in which `é` is a byte of its own.

      Save the file as UTF-8, or convert it: `iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW`.
      """)
  static let nulByte = DiagnosticCode(
    "A0112", "nul-byte",
    explanation: """
      A text has no NUL bytes. Usually the file is no text at all (an image with the ending `.md`), or it was saved
      as UTF-16.

      Save the text as UTF-8.
      """)
  static let controlCharacter = DiagnosticCode(
    "A0113", "control-character",
    explanation: """
      An invisible character that steers old devices stands in the text; it often comes with text that is copied from
      a PDF. Browsers show it as a box or not at all.

      Remove it. The column in the message says where it is, since it cannot be seen.
      """)
  static let emptyFile = DiagnosticCode(
    "A0114", "empty-file",
    explanation: """
      The file holds nothing, or nothing but spaces and comments. A record has at least its name:

          ---
          name: Valorial
          ---

      Remove the file if it is not needed.
      """)
  static let byteOrderMark = DiagnosticCode(
    "A0115", "byte-order-mark", .warning,
    explanation: """
      The file begins with three invisible bytes (EF BB BF) that some editors write. They are passed over here, but
      other programs take them for text.

      Save the file as "UTF-8", not as "UTF-8 with BOM".
      """)
  static let mergeConflict = DiagnosticCode(
    "A0116", "merge-conflict",
    explanation: """
      Two people changed the same lines, and the version control system left both in the file:

          <<<<<<< ours
          city: Rennes
          =======
          city: Nantes
          >>>>>>> theirs

      Keep the lines that are right and remove the three lines with marks.
      """)
  static let notAFile = DiagnosticCode(
    "A0117", "not-a-file",
    explanation: """
      This is neither a file nor a folder but a pipe, a socket or a device. Reading it could wait for ever, so it is
      left out and the build fails.

      Remove it from the content folder.
      """)
  static let foldersTooDeep = DiagnosticCode(
    "A0118", "folders-too-deep",
    explanation: """
      Folders inside the folder of a kind mean nothing and may be used freely, but not more than 32 in one another.

      Move the files up.
      """)
}
