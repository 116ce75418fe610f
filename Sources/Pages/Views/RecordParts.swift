import Model
import Templates
import Text

/// What the pages of all records show in the same way: topics, prose, facts, sources.
struct RecordParts: Sendable {
  let kit: ViewKit
  let links: LinkViews
  private let source: View<Citation>

  init(kit: ViewKit, links: LinkViews) {
    self.kit = kit
    self.links = links
    source = View(
      "source",
      [
        .text("title") { source, reader in reader.words(source.title) }, .text("href") { source, _ in source.url },
        .html("address") { source, _ in source.url.map(HTML.breakable) },
        .date("accessed") { source, _ in source.accessed.map { PartialDate($0) } },
      ])
  }

  /// Fields that say what sort of record it is.
  func standing<S>(_ header: @escaping @Sendable (S) -> RecordHeader) -> [ViewField<S>] {
    [
      .flag("illustrative") { subject, _ in header(subject).illustrative },
      .flag("archived") { subject, _ in header(subject).status == .archived },
    ]
  }

  /// `lead` and `prose`.
  func prose<S>(_ header: @escaping @Sendable (S) -> RecordHeader) -> [ViewField<S>] {
    [
      .view("lead", ShownProse.view) { subject, reader in reader.lead(of: header(subject)) },
      .view("prose", ShownProse.view) { subject, reader in reader.proseBehindLead(of: header(subject)) },
    ]
  }

  /// `sources`, `reviewed`, and `extra`, whose names are the editor's own.
  func provenance<S>(_ header: @escaping @Sendable (S) -> RecordHeader) -> [ViewField<S>] {
    [
      ViewField("extra", .anything) { subject, _ in header(subject).extra.map(Value.init) ?? .nothing },
      .group("sources", source, kit) { subject, _ in header(subject).sources },
      .date("reviewed") { subject, _ in header(subject).reviewed.map { PartialDate($0) } },
    ]
  }

  func facts<S>(_ facts: @escaping @Sendable (S, Reader) -> [Fact]) -> ViewField<S> {
    .group("facts", Fact.view, kit, facts)
  }

  /// Topics that lead to the list of records of the kind under the topic.
  func topics<S>(
    _ facets: KindFacets?, _ topics: @escaping @Sendable (S) -> [Reference]
  ) -> ViewField<S> {
    .concepts("topics", kit) { subject, reader in
      reader.conceptLinks(topics(subject), facet: "topic", facets)
    }
  }

  func entries<S>(
    _ name: String, _ entries: @escaping @Sendable (S, Reader) -> [Entry]
  ) -> ViewField<S> {
    .group(name, links.entry, kit, entries)
  }
}

extension Reader {
  func conceptLinks(_ references: [Reference], facet: String, _ facets: KindFacets?) -> [ConceptLink] {
    references.compactMap(\.target).map { conceptLink($0, facet: facet, facets) }
  }

  /// A concept whose label leads to the list of records under it where there is one.
  func conceptLink(_ concept: RecordAddress, facet: String, _ facets: KindFacets?) -> ConceptLink {
    ConceptLink(concept: concept, path: facets?.path(facet, .concept(concept.index), in: code))
  }
}

extension Value {
  /// What stands under `extra:`, as it was written.
  fileprivate init(_ free: FreeValue) {
    switch free {
    case .text(let text): self = .text(text)
    case .list(let items): self = .list(items.map(Value.init))
    case .mapping(let entries):
      self = .mapping(
        Dictionary(entries.map { ($0.name, Value($0.value)) }, uniquingKeysWith: { first, _ in first }))
    }
  }
}
