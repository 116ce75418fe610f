import Model
import Text

/// What is searched of the records of the programme. Figures are not: what is confidential of them is never far.
extension DocumentMaker {
  func brief(_ brief: Brief, _ document: inout SearchDocument) {
    document.date = brief.published.map(reader.language.format)
    labels(brief.topics, &document)
    names(brief.authors, &document)
    for recommendation in brief.recommendations { document.add(reader.words(recommendation.text), to: .prose) }
    prose(brief.header, &document)
  }

  func consultation(_ consultation: Consultation, _ document: inout SearchDocument) {
    document.type = consultation.track.map { reader.label($0) }
    document.add(document.type, to: .topics)
    document.date = reader.when(
      consultation.opened.map { PartialDate($0) }, consultation.closed.map { PartialDate($0) })
    document.place = reader.countryNames(consultation.countries)
    countries(consultation.countries, &document)
    labels(consultation.topics, &document)
    for finding in consultation.findings { document.add(reader.words(finding.text), to: .prose) }
    prose(consultation.header, &document)
  }

  func journey(_ journey: Journey, _ document: inout SearchDocument) {
    names(journey.missions, &document)
    prose(journey.header, &document)
  }

  func mission(_ mission: Mission, _ document: inout SearchDocument) {
    document.type = mission.kind.map { reader.label($0) }
    document.date = reader.when(mission.starts, mission.ends)
    document.place = mission.country.map(reader.language.name(ofCountry:))
    countries(mission.country.map { [$0] } ?? [], &document)
    labels(mission.region.map { [$0] } ?? [], &document, .place)
    labels(mission.topics, &document)
    names(mission.hosts, &document)
    for outcome in mission.outcomes { document.add(reader.words(outcome), to: .prose) }
    prose(mission.header, &document)
  }

  func scheme(_ scheme: Scheme, _ document: inout SearchDocument) {
    document.place = reader.countryNames(scheme.countries)
    countries(scheme.countries, &document)
    prose(scheme.header, &document)
  }

  func exchange(_ exchange: Exchange, _ document: inout SearchDocument) {
    let parties = [exchange.visitor, exchange.host].compactMap(\.self)
    document.date = reader.when(exchange.starts.map { PartialDate($0) }, exchange.ends.map { PartialDate($0) })
    names(parties, &document, .summary)
    document.add(reader.words(exchange.results), to: .prose)
    prose(exchange.header, &document)
  }

  func benchmark(_ benchmark: Benchmark, _ document: inout SearchDocument) {
    document.date = benchmark.year.map(String.init)
    for dimension in benchmark.dimensions {
      document.add(reader.words(dimension.label), to: .topics)
      for indicator in dimension.indicators { document.add(reader.words(indicator.label), to: .prose) }
    }
    prose(benchmark.header, &document)
  }

  func label(_ label: Label, _ document: inout SearchDocument) {
    document.add(label.issuer, to: .summary)
    for dimension in label.dimensions {
      document.add(reader.words(dimension.label), to: .topics)
      for criterion in dimension.criteria { document.add(reader.words(criterion.label), to: .prose) }
    }
    prose(label.header, &document)
  }

  /// Its name and its day; how it came out is for its page to say, where that is not confidential.
  func assessment(_ assessment: Assessment, _ document: inout SearchDocument) {
    document.date = assessment.date.map(reader.language.format)
    prose(assessment.header, &document)
  }

  func engagement(_ engagement: Engagement, _ document: inout SearchDocument) {
    document.date = engagement.date.map(reader.language.format)
    document.add(engagement.channel, to: .topics)
    names(engagement.authority.map { [$0] } ?? [], &document, .summary)
    prose(engagement.header, &document)
  }
}
