import Testing

/// A file of the content that is not as it should be, and what is to be said of it.
struct BadFile: Sendable, CustomTestStringConvertible {
  var name: String
  var path: String
  var bytes: [UInt8]
  /// The diagnostic's code.
  var code: String
  /// `line:column`; nil where the mistake has no place in the file.
  var place: String?
  var testDescription: String { name }

  init(_ name: String, path: String? = nil, _ text: String, _ code: String, _ place: String? = nil) {
    self.init(name, path: path, bytes: Array(text.utf8), code, place)
  }

  init(_ name: String, path: String? = nil, bytes: [UInt8], _ code: String, _ place: String? = nil) {
    let words = name.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    let ownPath = "organisations/bad-" + words.joined(separator: "-") + ".md"
    (self.name, self.path, self.bytes, self.code, self.place) = (name, path ?? ownPath, bytes, code, place)
  }

  private static let head = "---\nname: Bad\ntype: cluster\ncountry: FR\n"
  private static let repeated: @Sendable (String, Int) -> String = { String(repeating: $0, count: $1) }

  /// Records, each of which leaves the others as they are.
  static let records: [BadFile] = [
    BadFile("invalid UTF-8", bytes: Array("---\nname: B".utf8) + [0xC3, 0x28] + Array("\n---\n".utf8), "A0111", "2:8"),
    BadFile("NUL", head + "city: a\0b\n---\n", "A0112", "5:8"),
    BadFile("control character", head + "city: a\u{7}b\n---\n", "A0113", "5:8"),
    BadFile("byte order mark", "\u{FEFF}" + head + "---\n", "A0115", "1:1"),
    BadFile("tab as indentation", head + "offers:\n\t- {id: a, title: A, kind: service}\n---\n", "A0202", "6:1"),
    BadFile("alias bomb", head + "extra:\n" + bomb + "---\n", "A0212"),
    BadFile("lists 10,000 deep", head + "extra: " + repeated("[", 10_000) + repeated("]", 10_000) + "\n---\n", "A0211"),
    BadFile(
      "mappings 10,000 deep", head + "extra: " + repeated("{a: ", 10_000) + repeated("}", 10_000) + "\n---\n", "A0211"),
    BadFile("indentation 1,000 deep", head + "extra:\n" + stairs + "---\n", "A0211"),
    BadFile("quotations 10,000 deep", head + "---\n" + repeated("> ", 10_000) + "a\n", "A0404", "6:16385"),
    BadFile("quotations 8,000 deep", head + "---\n" + repeated("> ", 8_000) + "a\n", "A0402", "6:1"),
    BadFile("empty file", "", "A0114"),
    BadFile("empty YAML", path: "organisations/empty.yaml", "", "A0114"),
    BadFile("front matter without end", head, "A0205", "1:1"),
    BadFile("no front matter", "Just text.\n", "A0302", "1:1"),
    BadFile(
      "merge conflict", "---\n<<<<<<< HEAD\nname: A\n=======\nname: B\n>>>>>>> other\n---\n", "A0116", "2:1"),
    BadFile("merge conflict in the text", head + "---\nA\n<<<<<<< HEAD\nB\n=======\nC\n>>>>>>> o\n", "A0116", "7:1"),
    BadFile("id with ..", path: "organisations/a..b.md", head + "---\n", "A0105"),
    BadFile("reference with ..", head + "parent: ../../etc/passwd\n---\n", "A0501", "5:9"),
    BadFile("alias with ..", head + "aliases: [../../index]\n---\n", "A0328", "5:11"),
    BadFile("logo with ..", head + "logo: ../../../etc/passwd\n---\n", "A0329", "5:7"),
    BadFile("link to a file with ..", head + "---\n[a](../../../../etc/passwd)\n", "A0408", "6:5"),
    BadFile("script as a link", head + "---\n[a](javascript:alert)\n", "A0405", "6:5"),
    BadFile("wide table", head + "---\n\n" + table, "A0403", "8:1"),
    BadFile("text of a megabyte", head + "---\n" + repeated("word ", 100_000), "A0401", "6:262145"),
    BadFile("duplicate key", head + "name: Again\n---\n", "A0204", "5:1"),
    BadFile("unknown field", head + "nmae: A\n---\n", "A0301", "5:1"),
    BadFile("colon without quotes", head + "city: Rennes: north\n---\n", "A0203", "5:13"),
  ]

  /// Files that the whole site hangs on.
  static let foundations: [BadFile] = [
    BadFile("settings that are a list", path: "site.yaml", "- a\n", "A0303", "1:1"),
    BadFile("empty settings", path: "site.yaml", "", "A0114"),
    BadFile("vocabulary that is a mapping", path: "vocabularies/topics.yaml", "a: b\n", "A0303", "1:1"),
    BadFile("vocabulary with a tab", path: "vocabularies/topics.yaml", "- id: a\n\tlabel: A\n", "A0202", "2:1"),
    BadFile(
      "cycle of concepts", path: "vocabularies/topics.yaml",
      "- {id: a, label: A, broader: b}\n- {id: b, label: B, broader: a}\n", "A0507", "1:30"),
  ]

  /// Ten lists of ten references to the list before: ten thousand million values.
  private static let bomb =
    "  a0: &a0 [x]\n" + (1...10).map { "  a\($0): &a\($0) [\(repeated("*a\($0 - 1),", 10))]\n" }.joined()
  private static let stairs = (1...1_000).map { repeated(" ", $0) + "a:\n" }.joined()
  private static let table =
    repeated("|", 16_384) + "\n" + repeated("|-", 16_384) + "|\n" + repeated("a\n", 8_192)
}
