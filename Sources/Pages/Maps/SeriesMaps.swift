import Linking
import Mapping
import Model

/// The maps of journeys and consultations: stops in their order.
extension MapDrawer {
  func journey(_ address: RecordAddress) -> MapFigure? {
    guard let sheet = reader.insights.maps?.journeys[address.index] else { return nil }
    let missions = reader.site.missions(ofJourney: address.index)
    return series(
      sheet, title: fill(.mapSeries, ["title": reader.words(reader.title(of: address))]),
      stops: missions.map { stop in
        let mission = reader.catalogue.missions[Int(stop.index)]
        return SeriesStop(address: stop, city: nil, region: mission.region, country: mission.country, reader)
      })
  }

  func consultation(_ address: RecordAddress) -> MapFigure? {
    guard let sheet = reader.insights.maps?.consultations[address.index] else { return nil }
    let listed = reader.catalogue.consultations[Int(address.index)].events
    let events = reader.site.events(listed, and: address, by: "consultation")
    return series(
      sheet, title: fill(.mapSeries, ["title": reader.words(reader.title(of: address))]),
      stops: events.map { stop in
        let place = reader.catalogue.events[Int(stop.index)].place
        return SeriesStop(address: stop, city: place?.city, region: place?.region, country: place?.country, reader)
      })
  }

  private func series(_ sheet: MapSheet, title: String, stops: [SeriesStop]) -> MapFigure {
    let byPlace = Dictionary(stops.map { (Int($0.address.index), $0) }, uniquingKeysWith: { first, _ in first })
    let words = MapWords(
      title: title, description: { _ in describe(stops) }, number: { reader.language.format($0) },
      areaName: { _ in nil }, areaTip: { _ in "" },
      symbolName: { symbol in
        zip(symbol.steps, symbol.places).compactMap { step, place in byPlace[place].map { name(step, $0) } }
          .joined(separator: "; ")
      },
      symbolLink: { symbol in
        symbol.places.first.flatMap { byPlace[$0] }.map { link(reader.path(of: $0.address)) }
      },
      stopName: { symbol in symbol.places.first.flatMap { byPlace[$0]?.shortPlace } ?? "" })
    var table = Table(
      phrases[.mapTable],
      columns: [
        .init(label: phrases[.columnStop]), .init(label: phrases[.step], isNumeric: true),
        .init(label: phrases[.columnPlace]),
      ])
    for (index, stop) in stops.enumerated() {
      table.addRow(
        reader.title(of: stop.address), path: reader.path(of: stop.address),
        [reader.language.format(index + 1), stop.place ?? phrases[.mapUnknownPlace]])
    }
    return figure(sheet, words, table: table)
  }

  /// "1. Mission to Bretagne, Bretagne, France"
  private func name(_ step: Int, _ stop: SeriesStop) -> String {
    let number = "\(reader.language.format(step))."
    let title = reader.words(reader.title(of: stop.address))
    return "\(number) " + [title, stop.place].compactMap(\.self).joined(separator: ", ")
  }

  /// "3 stops: 1. Bretagne, France; 2. Flevoland, Netherlands; 3. …"
  private func describe(_ stops: [SeriesStop]) -> String {
    let places = stops.enumerated().map { index, stop in
      "\(reader.language.format(index + 1)). \(stop.place ?? phrases[.mapUnknownPlace])"
    }
    return fill(
      .mapStops,
      ["stops": reader.numbers.phrase("count_stop", stops.count), "places": places.joined(separator: "; ")])
  }
}

/// A stop of a series, with its place in words.
private struct SeriesStop: Sendable {
  let address: RecordAddress
  /// "Granada, Andalucía, Spain"; nil of one that is nowhere.
  let place: String?
  /// The narrowest that is known: "Granada".
  let shortPlace: String?

  init(address: RecordAddress, city: String?, region: Reference?, country: String?, _ reader: Reader) {
    self.address = address
    let region = region?.target.map { reader.concepts[Int($0.index)].label }
    let country = country.map(reader.language.name(ofCountry:))
    // A city that is a region of its own is named once.
    let parts = [city, region == city ? nil : region, country].compactMap(\.self)
    place = parts.isEmpty ? nil : parts.joined(separator: ", ")
    shortPlace = parts.first
  }
}
