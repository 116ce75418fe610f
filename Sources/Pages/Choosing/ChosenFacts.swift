import Diagnostics
import Model
import Text

/// What scripts know of the records that visitors compare and save: the facts of organisations, and of services and
/// events what they are and where. In the reader's language; nothing of persons.
struct ChosenFacts: Sendable {
  let reader: Reader

  /// The rows of the comparison behind the name and the place, in their order.
  static let rows = ["where", "type", "level", "size", "topics", "offers", "needs", "languages", "labels", "members"]

  /// What stands under `"organisations/valorial": `.
  func write(_ address: RecordAddress, to json: inout JSONWriter) {
    json.object { json in
      member("name", value(reader.title(of: address)), &json)
      json.member("page", reader.path(of: address))
      if isIllustrative(address) { json.member("illustrative", true) }
      switch address.kind {
      case .organisations: writeOrganisation(Int(address.index), to: &json)
      case .services: note(serviceNote(reader.catalogue.services[Int(address.index)]), &json)
      case .events: note(eventNote(reader.catalogue.events[Int(address.index)]), &json)
      default: break
      }
    }
  }

  private func isIllustrative(_ address: RecordAddress) -> Bool {
    switch address.kind {
    case .organisations: reader.catalogue.organisations[Int(address.index)].header.illustrative
    case .services: reader.catalogue.services[Int(address.index)].header.illustrative
    default: reader.catalogue.events[Int(address.index)].header.illustrative
    }
  }

  // MARK: Services and events

  private func serviceNote(_ service: Service) -> String? {
    reader.remark([
      service.type?.target.map { reader.concepts[Int($0.index)].label }, reader.names(service.providers),
    ])
  }

  private func eventNote(_ event: Event) -> String? {
    let isOff = event.state == .cancelled || event.state == .postponed
    return reader.remark([
      event.kind.map { reader.label($0) }, reader.when(event), reader.whereabouts(event),
      isOff ? event.state.map { reader.label($0) } : nil,
    ])
  }

  private func note(_ note: String?, _ json: inout JSONWriter) {
    if let note { json.member("note", note) }
  }

  // MARK: Organisations

  private func writeOrganisation(_ index: Int, to json: inout JSONWriter) {
    let organisation = reader.catalogue.organisations[index]
    let type = organisation.type?.target.map { reader.concepts[Int($0.index)].label }
    let country = organisation.country.map(reader.language.name(ofCountry:))
    note(reader.remark([type, reader.place(city: organisation.city, country: organisation.country)]), &json)
    let texts = [
      ("city", organisation.city), ("region", region(organisation)?.text), ("country", country),
      ("email", organisation.email), ("phone", organisation.phone), ("website", organisation.website),
    ]
    for (name, text) in texts { if let text { json.member(name, text) } }
    json.key("facts")
    json.object { json in
      for row in Self.rows {
        let values = values(of: row, organisation, index)
        guard !values.isEmpty else { continue }
        json.key(row)
        json.array { json in for value in values { write(value, &json) } }
      }
    }
  }

  /// A value in a cell of the comparison.
  private struct CellValue {
    var text: String
    /// The language of a text that has no translation.
    var language: String?
    /// Where on the page of the organisation it stands.
    var anchor: String?
  }

  private func values(of row: String, _ organisation: Organisation, _ index: Int) -> [CellValue] {
    switch row {
    case "where":
      let country = organisation.country.map(reader.language.name(ofCountry:))
      return [organisation.city.map { CellValue(text: $0) }, region(organisation), country.map { CellValue(text: $0) }]
        .compactMap(\.self)
    case "type": return concepts([organisation.type].compactMap(\.self))
    case "level": return [organisation.level.map { CellValue(text: reader.label($0)) }].compactMap(\.self)
    case "size":
      let staff = organisation.employees.map { reader.numbers.phrase("count_employee", $0) }
      return [organisation.size.map { reader.label($0) }, staff].compactMap(\.self).map { CellValue(text: $0) }
    case "topics": return concepts(organisation.topics)
    case "offers": return organisation.offers.map(pitch)
    case "needs": return organisation.needs.map(pitch)
    case "languages":
      return organisation.languages.map { CellValue(text: reader.language.name(ofLanguage: $0)) }
    case "labels": return organisation.labels.compactMap { $0.label.target }.map { value(reader.title(of: $0)) }
    case "members": return members(organisation, index).map { [CellValue(text: reader.language.format($0))] } ?? []
    default: return []
    }
  }

  /// As many as it says, else as many as are in the directory; nil where neither is known.
  private func members(_ organisation: Organisation, _ index: Int) -> Int? {
    if let members = organisation.members { return members }
    let listed = reader.sources(of: RecordAddress(.organisations, index), .organisations, "member_of").count
    return listed > 0 ? listed : nil
  }

  private func region(_ organisation: Organisation) -> CellValue? {
    organisation.region?.target.map(concept)
  }

  private func concepts(_ references: [Reference]) -> [CellValue] { references.compactMap(\.target).map(concept) }

  private func concept(_ address: RecordAddress) -> CellValue {
    let name = reader.concepts[Int(address.index)]
    return CellValue(text: name.label, language: name.language)
  }

  private func pitch(_ offer: Offer) -> CellValue {
    var value = value(offer.title)
    value.anchor = offer.id
    return value
  }

  private func value(_ text: LocalText) -> CellValue {
    let fallback = reader.catalogue.site.defaultLanguage
    let found = text.text(in: reader.code, default: fallback)
    return CellValue(text: found.text, language: found.isFallback ? fallback : nil)
  }

  private func member(_ name: String, _ value: CellValue, _ json: inout JSONWriter) {
    json.key(name)
    write(value, &json)
  }

  /// The text alone where there is nothing else to say: `"Spain"`, `["Mill", "en"]`, `["Flour", "", "flour"]`.
  private func write(_ value: CellValue, _ json: inout JSONWriter) {
    if value.language == nil, value.anchor == nil { return json.value(value.text) }
    json.array { json in
      json.value(value.text)
      json.value(value.language ?? "")
      if let anchor = value.anchor { json.value(anchor) }
    }
  }
}
