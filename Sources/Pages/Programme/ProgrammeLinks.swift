import Linking
import Model
import Text

/// Records that pages of the programme list, in the order in which they happen.
extension Reader {
  /// News items about a record, the newest first.
  func newsSection(about address: RecordAddress) -> ProgrammeContent.Section {
    .rows(phrases[.news], cards(latestFirst(sources(of: address, .news, "about"))))
  }

  /// The events of a list and those that name the record by a field themselves, each once, by their beginning.
  func events(_ listed: [Reference], and address: RecordAddress, by field: String) -> [RecordAddress] {
    site.events(listed, and: address, by: field)
  }

  /// Exchanges that name a record by a field, by their beginning; beside each who visits whom, and its phase.
  func exchangeSection(of address: RecordAddress, by field: String) -> ProgrammeContent.Section {
    let exchanges = sources(of: address, .exchanges, field)
      .sorted { start(ofExchange: $0) < start(ofExchange: $1) }
    return .entries(phrases[.exchanges], exchanges.map(entry(ofExchange:)))
  }

  private func start(ofExchange address: RecordAddress) -> CalendarDate {
    catalogue.exchanges[Int(address.index)].starts ?? .latest
  }

  func entry(ofExchange address: RecordAddress) -> Entry {
    let exchange = catalogue.exchanges[Int(address.index)]
    let parties = [exchange.visitor, exchange.host].compactMap { $0?.target }.map { words(title(of: $0)) }
    let days = when(exchange.starts.map { PartialDate($0) }, exchange.ends.map { PartialDate($0) })
    let who = parties.isEmpty ? nil : parties.joined(separator: " → ")
    return entry(address, note: remark([who, days, exchange.phase.map { label($0) }]))
  }
}

extension FactBuilder {
  /// A fact that the record does not declare in these words; it has the label of a field.
  func fact(_ name: String, _ words: [String]) -> [Fact] {
    words.isEmpty ? [] : [Fact(label: label(name), values: words.map { FactValue($0) })]
  }

  /// Yes or no, where the answer no is worth saying too.
  func fact(_ name: String, isTrue: Bool) -> [Fact] { fact(name, [reader.phrases[isTrue ? .yes : .no]]) }
}
