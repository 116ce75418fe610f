import Model
import Templates
import Text

/// Where an event is: the venue, and "Granada, Andalucía, Spain".
struct ShownPlace: Sendable {
  var name: LocalText?
  var address: String

  static let view = View<ShownPlace>(
    "place", [.localText("name") { place, _ in place.name }, .text("address") { place, _ in place.address }])
}

extension Reader {
  /// Nil where nothing is said that a reader could find.
  func shown(_ place: Place) -> ShownPlace? {
    let region = place.region?.target.map { concepts[Int($0.index)].label }
    var parts = [place.city, region, place.country.map(language.name(ofCountry:))].compactMap(\.self)
    // A city that is a region of its own is named once.
    if parts.count > 1, parts[0] == parts[1] { parts.removeFirst() }
    if parts.isEmpty { return place.name.isEmpty ? nil : ShownPlace(address: words(place.name)) }
    return ShownPlace(name: place.name.isEmpty ? nil : place.name, address: parts.joined(separator: ", "))
  }
}
