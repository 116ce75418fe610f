import Linking
import Model
import Templates

/// Where visitors write to, and the pages from which they do.
extension Reader {
  /// The mailbox of the editors: the site's own, else that of its publisher; nil where there is none, and no page
  /// invites to write. An invented publisher reads no mail.
  var editors: String? {
    if let contact = catalogue.site.contact { return contact }
    guard let publisher = catalogue.site.publisher?.target else { return nil }
    let organisation = catalogue.organisations[Int(publisher.index)]
    return organisation.header.illustrative ? nil : organisation.email
  }

  var siteTitle: String { words(catalogue.site.title) }

  /// The page with the form; nil where there is nobody to send a record to.
  var joinPath: String? { editors == nil ? nil : site.paths.prefix(code) + JoinPage.path }

  /// The form filled with a record.
  func correctionPath(of record: RecordAddress) -> String? {
    guard record.kind != .concepts else { return nil }
    return joinPath.map { "\($0)?correct=\(catalogue.name(of: record))" }
  }
}

/// The line at the foot of every page: the page corrected, and a letter to the editors about it.
struct PageContact: Sendable {
  var address: String
  var href: String
  var correction: String?

  init?(_ frame: PageFrame, _ reader: Reader) {
    guard let editors = reader.editors else { return nil }
    address = editors
    href = MailLink(address: editors, subject: "\(reader.siteTitle): \(frame.title) (\(frame.path))").href
    correction = frame.record.flatMap(reader.correctionPath)
  }

  static let shape = RecordShape(
    "contact", [.init("address", .text), .init("href", .text), .init("correct", .path)])

  var value: Value { .record([.text(address), .text(href), correction.map(Value.path) ?? .nothing]) }
}
