import Model

/// What the sets of open data are called, in all languages of the site: as its pages call the kinds.
public struct CatalogueWords: Sendable {
  private let languages: [Phrases]

  /// The default language first.
  public init(_ look: Look) {
    languages = look.phrases.languages
  }

  public func title(ofKind kind: RecordKind) -> LocalText { text { $0.kinds(kind) } }
  /// What the list of the kind says of itself, or else its title.
  public func description(ofKind kind: RecordKind) -> LocalText { text { $0.intro(kind) ?? $0.kinds(kind) } }
  public var findings: LocalText { text { $0[.dataFindings] } }
  public var findingsDescription: LocalText { text { $0[.dataFindingsText] } }
  public var announcements: LocalText { text { $0[.dataAnnouncements] } }
  public var announcementsDescription: LocalText { text { $0[.dataAnnouncementsText] } }

  private func text(_ words: (Phrases) -> String) -> LocalText {
    LocalText(
      languages.first.map(words) ?? "",
      translations: languages.dropFirst().map { .init(language: $0.language, text: words($0)) })
  }
}
