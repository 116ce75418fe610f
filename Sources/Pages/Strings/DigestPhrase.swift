/// The phrases of the digest and of the key figures. Every language must have all of them.
enum DigestPhrase: String, CaseIterable, Sendable {
  case digest
  case digestSince = "digest_since"
  case digestIntro = "digest_intro"
  case digestRelative = "digest_relative"
  case digestUntil = "digest_until"
  case digestNews = "digest_news"
  case digestEventsToCome = "digest_events_to_come"
  case digestEventsHeld = "digest_events_held"
  case digestBriefs = "digest_briefs"
  case digestRecommendations = "digest_recommendations"
  case digestConsultationsOpened = "digest_consultations_opened"
  case digestConsultationsClosed = "digest_consultations_closed"
  case digestPilots = "digest_pilots"
  case digestLabels = "digest_labels"
  case digestAssessments = "digest_assessments"
  case digestExchanges = "digest_exchanges"
  case digestEngagements = "digest_engagements"
  case digestOrganisations = "digest_organisations"
  case figures = "key_figures"
  case figuresIntro = "figures_intro"
  case figuresWhat = "figures_what"
  case figuresCount = "figures_count"
  case figuresDirectory = "figures_directory"
  case figuresServices = "figures_services"
  case figuresConsultations = "figures_consultations"
  case figuresMissions = "figures_missions"
  case figuresExcellence = "figures_excellence"
  case figuresOutreach = "figures_outreach"
  case figuresDissemination = "figures_dissemination"
  case figuresMatching = "figures_matching"
  case figuresOffers = "figures_offers"
  case figuresNeeds = "figures_needs"
  case figuresAnswered = "figures_answered"
  case figuresMissionsHeld = "figures_missions_held"
  case figuresLabelsHeld = "figures_labels_held"
  case figuresReached = "figures_reached"
  case figuresEventsHeld = "figures_events_held"
  case figuresEventsToCome = "figures_events_to_come"
  case figuresCovered = "figures_covered"
  case figuresCrossBorder = "figures_cross_border"
}

extension Phrases {
  subscript(phrase: DigestPhrase) -> String { words[phrase.rawValue] ?? phrase.rawValue }

  /// A phrase with the words that stand in braces put in.
  func filled(_ phrase: DigestPhrase, _ words: KeyValuePairs<String, String>) -> String {
    SentencePattern(self[phrase]).filled(words)
  }
}
