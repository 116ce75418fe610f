import Model
import Text

/// The remarks on the cards of the kinds that share one template: dates, states, parties.
enum CardNotes {
  @Sendable static func consultation(_ record: Consultation, _ reader: Reader) -> [String] {
    let dates = reader.when(record.opened.map { PartialDate($0) }, record.closed.map { PartialDate($0) })
    return [record.track.map { reader.label($0) }, dates, reader.countryNames(record.countries)].compactMap(\.self)
  }

  @Sendable static func journey(_ record: Journey, _ reader: Reader) -> [String] {
    record.missions.isEmpty ? [] : [reader.numbers.phrase("count_mission", record.missions.count)]
  }

  @Sendable static func scheme(_ record: Scheme, _ reader: Reader) -> [String] {
    guard let days = record.days, let max = days.max else { return [] }
    let range = days.min.map { "\(reader.language.format($0))–" } ?? ""
    return [range + reader.numbers.phrase("count_day", max)]
  }

  @Sendable static func exchange(_ record: Exchange, _ reader: Reader) -> [String] {
    let parties = [record.visitor, record.host].compactMap { $0?.target }.map { reader.words(reader.title(of: $0)) }
    let dates = reader.when(record.starts.map { PartialDate($0) }, record.ends.map { PartialDate($0) })
    return [record.phase.map { reader.label($0) }, parties.joined(separator: " → "), dates].compactMap(\.self)
  }

  @Sendable static func benchmark(_ record: Benchmark, _ reader: Reader) -> [String] {
    [record.year.map(String.init)].compactMap(\.self)
  }

  @Sendable static func label(_ record: Label, _ reader: Reader) -> [String] { [record.issuer].compactMap(\.self) }

  @Sendable static func assessment(_ record: Assessment, _ reader: Reader) -> [String] {
    let organisation = record.organisation?.target.map { reader.words(reader.title(of: $0)) }
    return [organisation, record.date.map(reader.language.format)].compactMap(\.self)
  }

  @Sendable static func engagement(_ record: Engagement, _ reader: Reader) -> [String] {
    let authority = record.authority?.target.map { reader.words(reader.title(of: $0)) }
    let level = record.level?.target.map { reader.concepts[Int($0.index)].label }
    return [authority, level, record.date.map(reader.language.format)].compactMap(\.self)
  }
}
