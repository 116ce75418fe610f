import Linking
import Model
import Text

/// All needs and offers that hold, numbered: by organisation, its needs before its offers.
struct AreaItems: Sendable {
  struct Numbered: Sendable {
    let item: AreaItem
    let isNeed: Bool
  }

  let all: [Numbered]
  /// Where the needs and the offers of each organisation begin; -1 for a part that does not count.
  private let needNumbers: [[Int32]]
  private let offerNumbers: [[Int32]]
  /// The country of each organisation.
  let countries: [String?]

  init(_ organisations: [Organisation], today: CalendarDate) {
    var all: [Numbered] = []
    var needNumbers: [[Int32]] = []
    var offerNumbers: [[Int32]] = []
    needNumbers.reserveCapacity(organisations.count)
    offerNumbers.reserveCapacity(organisations.count)
    for (position, organisation) in organisations.enumerated() {
      let isShown = organisation.header.status != .archived
      func number(_ parts: [Offer], isNeed: Bool) -> [Int32] {
        parts.indices.map { part in
          guard isShown, parts[part].holds(on: today) else { return -1 }
          all.append(Numbered(item: AreaItem(organisation: position, part: part), isNeed: isNeed))
          return Int32(all.count - 1)
        }
      }
      needNumbers.append(number(organisation.needs, isNeed: true))
      offerNumbers.append(number(organisation.offers, isNeed: false))
    }
    self.all = all
    self.needNumbers = needNumbers
    self.offerNumbers = offerNumbers
    countries = organisations.map(\.country)
  }

  /// The number of the need of an opportunity; nil where it does not count.
  func need(of opportunity: Opportunity) -> Int? {
    Self.number(needNumbers, opportunity.seeker, opportunity.need)
  }

  func offer(of opportunity: Opportunity) -> Int? {
    Self.number(offerNumbers, opportunity.provider, opportunity.offer)
  }

  private static func number(_ numbers: [[Int32]], _ organisation: Int, _ part: Int) -> Int? {
    guard numbers.indices.contains(organisation), numbers[organisation].indices.contains(part) else { return nil }
    let number = Int(numbers[organisation][part])
    return number < 0 ? nil : number
  }

  func country(of number: Int) -> String? { countries[all[number].item.organisation] }
}
