import Mapping
import Model

/// The plain phrases that pages say themselves; templates name further ones. Every language must have all of them.
enum Phrase: String, CaseIterable, Sendable {
  case home, vocabularies, upcoming, past
  case yes = "value_yes"
  case no = "value_no"
  case expired, recommendation
  case footerDirectory = "footer_directory"
  case illustrativeNote = "illustrative_note"
  case eventCancelled = "event_cancelled"
  case eventPostponed = "event_postponed"
  case online
  case calendarAdd = "calendar_add"
  case calendarSubscribe = "calendar_subscribe"
  case feedSubscribe = "feed_subscribe"
  case dataFindings = "data_findings"
  case dataFindingsText = "data_findings_text"
  case dataAnnouncements = "data_announcements"
  case dataAnnouncementsText = "data_announcements_text"
  case footerProgramme = "footer_programme"
  case footerPolicy = "footer_policy"
  case footerAbout = "footer_about"
  case allCountries = "all_countries"
  case showAll = "show_all"
  case countries = "vocabulary_countries"
  case notFound = "not_found"
  case notFoundText = "not_found_text"
  case memberTitle = "audience_member_title"
  case memberText = "audience_member_text"
  case regionTitle = "audience_region_title"
  case regionText = "audience_region_text"
  case authorityTitle = "audience_authority_title"
  case authorityText = "audience_authority_text"
  case participants, findings, outcomes, workshops, visitors, hosts, exchanges, holders, results, rules
  case lumpSums = "lump_sums"
  case criteria, eligibility, assessments, missions, events, services, recommendations, briefs, engagements
  case consultations, members, dimensions, step, news, steps, evidence
  case confidentialScores = "confidential_scores"
  case aboutRecords = "about_records"
  case columnMinimum = "column_minimum"
  case columnMedian = "column_median"
  case columnMaximum = "column_maximum"
  case columnClusters = "column_clusters"
  case columnPoints = "column_points"
  case columnIndicator = "column_indicator"
  case columnCriterion = "column_criterion"
  case columnRequired = "column_required"
  case columnAmount = "column_amount"
  case matchGain = "match_gain"
  case matchGainOfPartner = "match_gain_of_partner"
  case matchTopic = "match_topic"
  case matchCheckStage = "match_check_stage"
  case matchCheckCountry = "match_check_country"
  case matchCheckLanguage = "match_check_language"
  case matchCheckReturn = "match_check_return"
  case matchCheckGain = "match_check_gain"
  case columnAll = "column_all"
  case columnOffers = "column_offers"
  case columnNeeds = "column_needs"
  case ecosystems
  case ecosystemTypes = "ecosystem_types"
  case ecosystemLevels = "ecosystem_levels"
  case ecosystemSteps = "ecosystem_steps"
  case ecosystemTopics = "ecosystem_topics"
  case ecosystemCountries = "ecosystem_countries"
  case ecosystemRegions = "ecosystem_regions"
  case ecosystemLabels = "ecosystem_labels"
  case ecosystemClusters = "ecosystem_clusters"
  case membersHere = "members_here"
  case membersElsewhere = "members_elsewhere"
  case membersOnTopic = "members_on_topic"
  case otherMembers = "other_members"
  case ecosystemRegionTopics = "ecosystem_region_topics"
  case ecosystemTopicTypes = "ecosystem_topic_types"
  case ecosystemRegionSteps = "ecosystem_region_steps"
  case ecosystemCut = "ecosystem_cut"
  case strengthOfPlace = "strength_of_place"
  case strengthHere = "strength_here"
  case strengthMeasure = "strength_measure"
  case gapOfPlace = "gap_of_place"
  case gapHere = "gap_here"
  case ecosystemIntro = "ecosystem_intro"
  case partnerTheirs = "partner_theirs"
  case partnerOurs = "partner_ours"
  case partnerTheirsNone = "partner_theirs_none"
  case partnerOursNone = "partner_ours_none"
  case partnerCheck = "partner_check"
  case partnerCheckNothing = "partner_check_nothing"
  case partnerCheckReturn = "partner_check_return"
  case partnerCheckFavour = "partner_check_favour"
  case partnerCheckLanguage = "partner_check_language"
  case partnerCheckStage = "partner_check_stage"
  case partnerCheckCountry = "partner_check_country"
  case partnersWithoutItems = "partners_without_items"
  case partnersNotFound = "partners_not_found"
  case markBorder = "mark_border"
  case markSector = "mark_sector"
  case markLevel = "mark_level"
  case tieMemberOf = "partner_tie_member_of"
  case tieMember = "partner_tie_member"
  case tieParent = "partner_tie_parent"
  case tieChild = "partner_tie_child"
  case tieService = "partner_tie_service"
  case areas
  case areasIntro = "areas_intro"
  case areaUnmet = "area_unmet"
  case areaUnused = "area_unused"
  case areaNoCountry = "area_no_country"
  case areaMatch = "area_match"
  case areaWhy = "area_why"
  case reasonSameTopic = "reason_same_topic"
  case reasonRelatedTopic = "reason_related_topic"
  case reasonWords = "reason_words"
  case reasonSameLink = "reason_same_link"
  case reasonNextLink = "reason_next_link"
  case reasonSameSector = "reason_same_sector"
  case reasonOtherLanguage = "reason_other_language"
  case bridgeOffers = "bridge_offers"
  case bridgeMembers = "bridge_members"
  case metricCovered = "metric_covered"
  case metricBorders = "metric_borders"
  case metricMutual = "metric_mutual"
  case metricEvenness = "metric_evenness"
  case network
  case networkIntro = "network_intro"
  case networkSummary = "network_summary"
  case networkKinds = "network_kinds"
  case networkKind = "network_kind"
  case networkTies = "network_ties"
  case networkGroupMatrix = "network_group_matrix"
  case networkCountryMatrix = "network_country_matrix"
  case networkGroup = "network_group"
  case networkMembers = "network_members"
  case networkCut = "network_cut"
  case networkLinks = "network_links"
  case networkTiedTo = "network_tied_to"
  case networkGroupTitle = "network_group_title"
  case networkGroupFacts = "network_group_facts"
  case networkReasons = "network_reasons"
  case networkBroker = "network_broker"
  case networkInside = "network_inside"
  case networkOutside = "network_outside"
  case networkFigure = "network_figure"
  case mapEurope = "map_europe"
  case mapCountry = "map_country"
  case mapSeries = "map_series"
  case mapTable = "map_table"
  case mapAndMore = "map_and_more"
  case mapArea = "map_area"
  case mapUnknownPlace = "map_unknown_place"
  case mapTotal = "map_total"
  case mapMost = "map_most"
  case mapShown = "map_shown"
  case mapStops = "map_stops"
  case columnStop = "column_stop"
  case columnPlace = "column_place"
}

extension Phrases {
  subscript(phrase: Phrase) -> String { words[phrase.rawValue] ?? phrase.rawValue }

  /// "Organisation"
  func kind(_ kind: RecordKind) -> String { words["kind_\(kind.singular)"] ?? kind.singular }

  /// "Organisations"
  func kinds(_ kind: RecordKind) -> String { words["kinds_\(kind.singular)"] ?? kind.folder }

  /// What the menu at the head of the page calls a kind: one word.
  func menu(_ kind: RecordKind) -> String { words["menu_\(kind.singular)"] ?? kinds(kind) }

  /// One or two sentences above the list of a kind.
  func intro(_ kind: RecordKind) -> String? { words["intro_\(kind.singular)"] }

  /// "Topic"
  func facet(_ name: String) -> String { words["facet_\(name)"] ?? name }

  /// The name of a vocabulary, where the interface has one: else what its file is called.
  func vocabulary(_ name: String) -> String {
    words["vocabulary_" + name.replacing("-", with: "_")] ?? name.replacing("-", with: " ")
  }
}

/// The keys that pages need besides those of `Phrase`, from the kinds and the words of fixed lists.
enum PhraseKeys {
  static var neededByPages: [String] {
    let kinds = RecordKind.ofFiles.flatMap { ["kind_\($0.singular)", "kinds_\($0.singular)", "count_\($0.singular)"] }
    let facets = ["topic", "country", "region", "type", "level", "value_chain"].map { "facet_\($0)" }
    return Phrase.allCases.map(\.rawValue) + counted + kinds + facets + choices
  }

  /// Phrases with a count that pages say themselves.
  private static var counted: [String] {
    [
      "count_day", "count_readiness_level", "count_smallest_group", "count_more", "count_offer", "count_need",
      "count_illustrative",
      "count_country", "count_region", "count_topic", "count_membership_elsewhere",
      "count_tie", "count_membership", "count_part",
      "count_in_country", "count_in_region", "count_stop", "count_map_exact", "count_map_region", "count_map_country",
      "count_map_nowhere",
    ]
  }

  private static var choices: [String] {
    func keys<C: Choice>(_ type: C.Type) -> [String] { C.allCases.map { "value_\(C.listName)_\($0.rawValue)" } }
    return keys(Organisation.Level.self) + keys(Organisation.Size.self) + keys(Offer.Kind.self)
      + keys(Service.Stage.self) + keys(Service.Audience.self) + keys(Event.Kind.self) + keys(Event.State.self)
      + keys(Track.self) + keys(Mission.Kind.self) + keys(Exchange.Phase.self)
      + keys(Brief.Recommendation.State.self) + keys(PolicyLevel.self)
      + TieKind.allCases.map { "tie_\($0.name)" }
  }
}
