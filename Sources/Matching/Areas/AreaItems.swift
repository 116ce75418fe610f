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
  /// All countries, in the order of their codes.
  let countries: [String]
  private let countryOfOrganisation: [Int32]

  init(_ organisations: [Organisation], today: CalendarDate) {
    var all: [Numbered] = []
    var needNumbers: [[Int32]] = []
    var offerNumbers: [[Int32]] = []
    needNumbers.reserveCapacity(organisations.count)
    offerNumbers.reserveCapacity(organisations.count)
    // Subscripts down to the fields: records are not copied.
    for position in organisations.indices {
      let isShown = organisations[position].header.status != .archived
      let (needs, offers) = (organisations[position].needs, organisations[position].offers)
      func number(_ parts: [Offer], isNeed: Bool) -> [Int32] {
        parts.indices.map { part in
          guard isShown, parts[part].validUntil.map({ $0 >= today }) ?? true else { return -1 }
          all.append(Numbered(item: AreaItem(organisation: position, part: part), isNeed: isNeed))
          return Int32(all.count - 1)
        }
      }
      needNumbers.append(number(needs, isNeed: true))
      offerNumbers.append(number(offers, isNeed: false))
    }
    self.all = all
    self.needNumbers = needNumbers
    self.offerNumbers = offerNumbers
    let codes = organisations.indices.map { organisations[$0].country }
    countries = Set(codes.compactMap { $0 }).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: countries.enumerated().map { ($1, Int32($0)) })
    countryOfOrganisation = codes.map { $0.flatMap { numbers[$0] } ?? -1 }
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

  /// The position of the country of a need or an offer in ``countries``; -1 for none.
  func country(of number: Int) -> Int { Int(countryOfOrganisation[all[number].item.organisation]) }
}
