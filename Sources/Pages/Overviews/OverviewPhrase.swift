/// The phrases of the pages that sum the site up: figures, timeline, digest, and entry pages by audience. Every language must
/// have all of them.
enum OverviewPhrase: String, CaseIterable, Sendable {
  case projectTimeline = "project_timeline"
  case projectTimelineIntro = "project_timeline_intro"
  case occasionConsultationOpened = "occasion_consultation_opened"
  case occasionConsultationClosed = "occasion_consultation_closed"
  case occasionPilotBegan = "occasion_pilot_began"
  case occasionExchangeBegan = "occasion_exchange_began"
  case occasionExchangeReported = "occasion_exchange_reported"
  case occasionBriefPublished = "occasion_brief_published"
  case occasionRecommendation = "occasion_recommendation_changed"
  case occasionAuthority = "occasion_authority_contacted"
  case occasionAssessed = "occasion_assessed"
  case occasionLabel = "occasion_label_awarded"
  case occasionReviewed = "occasion_profile_reviewed"
}

extension Phrases {
  subscript(phrase: OverviewPhrase) -> String { words[phrase.rawValue] ?? phrase.rawValue }

  /// A phrase with its places in braces filled.
  func filled(_ phrase: OverviewPhrase, _ words: KeyValuePairs<String, String>) -> String {
    SentencePattern(self[phrase]).filled(words)
  }
}
