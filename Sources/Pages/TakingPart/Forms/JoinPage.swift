import Linking
import Model
import Templates

/// The page with the form of a record, which hands over the record's file: to join the directory, or to correct a
/// page. Without its script it shows the outline of such a file and says where to send it.
struct JoinPage: Sendable {
  /// Of the kinds that visitors write, the first one that of the directory itself.
  var outlines: [Outline]

  /// A file to be filled in by hand.
  struct Outline: Sendable {
    var kind: RecordKind
    var text: String
  }

  static let path = "join.html"
  /// What is offered to be written anew; any record may be corrected.
  static let kinds: [RecordKind] = [.organisations, .services, .events]

  static let view = View<JoinPage>(
    "join",
    [
      .list("outlines", outline) { page, _ in page.outlines },
      .text("editors") { _, reader in reader.editors },
      .text("mail") { _, reader in
        reader.editors.map {
          MailLink(address: $0, subject: "\(reader.siteTitle): \(reader.phrases[FormPhrase.join])").href
        }
      },
      .path("fields") { _, reader in reader.site.paths.prefix(reader.code) + FormData.folder },
      .path("records") { _, _ in FormData.folder },
      .html("words") { _, reader in HTML(bytes: FormWords(reader: reader).json()) },
    ])

  private static let outline = View<Outline>(
    "outline",
    [
      .text("kind") { outline, _ in outline.kind.folder },
      .text("label") { outline, reader in reader.phrases.kind(outline.kind) },
      .text("path") { outline, _ in "content/\(outline.kind.folder)/ID.md" },
      .text("text") { outline, _ in outline.text },
    ])
}

extension LanguagePages {
  /// Nothing where there is nobody to send a record to.
  func joinPages() -> [Page] {
    guard reader.editors != nil else { return [] }
    let frame = PageFrame(
      path: JoinPage.path, title: reader.phrases[FormPhrase.join], description: reader.phrases[FormPhrase.joinIntro],
      section: .join)
    return [
      page(templates.join, frame) {
        JoinPage(
          outlines: JoinPage.kinds.compactMap { kind in
            RecordOutline.markdown(of: kind, id: "id").map { JoinPage.Outline(kind: kind, text: $0) }
          })
      }
    ]
  }
}
