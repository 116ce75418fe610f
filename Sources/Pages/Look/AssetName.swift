/// The files of `templates/assets/` that templates may name, by the name they have there: `{{assets.map_js}}`. All other
/// files of the folder are published too, but nothing leads to them.
enum AssetName: String, CaseIterable, Sendable {
  case styleSheet = "css"
  case icon
  case homeStyleSheet = "home_css"
  case listsStyleSheet = "lists_css"
  case textStyleSheet = "text_css"
  case recordStyleSheet = "record_css"
  case networkStyleSheet = "network_css"
  case policyStyleSheet = "policy_css"
  case mapStyleSheet = "map_css"
  case mapScript = "map_js"
  case programmeStyleSheet = "programme_css"
  case journeyStyleSheet = "journey_css"
  case calculatorScript = "calculator_js"
  case calendarStyleSheet = "calendar_css"
  case calendarScript = "calendar_js"
  case choosingStyleSheet = "choosing_css"
  case keepScript = "keep_js"
  case factsScript = "facts_js"
  case compareScript = "compare_js"
  case contactsScript = "contacts_js"
  case savedScript = "saved_js"
  case searchStyleSheet = "search_css"
  case searchWordsScript = "search_words_js"
  case searchAddressScript = "search_address_js"
  case searchResultsScript = "search_results_js"
  case searchSaidScript = "search_said_js"
  case searchFacetsScript = "search_facets_js"
  case searchNearbyScript = "search_nearby_js"
  case searchChosenScript = "search_chosen_js"
  case searchKeyScript = "search_key_js"
  case searchPageScript = "search_page_js"
  // The engine of the search, in the order in which its parts need each other.
  case searchFoldingScript = "search_folding_js"
  case searchShardsScript = "search_shards_js"
  case searchTablesScript = "search_tables_js"
  case searchIndexScript = "search_index_js"
  case searchTermsScript = "search_terms_js"
  case searchSpellingScript = "search_spelling_js"
  case searchMatchingScript = "search_matching_js"
  case searchCountingScript = "search_facets_counted_js"
  case searchMarkingScript = "search_marking_js"
  case searchEngineScript = "search_engine_js"
  case siteScript = "site_js"
  case offlineStyleSheet = "offline_css"
  case offlineScript = "offline_js"
  case icon192 = "icon_192"
  case icon512 = "icon_512"
  case maskableIcon = "icon_maskable"
  case actStyleSheet = "act_css"
  case actScript = "act_js"
  case interestScript = "interest_js"
  case exchangeScript = "exchange_js"
  case formStyleSheet = "form_css"
  case formScript = "form_js"
  case fieldsScript = "fields_js"
  case vatScript = "vat_js"
  case checksScript = "checks_js"
  case writingScript = "writing_js"

  /// Without these there is no site; where one of the others is missing, pages do without it.
  static let required: [AssetName] = [.styleSheet, .icon]

  /// Below `templates/assets/`: `map.js` for `map_js`, `search-page.js` for `search_page_js`.
  var file: String {
    switch self {
    case .styleSheet: "aurora.css"
    case .icon: "favicon.svg"
    case .icon192: "icon-192.png"
    case .icon512: "icon-512.png"
    case .maskableIcon: "icon-maskable.png"
    default:
      rawValue.split(separator: "_").dropLast().joined(separator: "-") + "."
        + (rawValue.split(separator: "_").last ?? "")
    }
  }

  /// What messages call it.
  var role: String {
    switch self {
    case .styleSheet: "the style sheet"
    case .icon: "the icon"
    default: file
    }
  }
}

/// Where the assets of a look have their place in the site.
struct AssetPaths: Sendable {
  private var paths: [AssetName: String] = [:]

  /// - Parameter files: the path in the site of each file, by its path in the folder of templates: `assets/map.js`.
  init(_ files: [String: String]) {
    for name in AssetName.allCases { paths[name] = files["assets/\(name.file)"] }
  }

  subscript(name: AssetName) -> String? { paths[name] }
}
