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
  case memberText = "audience_member_text"
  case regionText = "audience_region_text"
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
  case bootcamps, pilots
  case portfolio
  case portfolioIntro = "portfolio_intro"
  case portfolioChoose = "portfolio_choose"
  case portfolioChoices = "portfolio_choices"
  case portfolioInCountry = "portfolio_in_country"
  case portfolioEverywhere = "portfolio_everywhere"
  case portfolioEverywhereNote = "portfolio_everywhere_note"
  case portfolioByTopic = "portfolio_by_topic"
  case portfolioNeeds = "portfolio_needs"
  case portfolioNeedsNote = "portfolio_needs_note"
  case portfolioNeedsTopics = "portfolio_needs_topics"
  case portfolioNeedsPromised = "portfolio_needs_promised"
  case columnUnanswered = "column_unanswered"
  case portfolioAsClusterMember = "portfolio_as_cluster_member"
  case portfolioAsRegionalActor = "portfolio_as_regional_actor"
  case portfolioAsEUOrganisation = "portfolio_as_eu_organisation"
  case portfolioAsPartner = "portfolio_as_partner"
  case benchmarkGlance = "benchmark_glance"
  case benchmarkGlanceNote = "benchmark_glance_note"
  case benchmarkMeansNote = "benchmark_means_note"
  case benchmarkSpreadWords = "benchmark_spread_words"
  case benchmarkMeansWords = "benchmark_means_words"
  case benchmarkLess = "benchmark_less"
  case benchmarkSpread = "benchmark_spread"
  case benchmarkSpreadNote = "benchmark_spread_note"
  case benchmarkPositions = "benchmark_positions"
  case benchmarkPositionsNote = "benchmark_positions_note"
  case benchmarkQuarters = "benchmark_quarters"
  case benchmarkPartsNote = "benchmark_parts_note"
  case benchmarkWithheld = "benchmark_withheld"
  case columnLowerQuartile = "column_lower_quartile"
  case columnUpperQuartile = "column_upper_quartile"
  case columnMean = "column_mean"
  case columnBestQuarter = "column_best_quarter"
  case columnPart = "column_part"
  case columnBestPart = "column_best_part"
  case columnFigure = "column_figure"
  case columnQuarter = "column_quarter"
  case columnPeers = "column_peers"
  case columnToBest = "column_to_best"
  case readiness
  case readinessNotLabel = "readiness_not_label"
  case readinessDimensions = "readiness_dimensions"
  case readinessBarWords = "readiness_bar_words"
  case readinessReached = "readiness_reached"
  case readinessMissing = "readiness_missing"
  case readinessBlocking = "readiness_blocking"
  case readinessBelow = "readiness_below"
  case readinessUnproven = "readiness_unproven"
  case readinessGaps = "readiness_gaps"
  case readinessGapsNote = "readiness_gaps_note"
  case readinessEvidence = "readiness_evidence"
  case readinessEvidenceNote = "readiness_evidence_note"
  case readinessUnjudged = "readiness_unjudged"
  case readinessOfAll = "readiness_of_all"
  case readinessMean = "readiness_mean"
  case readinessNoMean = "readiness_no_mean"
  case columnDimension = "column_dimension"
  case columnScore = "column_score"
  case columnDate = "column_date"
  case columnGain = "column_gain"
  case columnAfter = "column_after"
  case columnRemark = "column_remark"
  case columnAwarded = "column_awarded"
  case columnLapses = "column_lapses"
  case columnState = "column_state"
  case labelValid = "label_valid"
  case labelLapsesIn = "label_lapses_in"
  case labelsHeld = "labels_held"
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
  case policy
  case policyIntro = "policy_intro"
  case policyDirect = "policy_direct"
  case policyMatrixCut = "policy_matrix_cut"
  case policyOpen = "policy_open"
  case policyOpenFindings = "policy_open_findings"
  case policyOpenNeeds = "policy_open_needs"
  case policyUnaddressed = "policy_unaddressed"
  case policyNeverAddressed = "policy_never_addressed"
  case policyStates = "policy_states"
  case policyStateUndated = "policy_state_undated"
  case policyToday = "policy_today"
  case policyTopics = "policy_topics"
  case policyRaised = "policy_raised"
  case policyAnswered = "policy_answered"
  case outreach
  case outreachIntro = "outreach_intro"
  case outreachNotEngaged = "outreach_not_engaged"
  case outreachLevels = "outreach_levels"
  case outreachCountries = "outreach_countries"
  case outreachNoLevel = "outreach_no_level"
  case heard
  case heardTable = "heard_table"
  case heardSummary = "heard_summary"
  case heardNotWhereAsked = "heard_not_where_asked"
  case heardNoCountry = "heard_no_country"
  case heardNoType = "heard_no_type"
  case columnKnown = "column_known"
  case findingsSummary = "findings_summary"
  case roundtables
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
    let facets = ["topic", "country", "region", "type", "level", "value_chain", "kind", "language"].map {
      "facet_\($0)"
    }
    let enumerated: [[String]] = [
      Phrase.allCases.map(\.rawValue), JourneyPhrase.allCases.map(\.rawValue), OverviewPhrase.allCases.map(\.rawValue),
      AudienceTask.allCases.map(\.key), DigestPhrase.allCases.map(\.rawValue), SearchPhrase.allCases.map(\.rawValue),
      OfflinePhrase.allCases.map(\.rawValue), ActPhrase.allCases.map(\.rawValue),
      InterestPhrase.allCases.map(\.rawValue), FormPhrase.allCases.map(\.rawValue),
      CalendarPhrase.allCases.map(\.rawValue), ChoicePhrase.allCases.map(\.rawValue),
    ]
    return enumerated.flatMap(\.self) + counted + kinds + facets + choices
  }

  /// Phrases with a count that pages say themselves.
  private static var counted: [String] {
    [
      "count_day", "count_working_day", "count_readiness_level", "count_smallest_group", "count_more", "count_offer",
      "count_need", "count_illustrative", "count_cluster", "count_pilot", "count_unanswered", "count_need_answered",
      "count_month", "count_participant",
      "count_country", "count_region", "count_topic", "count_membership_elsewhere",
      "count_tie", "count_membership", "count_part",
      "count_finding", "count_authority", "count_authority_addressed", "count_authority_engaged", "count_type",
      "count_in_country", "count_in_region", "count_stop", "count_map_exact", "count_map_region", "count_map_country",
      "count_map_nowhere", "count_result", "count_show_more", "count_whole", "count_employee",
    ]
  }

  private static var choices: [String] {
    func keys<C: Choice>(_ type: C.Type) -> [String] { C.allCases.map { "value_\(C.listName)_\($0.rawValue)" } }
    return keys(Organisation.Level.self) + keys(Organisation.Size.self) + keys(Offer.Kind.self)
      + keys(Service.Stage.self) + keys(Service.Audience.self) + keys(FreePage.Audience.self) + keys(Event.Kind.self)
      + keys(Event.State.self)
      + keys(Track.self) + keys(Mission.Kind.self) + keys(Exchange.Phase.self)
      + keys(Brief.Recommendation.State.self) + keys(PolicyLevel.self)
      + TieKind.allCases.map { "tie_\($0.name)" }
  }
}
