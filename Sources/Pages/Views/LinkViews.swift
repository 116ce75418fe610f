import Model
import Templates

/// A link to a record, with one plain remark beside it: "SME · Vannes, France", or a date.
struct Entry: Sendable {
  var label: LocalText
  var path: String
  var note: String?
}

/// A link with the number of what is found there.
struct CountedLink: Sendable {
  var label: LocalText
  var path: String
  var count: Int
}

/// Views of links, shared by all pages.
struct LinkViews: Sendable {
  let entry: View<Entry>
  let link: View<Entry>
  let counted: View<CountedLink>

  init(_ kit: ViewKit) {
    link = View("link", [.localText("label") { entry, _ in entry.label }, .path("url") { entry, _ in entry.path }])
    entry = View(
      "entry",
      [
        .localText("label") { entry, _ in entry.label }, .path("url") { entry, _ in entry.path },
        .text("note") { entry, _ in entry.note },
      ])
    counted = View(
      "counted link",
      [
        .localText("label") { link, _ in link.label }, .path("url") { link, _ in link.path },
        .number("count", kit) { link, _ in link.count },
      ])
  }
}

extension Reader {
  /// A link to a record by its title.
  func entry(_ address: RecordAddress, note: String? = nil) -> Entry {
    Entry(label: title(of: address), path: path(of: address), note: note)
  }

  /// A link to an organisation, with its type and place as the remark.
  func entry(ofOrganisation address: RecordAddress) -> Entry {
    // Field by field: a whole organisation is a large value to copy for three of its fields.
    let index = Int(address.index)
    let type = site.catalogue.organisations[index].type?.target
    let place = place(
      city: site.catalogue.organisations[index].city, country: site.catalogue.organisations[index].country)
    let parts = [type.map { concepts[Int($0.index)].label }, place].compactMap(\.self)
    return entry(address, note: parts.isEmpty ? nil : parts.joined(separator: " · "))
  }

  /// Links to the organisations of a list of references, in the order in which they are written.
  func entries(ofOrganisations references: [Reference]) -> [Entry] {
    references.compactMap(\.target).map(entry(ofOrganisation:))
  }

  /// Links to records by their titles, in the order in which they are written.
  func entries(_ references: [Reference]) -> [Entry] { references.compactMap(\.target).map { entry($0) } }

  /// Names joined as the language joins them.
  func names(_ references: [Reference]) -> String? {
    let names = references.compactMap(\.target).map { words(title(of: $0)) }
    return names.isEmpty ? nil : language.list(names)
  }

  func conceptNames(_ references: [Reference]) -> String? {
    let names = references.compactMap(\.target).map { concepts[Int($0.index)].label }
    return names.isEmpty ? nil : language.list(names)
  }

  func countryNames(_ codes: [String]) -> String? {
    codes.isEmpty ? nil : language.list(codes.map(language.name(ofCountry:)))
  }

  /// Records of a kind that refer to `target` by a field, without archived ones.
  func sources(of target: RecordAddress, _ kind: RecordKind, _ field: String) -> [RecordAddress] {
    site.backlinks.sources(of: target, kind: kind, field: field)
      .filter { !catalogue.isArchived($0) }
  }
}
