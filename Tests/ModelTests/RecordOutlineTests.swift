import Diagnostics
import Reading
import Testing
import Text

@testable import Model

/// The file that a new record begins with.
@Suite struct RecordOutlineTests {
  @Test("An outline is sound YAML and lacks only what an editor must know", arguments: RecordKind.ofFiles)
  func sound(kind: RecordKind) throws {
    let text = try #require(RecordOutline.markdown(of: kind, id: "food-safety-days"))
    let read = try #require(Outline(text, of: kind))
    let missing = read.fields.filter(\.isRequired).map(\.name).filter { read.root[$0]?.isNull != false }
    #expect(read.codes == missing.map { _ in "A0302" })
  }

  @Test("Nothing of an outline is published before an editor says so", arguments: RecordKind.ofFiles)
  func draft(kind: RecordKind) throws {
    let text = try #require(RecordOutline.markdown(of: kind, id: "food-safety-days"))
    #expect(try #require(Outline(text, of: kind)).root["status"]?.text == "draft")
  }

  @Test("An outline names every field of its kind once, and no other", arguments: RecordKind.ofFiles)
  func complete(kind: RecordKind) throws {
    let text = try #require(RecordOutline.markdown(of: kind, id: "food-safety-days"))
    let read = try #require(Outline(uncommented(text), of: kind))
    #expect(read.root.entries.map(\.key.text).sorted() == read.fields.map(\.name).sorted())
    #expect(Set(read.codes).isSubset(of: ["A0302"]))
  }

  @Test("An outline says of each field what its declaration says", arguments: RecordKind.ofFiles)
  func described(kind: RecordKind) throws {
    let text = try #require(RecordOutline.markdown(of: kind, id: "food-safety-days"))
    let read = try #require(Outline(text, of: kind))
    for field in read.fields where field.name != "status" {
      #expect(text.contains(field.help.dropLast()), "\(field.name)")
    }
  }

  @Test("An outline whose needed fields are filled in has no mistake")
  func filled() throws {
    let text = try #require(RecordOutline.markdown(of: .organisations, id: "food-safety-days"))
    let filled = text.replacing("\ntype: ", with: "\ntype: cluster ").replacing("\ncountry: ", with: "\ncountry: FR ")
    #expect(try #require(Outline(filled, of: .organisations)).codes == [])
  }

  @Test(
    "The first name of a record is its id in words, as text",
    arguments: [
      ("food-safety-days", "Food safety days"), ("3m", "3m"), ("null", "Null"), ("2027", "2027"), ("1e1000", "1e1000"),
    ])
  func firstName(id: String, name: String) throws {
    let text = try #require(RecordOutline.markdown(of: .organisations, id: id))
    let node = try #require(Outline(text, of: .organisations)?.root["name"])
    #expect(node.text == name)
    #expect(!node.isNull)
    #expect(!node.isPlain || node.text.first?.isLetter == true)
  }

  @Test("Concepts have no files of their own")
  func concepts() {
    #expect(RecordOutline.markdown(of: .concepts, id: "dairy") == nil)
  }

  /// The outline with all its fields in use, as an editor makes it.
  private func uncommented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("#") && !$0.hasPrefix("# ") ? $0.dropFirst() : $0 }
      .joined(separator: "\n")
  }
}

/// An outline as the program reads it.
private struct Outline {
  let root: Node
  let fields: [FieldDescription]
  /// The codes of what is reported of it.
  let codes: [String]

  init?(_ text: String, of kind: RecordKind) {
    guard let type = Catalogue.recordTypes.first(where: { $0.kind == kind }) else { return nil }
    self.init(text, type)
  }

  private init?<R: Record>(_ text: String, _ type: R.Type) {
    let path = "content/\(R.kind.folder)/food-safety-days.md"
    let file = ContentFile(
      path: path, relativePath: path, folder: R.kind.folder, id: "food-safety-days", language: nil, format: .markdown,
      size: text.utf8.count)
    var found = Diagnostics()
    let source = SourceText(path: path, bytes: Array(text.utf8))
    guard let document = Document.parse(source, file: file, into: &found), found.isEmpty,
      let today = CalendarDate("2027-01-01")
    else { return nil }
    var context = DecodingContext(source: source, languages: ["en"], today: today)
    var record = R()
    let declaration = R.declaration.including(
      RecordHeader.declaration, at: \.header, rule: Rule { _, _, _ in })
    declaration.decode(document.frontMatter.root, into: &record, &context)
    root = document.frontMatter.root
    fields = R.allFields
    codes = context.diagnostics.all.map(\.code.id)
  }
}
