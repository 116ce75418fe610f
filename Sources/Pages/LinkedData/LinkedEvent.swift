import Diagnostics
import Model
import Text

/// Events as schema.org tells them.
extension LinkedData {
  func write(_ event: Event, at place: RecordAddress, _ json: inout JSONWriter) {
    json.object { json in
      head("Event", event, at: place, &json)
      json.member("url", address(path))
      if let starts = event.starts { json.member("startDate", moment(starts, event)) }
      if let ends = event.ends { json.member("endDate", moment(ends, event)) }
      json.member("eventStatus", "https://schema.org/\(Self.status(reader.state(of: event)))")
      if event.place != nil || event.online != nil {
        json.member("eventAttendanceMode", "https://schema.org/\(Self.attendance(event))")
        json.key("location")
        json.array { json in
          if let place = event.place { write(place, &json) }
          if let online = event.online {
            json.object { json in
              json.member("@type", "VirtualLocation")
              json.member("url", online)
            }
          }
        }
      }
      organisations("organizer", event.organisers, &json)
      if let capacity = event.registration?.capacity { json.member("maximumAttendeeCapacity", capacity) }
      topics("about", event.topics, &json)
    }
  }

  private func write(_ place: Place, _ json: inout JSONWriter) {
    json.object { json in
      json.member("@type", "Place")
      let name = place.name.isEmpty ? place.city : reader.words(place.name)
      if let name { json.member("name", name) }
      postalAddress(city: place.city, region: place.region, country: place.country, &json)
      position(place.latitude, place.longitude, &json)
    }
  }

  /// With how far the clocks there are ahead of UTC, where the zone is known.
  private func moment(_ time: LocalDateTime, _ event: Event) -> String {
    guard time.hasTime, let zone = event.timezone, let offset = TimeZoneName.utcOffset(of: time, in: zone) else {
      return time.iso
    }
    let size = abs(offset) / 60
    let clock = TimeOfDay(hour: size / 60, minute: size % 60)?.iso ?? "00:00"
    return time.iso + ":00" + (offset < 0 ? "-" : "+") + clock
  }

  /// What took place as planned is scheduled too: the vocabulary knows no word for it.
  private static func status(_ state: Event.State) -> String {
    switch state {
    case .scheduled, .held: "EventScheduled"
    case .postponed: "EventPostponed"
    case .cancelled: "EventCancelled"
    }
  }

  private static func attendance(_ event: Event) -> String {
    if event.place == nil { return "OnlineEventAttendanceMode" }
    return event.online == nil ? "OfflineEventAttendanceMode" : "MixedEventAttendanceMode"
  }
}
