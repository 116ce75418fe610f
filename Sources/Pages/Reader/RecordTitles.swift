import Linking
import Model

/// What records are called, and where their parts have their places.
extension Reader {
  /// What a record or concept is called; an assessment by its label and its organisation.
  func title(of address: RecordAddress) -> LocalText {
    guard address.kind == .assessments else { return catalogue.title(of: address) }
    return title(of: catalogue.assessments[Int(address.index)])
  }

  /// "Gold label – Valorial"
  private func title(of assessment: Assessment) -> LocalText {
    let names = [assessment.label, assessment.organisation].compactMap { $0?.target }.map(catalogue.title)
    if names.isEmpty { return assessment.title }
    let sign = " – "
    let text = names.map(\.text).joined(separator: sign)
    let isTranslated = names.contains { !$0.text(in: code, default: catalogue.site.defaultLanguage).isFallback }
    return isTranslated ? native(names.map(words).joined(separator: sign), else: text) : LocalText(text)
  }

  /// A text that is already in the reader's language.
  func native(_ text: String) -> LocalText { native(text, else: text) }

  private func native(_ text: String, else fallback: String) -> LocalText {
    if code == catalogue.site.defaultLanguage { return LocalText(text) }
    return LocalText(fallback, translations: [.init(language: code, text: text)])
  }

  /// Where a part of a record stands on its page: `consultations/gaps.html#gate-test`.
  func path(ofPart id: String, of address: RecordAddress) -> String { path(of: address) + "#" + id }
}
