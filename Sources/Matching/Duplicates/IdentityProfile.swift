import Linking
import Model
import Text

/// What says who an organisation is.
struct IdentityProfile: Sendable {
  /// In the site's default language first, then the translations; each once.
  var names: [ComparableName] = []
  /// Folded; none under two letters.
  var acronym: [UInt8] = []
  /// In the order of ``Register``, empty where there is none; no elements where there is none at all.
  var identifiers: [String] = []
  var webSite: WebSite?
  var country: String?
  /// The folded letters.
  var city: [UInt8] = []
  var place: PlacePoint?
  /// The organisations it is a part or a member of.
  var above: [Int32] = []

  /// The registers that an identifier may be of.
  enum Register: Int, CaseIterable {
    case ror, pic, vat, lei, wikidata
  }

  /// Field by field: a record has some fifty parts, each with a count of its references, and is not copied as a whole.
  init(_ organisations: [Organisation], _ position: Int) {
    addName(organisations[position].name.text)
    for translation in organisations[position].name.translations { addName(translation.text) }
    if let text = organisations[position].acronym, let name = ComparableName(text), name.text.count > 1 {
      acronym = name.text
    }
    if let given = organisations[position].identifiers {
      identifiers = [given.ror, given.pic, given.vat, given.lei, given.wikidata].map { $0 ?? "" }
    }
    webSite = organisations[position].website.flatMap(WebSite.init)
    country = organisations[position].country
    if var text = organisations[position].city {
      city = NameWords(text.withUTF8 { Folding.fold(utf8: $0) }).letters
    }
    place = organisations[position].location.flatMap(PlacePoint.init)
    let memberOf = organisations[position].memberOf
    for index in memberOf.indices { if let target = memberOf[index].target { above.append(target.index) } }
    if let parent = organisations[position].parent?.target { above.append(parent.index) }
  }

  private mutating func addName(_ text: String) {
    if let name = ComparableName(text), !names.contains(name) { names.append(name) }
  }

  /// Whether somebody who knows the organisation by this acronym means its name.
  func isCalled(_ acronym: [UInt8]) -> Bool { names.contains { $0.text == acronym } }
}

/// A place in whole millionths of a degree.
struct PlacePoint: Sendable, Hashable {
  let latitude: Int
  let longitude: Int

  /// Nil for 0,0, which stands for a place that nobody looked up.
  init?(_ coordinates: Coordinates) {
    latitude = Int((coordinates.latitude.clamped(to: 90) * 1_000_000).rounded())
    longitude = Int((coordinates.longitude.clamped(to: 180) * 1_000_000).rounded())
    if latitude == 0, longitude == 0 { return nil }
  }

  /// Whether two places lie at most so many metres apart, on a sphere taken as flat between them: right to a hundredth
  /// for some tens of kilometres.
  func isWithin(metres: Int, of other: PlacePoint) -> Bool {
    // A degree of latitude has 111,195 m (a sphere of 6,371 km).
    let north = (latitude - other.latitude) * 111_195 / 1_000_000
    let middle = abs(latitude + other.latitude) / 2
    let degrees = min(abs(longitude - other.longitude), 360_000_000 - abs(longitude - other.longitude))
    let east = degrees * 111_195 / 1_000_000 * Self.cosine(microdegrees: middle) / 1000
    return north * north + east * east <= metres * metres
  }

  /// In thousandths, after Bhaskara I (7th century): to 0.002 of the right value, in whole numbers.
  private static func cosine(microdegrees: Int) -> Int {
    let degrees = microdegrees / 10_000
    let square = degrees * degrees
    return 1000 * (324_000_000 - 4 * square) / (324_000_000 + square)
  }
}

extension Double {
  fileprivate func clamped(to limit: Double) -> Double { isNaN ? 0 : Swift.min(Swift.max(self, -limit), limit) }
}
