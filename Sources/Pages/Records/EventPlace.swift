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

/// How to take part in an event that is still to come.
struct ShownRegistration: Sendable {
  /// Where to register; nil once it is too late.
  var address: String?
  var isClosed: Bool
  var until: CalendarDate?
  var capacity: Int?

  static func view(_ parts: RecordParts) -> View<ShownRegistration> {
    View(
      "registration",
      [
        .text("href") { registration, _ in registration.address },
        .flag("closed") { registration, _ in registration.isClosed },
        .date("until") { registration, _ in registration.until.map { PartialDate($0) } },
        .number("capacity", parts.kit) { registration, _ in registration.capacity },
      ])
  }
}

extension Reader {
  /// Nil for an event that is past: nobody looks for a place there.
  func registration(for event: Event) -> ShownRegistration? {
    guard let registration = event.registration, !isPast(event) else { return nil }
    let isLate = registration.until.map { $0 < today } ?? false
    let isClosed = isLate || [.cancelled, .held].contains(state(of: event))
    return ShownRegistration(
      address: isClosed ? nil : registration.url, isClosed: isClosed, until: registration.until,
      capacity: registration.capacity)
  }
}
