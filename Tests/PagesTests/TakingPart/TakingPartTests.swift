import Testing
import Text

@testable import Model
@testable import Pages

@Suite("How to take part in an event, or why one cannot")
struct TakingPartTests {
  let reader: Reader

  init() throws { reader = try SmallSite().reader() }

  /// On 23 November 2026.
  private func taking(
    _ starts: String, until: String? = nil, state: Event.State? = nil, full: Bool = false,
    url: String? = "https://x.example"
  ) -> TakingPart {
    var event = SmallSite.event(starts)
    event.registration = Registration(
      url: url, until: until.flatMap { CalendarDate($0) }, capacity: 20, isFull: full)
    event.state = state
    return reader.takingPart(in: event)
  }

  @Test("An event to come leads to its registration, until the last day of it")
  func open() {
    let open = taking("2027-01-10", until: "2026-11-23")
    #expect(open.address == "https://x.example")
    #expect(open.note == nil)
    #expect(open.capacity == 20)
    #expect(open.isToCome)
    let late = taking("2027-01-10", until: "2026-11-22")
    #expect(late.address == nil)
    #expect(late.note == reader.phrases[.registrationClosed])
    #expect(late.isToCome)
  }

  @Test("What is past, cancelled or full says so and leads nowhere")
  func shut() {
    let cases: [(TakingPart, ActPhrase, Bool)] = [
      (taking("2026-11-22"), .takePartPast, false), (taking("2027-01-10", state: .held), .takePartPast, false),
      (taking("2027-01-10", state: .cancelled), .takePartCancelled, false),
      (taking("2027-01-10", full: true), .takePartFull, true),
    ]
    for (taking, phrase, isToCome) in cases {
      #expect(taking.note == reader.phrases[phrase])
      #expect(taking.address == nil)
      #expect(taking.isToCome == isToCome)
    }
  }

  @Test("A postponed event warns; one without registration on line says whom to ask")
  func mind() {
    let postponed = taking("2027-01-10", state: .postponed)
    #expect(postponed.note == reader.phrases[.takePartPostponed])
    #expect(postponed.address == "https://x.example")
    #expect(taking("2027-01-10", url: nil).note == reader.phrases[.takePartAsk])
    #expect(reader.takingPart(in: SmallSite.event("2027-01-10")).note == reader.phrases[.takePartAsk])
  }
}
