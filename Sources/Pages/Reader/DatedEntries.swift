import Model
import Text

/// Links to records that bear a day: news, policy briefs, engagements.
extension Reader {
  /// Links with the day as the remark, the latest first.
  func datedEntries(_ addresses: [RecordAddress]) -> [Entry] {
    latestFirst(addresses).map { entry($0, note: day(of: $0).map(language.format)) }
  }

  /// Links to contacts with public authorities, the latest first.
  ///
  /// - Parameter namesAuthority: whether the remark says with whom it was; on the authority's own page it goes
  ///   without saying.
  func entries(ofEngagements addresses: [RecordAddress], namesAuthority: Bool) -> [Entry] {
    latestFirst(addresses).map { address in
      let engagement = catalogue.engagements[Int(address.index)]
      let authority = namesAuthority ? engagement.authority?.target.map { words(title(of: $0)) } : nil
      let level = engagement.level?.target.map { concepts[Int($0.index)].label }
      return entry(address, note: remark([authority, level, engagement.date.map(language.format)]))
    }
  }

  /// Links to the exchanges of an organisation, with the other party, the days and the phase as the remark.
  func entries(ofExchanges addresses: [RecordAddress], with organisation: RecordAddress) -> [Entry] {
    addresses.map { address in
      let exchange = catalogue.exchanges[Int(address.index)]
      let others = [exchange.visitor, exchange.host].compactMap { $0?.target }.filter { $0 != organisation }
      let days = when(exchange.starts.map { PartialDate($0) }, exchange.ends.map { PartialDate($0) })
      let parts = others.map { words(title(of: $0)) } + [days, exchange.phase.map { label($0) }]
      return entry(address, note: remark(parts))
    }
  }

  /// What is known of several things, with a dot between: "SME · Vannes, France".
  func remark(_ parts: [String?]) -> String? {
    let known = parts.compactMap(\.self)
    return known.isEmpty ? nil : known.joined(separator: " · ")
  }

  func latestFirst(_ addresses: [RecordAddress]) -> [RecordAddress] {
    guard addresses.count > 1 else { return addresses }
    let dated: [(day: CalendarDate, address: RecordAddress)] = addresses.map { (day(of: $0) ?? .earliest, $0) }
    let sorted = dated.sorted { left, right in
      left.day == right.day ? left.address < right.address : left.day > right.day
    }
    return sorted.map(\.address)
  }

  private func day(of address: RecordAddress) -> CalendarDate? {
    let index = Int(address.index)
    return switch address.kind {
    case .news: catalogue.news[index].date
    case .briefs: catalogue.briefs[index].published
    case .engagements: catalogue.engagements[index].date
    default: nil
    }
  }
}
