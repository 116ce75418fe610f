import Model

/// Links to parts of records. The anchor of a part is its id, as in `organisation#need`, so that a link in prose and a
/// reference say the same.
extension Reader {
  /// Links to needs or findings, each with the name of its record as the remark.
  func entries(ofParts references: [Reference]) -> [Entry] {
    references.compactMap(\.target).compactMap(entry(ofPart:))
  }

  /// A link to an offer, by its organisation and its place among the offers.
  func entry(ofOffer address: RecordAddress) -> Entry? {
    let (index, part) = (Int(address.index), Int(address.part))
    guard address.kind == .organisations, part >= 0, part < catalogue.organisations[index].offers.count else {
      return nil
    }
    let offer = catalogue.organisations[index].offers[part]
    return Entry(label: offer.title, path: path(ofPart: offer.id, of: address), note: words(title(of: address)))
  }

  /// A link to a need of an organisation or to a finding of a consultation.
  func entry(ofPart address: RecordAddress) -> Entry? {
    let (index, part) = (Int(address.index), Int(address.part))
    guard part >= 0 else { return entry(address) }
    let found: (id: String, text: LocalText)
    switch address.kind {
    case .organisations where part < catalogue.organisations[index].needs.count:
      let need = catalogue.organisations[index].needs[part]
      found = (need.id, need.title)
    case .consultations where part < catalogue.consultations[index].findings.count:
      let finding = catalogue.consultations[index].findings[part]
      found = (finding.id, finding.text)
    default: return nil
    }
    return Entry(
      label: found.text, path: path(ofPart: found.id, of: address), note: words(title(of: address)))
  }
}
