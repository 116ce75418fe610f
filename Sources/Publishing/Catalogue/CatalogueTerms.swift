import Diagnostics

/// The words of the vocabularies that the catalogue of data uses.
enum CatalogueTerms {
  private static let authority = "http://publications.europa.eu/resource/authority/"
  /// Agriculture, fisheries, forestry and food.
  static let theme = authority + "data-theme/AGRI"
  static let irregular = authority + "frequency/IRREG"
  /// From the table of planned availability: as long as the site stands.
  static let available = authority + "planned-availability/AVAILABLE"

  private static let prefixes = [
    ("dcat", "http://www.w3.org/ns/dcat#"), ("dcatap", "http://data.europa.eu/r5r/"),
    ("dct", "http://purl.org/dc/terms/"), ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("vcard", "http://www.w3.org/2006/vcard/ns#"), ("xsd", "http://www.w3.org/2001/XMLSchema#"),
  ]

  static func writeContext(to json: inout JSONWriter) {
    json.key("@context")
    json.object { json in for (prefix, address) in prefixes { json.member(prefix, address) } }
  }

  /// The languages of the EU, by ISO 639-1, as its authority table names them (ISO 639-3, in capital letters).
  static func language(_ code: String) -> String? { languages[code].map { authority + "language/" + $0 } }

  private static let languages = [
    "bg": "BUL", "cs": "CES", "da": "DAN", "de": "DEU", "el": "ELL", "en": "ENG", "es": "SPA", "et": "EST",
    "fi": "FIN", "fr": "FRA", "ga": "GLE", "hr": "HRV", "hu": "HUN", "it": "ITA", "lt": "LIT", "lv": "LAV",
    "mt": "MLT", "nl": "NLD", "pl": "POL", "pt": "POR", "ro": "RON", "sk": "SLK", "sl": "SLV", "sv": "SWE",
  ]

  /// The form of a file, by the end of its name.
  struct Form {
    /// In the register of IANA.
    let mediaType: String
    /// In the authority table of file types.
    let fileType: String

    init(path: String) {
      let (media, type) =
        switch path.split(separator: ".").last {
        case "csv": ("text/csv", "CSV")
        case "geojson": ("application/geo+json", "GEOJSON")
        case "ics": ("text/calendar", "ICS")
        case "xml": ("application/atom+xml", "ATOM")
        default: ("application/json", "JSON")
        }
      mediaType = "http://www.iana.org/assignments/media-types/" + media
      fileType = CatalogueTerms.authority + "file-type/" + type
    }
  }
}
