import Model
import Reading
import Templates

/// What a page of prose shows.
enum ProsePage {
  typealias Subject = RecordSubject<FreePage>

  static func view(_ parts: RecordParts, _: MainFacets) -> View<Subject> {
    var fields = parts.standing { (subject: Subject) in subject.header }
    fields += [
      .localText("title") { subject, _ in subject.record.title },
      .group("contents", heading, parts.kit) { subject, reader in
        let headings = subject.header.prose(in: reader.code)?.prose.headings.filter { $0.level == 2 } ?? []
        return headings.count < fewestHeadings ? [] : headings
      },
    ]
    fields.append(
      parts.entries("tasks") { subject, reader in subject.record.audience.map(reader.tasks) ?? [] })
    fields += parts.prose { $0.header }
    fields.append(parts.entries("children") { subject, reader in reader.pages(below: subject.address) })
    fields += parts.provenance { $0.header }
    return View("page of prose", fields)
  }

  /// A page of fewer parts is seen at a glance.
  private static let fewestHeadings = 3

  private static let heading = View<Prose.Heading>(
    "heading", [.text("anchor") { heading, _ in heading.anchor }, .text("label") { heading, _ in heading.text }])
}

extension Reader {
  /// Links to the pages that stand under a page in the menu, in the order of the menu.
  fileprivate func pages(below page: RecordAddress) -> [Entry] {
    let below = sources(of: page, .pages, "parent")
    let order = below.map { catalogue.pages[Int($0.index)].menu?.order ?? .max }
    return zip(order, below).sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map { entry($0.1) }
  }
}
