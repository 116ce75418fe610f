/// The files of `templates/assets/` that templates may name, by the name they have there: `{{assets.map_js}}`. All other
/// files of the folder are published too, but nothing leads to them.
enum AssetName: String, CaseIterable, Sendable {
  case styleSheet = "css"
  case icon
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

  /// Without these there is no site; where one of the others is missing, pages do without it.
  static let required: [AssetName] = [.styleSheet, .icon]

  /// Below `templates/assets/`: `map.js` for `map_js`.
  var file: String {
    switch self {
    case .styleSheet: "aurora.css"
    case .icon: "favicon.svg"
    default: rawValue.replacing("_", with: ".")
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
