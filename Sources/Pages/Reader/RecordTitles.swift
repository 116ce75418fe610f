import Linking
import Model

/// What records are called.
extension Reader {
  /// What a record or concept is called; an assessment by its label and its organisation.
  func title(of address: RecordAddress) -> LocalText {
    guard address.kind == .assessments else { return catalogue.title(of: address) }
    return title(of: catalogue.assessments[Int(address.index)])
  }

  /// "Gold label – Valorial"; a translation as soon as one of the two is translated.
  private func title(of assessment: Assessment) -> LocalText {
    let names = [assessment.label, assessment.organisation].compactMap { $0?.target }.map(catalogue.title)
    if names.isEmpty { return assessment.title }
    let sign = " – "
    var title = LocalText(names.map(\.text).joined(separator: sign))
    let isTranslated = names.contains { name in name.translations.contains { $0.language == code } }
    if isTranslated { title.translations = [.init(language: code, text: names.map(words).joined(separator: sign))] }
    return title
  }
}
