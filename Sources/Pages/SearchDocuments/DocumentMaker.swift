import Linking
import Model
import Text

/// Says what of a record is searched, kind by kind.
struct DocumentMaker: Sendable {
  let reader: Reader

  var catalogue: Catalogue { reader.catalogue }

  func document(_ entry: SearchEntry) -> SearchDocument {
    switch entry.subject {
    case .country(let code): return country(code)
    case .record(let address) where address.kind == .concepts: return concept(address)
    case .record(let address): return record(address)
    }
  }

  func name(of entry: SearchEntry) -> String {
    switch entry.subject {
    case .country(let code): reader.language.name(ofCountry: code)
    case .record(let address): reader.words(reader.title(of: address))
    }
  }

  private func record(_ address: RecordAddress) -> SearchDocument {
    var document = named(address)
    let index = Int(address.index)
    switch address.kind {
    case .organisations: organisation(catalogue.organisations[index], &document)
    case .services: service(catalogue.services[index], &document)
    case .events: event(catalogue.events[index], &document)
    case .briefs: brief(catalogue.briefs[index], &document)
    case .consultations: consultation(catalogue.consultations[index], &document)
    case .journeys: journey(catalogue.journeys[index], &document)
    case .missions: mission(catalogue.missions[index], &document)
    case .schemes: scheme(catalogue.schemes[index], &document)
    case .exchanges: exchange(catalogue.exchanges[index], &document)
    case .benchmarks: benchmark(catalogue.benchmarks[index], &document)
    case .labels: label(catalogue.labels[index], &document)
    case .assessments: assessment(catalogue.assessments[index], &document)
    case .engagements: engagement(catalogue.engagements[index], &document)
    case .news: news(catalogue.news[index], &document)
    case .pages: prose(catalogue.pages[index].header, &document)
    case .concepts: break
    }
    return document
  }

  private func named(_ address: RecordAddress) -> SearchDocument {
    let title = reader.title(of: address)
    let found = title.text(in: reader.code, default: catalogue.site.defaultLanguage)
    var document = SearchDocument(path: reader.path(of: address), kind: address.kind, title: found.text)
    document.language = found.isFallback ? catalogue.site.defaultLanguage : nil
    return document
  }

  // MARK: What kinds have in common

  /// The prose, its first sentences, and whether the record is invented.
  func prose(_ header: RecordHeader, _ document: inout SearchDocument) {
    document.isIllustrative = header.illustrative
    if document.summary.isEmpty, let summary = reader.summary(of: header) {
      document.summary = reader.words(summary)
      document.add(document.summary, to: .summary)
    }
    document.prose = reader.plainProse(of: header)
  }

  func labels(_ references: [Reference], _ document: inout SearchDocument, _ field: SearchDocument.Field = .topics) {
    for address in references.compactMap(\.target) {
      document.add(reader.concepts[Int(address.index)].label, to: field)
    }
  }

  func names(_ references: [Reference], _ document: inout SearchDocument, _ field: SearchDocument.Field = .prose) {
    for address in references.compactMap(\.target) { document.add(reader.words(reader.title(of: address)), to: field) }
  }

  func countries(_ codes: [String], _ document: inout SearchDocument) {
    for code in codes { document.add(reader.language.name(ofCountry: code), to: .place) }
  }

  // MARK: Concepts

  private func concept(_ address: RecordAddress) -> SearchDocument {
    let concept = catalogue.concepts[Int(address.index)]
    var document = named(address)
    document.type = reader.phrases.vocabulary(concept.vocabulary)
    document.summary = reader.words(concept.definition)
    document.add(document.summary, to: .summary)
    if let country = concept.country { countries([country], &document) }
    return document
  }

  private func country(_ code: String) -> SearchDocument {
    SearchDocument(
      path: reader.site.path(ofCountry: code, in: reader.code) ?? "", kind: .concepts,
      title: reader.language.name(ofCountry: code))
  }
}
