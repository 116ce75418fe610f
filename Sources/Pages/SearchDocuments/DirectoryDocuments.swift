import Model
import Text

/// What is searched of organisations, services and events.
extension DocumentMaker {
  func organisation(_ organisation: Organisation, _ document: inout SearchDocument) {
    document.acronym = organisation.acronym
    document.add(organisation.acronym, to: .acronym)
    document.type = organisation.type?.target.map { reader.concepts[Int($0.index)].label }
    document.add(document.type, to: .topics)
    document.place = reader.place(city: organisation.city, country: organisation.country)
    document.add(document.place, to: .place)
    labels(organisation.region.map { [$0] } ?? [], &document, .place)
    labels(organisation.topics + organisation.sectors + organisation.valueChain, &document)
    names(organisation.labels.map(\.label), &document, .topics)
    document.offers = organisation.offers.map { offer($0, &document) }
    document.needs = organisation.needs.map { offer($0, &document) }
    prose(organisation.header, &document)
  }

  /// The title of an offer or a need, all of which is searched.
  private func offer(_ offer: Offer, _ document: inout SearchDocument) -> String {
    let title = reader.words(offer.title)
    document.add(title, to: .offers)
    document.add(reader.words(offer.description), to: .offers)
    labels(offer.topics, &document, .offers)
    return title
  }

  func service(_ service: Service, _ document: inout SearchDocument) {
    document.type = service.type?.target.map { reader.concepts[Int($0.index)].label }
    document.add(document.type, to: .topics)
    document.place = reader.countryNames(service.countries)
    countries(service.countries, &document)
    labels(service.topics, &document)
    document.add(reader.words(service.access), to: .prose)
    document.add(reader.words(service.price), to: .prose)
    names(service.providers, &document)
    for pilot in service.pilots {
      names(pilot.cluster.map { [$0] } ?? [], &document)
      document.add(reader.words(pilot.result), to: .prose)
    }
    prose(service.header, &document)
  }

  func event(_ event: Event, _ document: inout SearchDocument) {
    document.type = event.kind.map { reader.label($0) }
    document.add(document.type, to: .topics)
    document.add(event.track.map { reader.label($0) }, to: .topics)
    document.date = reader.when(event)
    document.place = reader.whereabouts(event)
    if let place = event.place {
      document.add(reader.words(place.name), to: .place)
      document.add(place.city, to: .place)
      countries(place.country.map { [$0] } ?? [], &document)
      labels(place.region.map { [$0] } ?? [], &document, .place)
    }
    labels(event.topics, &document)
    names(event.organisers, &document)
    for item in event.agenda { document.add(reader.words(item.title), to: .prose) }
    for outcome in event.outcomes { document.add(reader.words(outcome), to: .prose) }
    prose(event.header, &document)
  }

  func news(_ item: NewsItem, _ document: inout SearchDocument) {
    document.date = item.date.map(reader.language.format)
    labels(item.topics, &document)
    prose(item.header, &document)
  }
}
