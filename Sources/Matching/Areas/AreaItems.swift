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
  /// The numbers of all parts, by organisation, its needs before its offers; -1 for a part that does not count.
  private let numbers: [Int32]
  /// Where the needs of each organisation begin in `numbers`, and where its offers do.
  private let needs: [Int32]
  private let offers: [Int32]
  /// All countries, in the order of their codes.
  let countries: [String]
  private let countryOfOrganisation: [Int32]

  init(_ organisations: [Organisation], today: CalendarDate) {
    var all: [Numbered] = []
    var numbers: [Int32] = []
    var (needStarts, offerStarts): ([Int32], [Int32]) = ([], [])
    needStarts.reserveCapacity(organisations.count + 1)
    offerStarts.reserveCapacity(organisations.count)
    // Subscripts down to the fields: records are not copied.
    for position in organisations.indices {
      let isShown = organisations[position].header.status != .archived
      func number(_ ends: [CalendarDate?], isNeed: Bool) {
        for (part, end) in ends.enumerated() {
          let counts = isShown && end.map { $0 >= today } ?? true
          numbers.append(counts ? Int32(all.count) : -1)
          guard counts else { continue }
          all.append(Numbered(item: AreaItem(organisation: position, part: part), isNeed: isNeed))
        }
      }
      needStarts.append(Int32(numbers.count))
      number(organisations[position].needs.map(\.validUntil), isNeed: true)
      offerStarts.append(Int32(numbers.count))
      number(organisations[position].offers.map(\.validUntil), isNeed: false)
    }
    needStarts.append(Int32(numbers.count))
    self.all = all
    self.numbers = numbers
    needs = needStarts
    offers = offerStarts
    let codes = organisations.indices.map { organisations[$0].country }
    countries = Set(codes.compactMap { $0 }).sorted()
    let countryNumbers = Dictionary(uniqueKeysWithValues: countries.enumerated().map { ($1, Int32($0)) })
    countryOfOrganisation = codes.map { $0.flatMap { countryNumbers[$0] } ?? -1 }
  }

  /// The number of the need of an opportunity; nil where it does not count.
  func need(of opportunity: Opportunity) -> Int? {
    guard offers.indices.contains(opportunity.seeker) else { return nil }
    let range = needs[opportunity.seeker]..<offers[opportunity.seeker]
    return number(range, opportunity.need)
  }

  func offer(of opportunity: Opportunity) -> Int? {
    guard offers.indices.contains(opportunity.provider) else { return nil }
    let range = offers[opportunity.provider]..<needs[opportunity.provider + 1]
    return number(range, opportunity.offer)
  }

  private func number(_ range: Range<Int32>, _ part: Int) -> Int? {
    guard part < range.count else { return nil }
    let number = Int(numbers[Int(range.lowerBound) + part])
    return number < 0 ? nil : number
  }

  var organisationCount: Int { offers.count }

  /// The position of the country of a need or an offer in ``countries``; -1 for none.
  func country(of number: Int) -> Int { Int(countryOfOrganisation[all[number].item.organisation]) }
}
