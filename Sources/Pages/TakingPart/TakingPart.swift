import Model
import Templates
import Text

/// How to take part in an event, or why one cannot.
struct TakingPart: Sendable {
  /// What stands in the way, or what to mind.
  var note: String?
  /// Where to register; nil once it is too late.
  var address: String?
  var until: CalendarDate?
  var capacity: Int?
  /// Whether the event is still to come, so that it belongs into a calendar.
  var isToCome = false

  static func view(_ parts: RecordParts) -> View<TakingPart> {
    View(
      "taking part",
      [
        .text("note") { taking, _ in taking.note }, .text("href") { taking, _ in taking.address },
        .date("until") { taking, _ in taking.until.map { PartialDate($0) } },
        .number("capacity", parts.kit) { taking, _ in taking.capacity },
        .flag("to_come") { taking, _ in taking.isToCome },
      ])
  }
}

extension Reader {
  func takingPart(in event: Event) -> TakingPart {
    let state = state(of: event)
    if state == .cancelled { return TakingPart(note: phrases[.takePartCancelled]) }
    if state == .held || isPast(event) { return TakingPart(note: phrases[.takePartPast]) }
    let registration = event.registration
    var taking = TakingPart(
      until: registration?.until, capacity: registration?.capacity, isToCome: true)
    if registration?.isFull == true {
      taking.note = phrases[.takePartFull]
    } else if let until = registration?.until, until < today {
      taking.note = phrases[.registrationClosed]
    } else {
      taking.address = registration?.url
      if state == .postponed {
        taking.note = phrases[.takePartPostponed]
      } else if taking.address == nil {
        taking.note = phrases[.takePartAsk]
      }
    }
    return taking
  }
}
