import Diagnostics
import Reading
import Text

/// A plain text, with an optional check of its form.
public struct TextCodec: FieldCodec {
  /// Says what is wrong with a text; nil where it is fine.
  public typealias Check = @Sendable (String) -> FormatProblem?

  public let type: FieldType
  let wrap: @Sendable (String) -> FieldValue
  let check: Check?

  init(
    _ type: FieldType = .text, wrap: @escaping @Sendable (String) -> FieldValue = { .text($0) }, check: Check? = nil
  ) {
    self.type = type
    self.wrap = wrap
    self.check = check
  }

  public func decode(_ node: Node, _ context: inout DecodingContext) -> String? {
    guard node.kind == .scalar, !node.isNull else {
      context.report(ModelDiagnostics.wrongType(node, expected: "a text", in: context))
      return nil
    }
    let text = node.text
    if let problem = check?(text) {
      context.report(ModelDiagnostics.wrongForm(node, problem, in: context))
      return nil
    }
    return text
  }

  public func write(_ value: String, to json: inout JSONWriter, language: String) { json.value(value) }
  public func fieldValue(_ value: String) -> FieldValue { wrap(value) }
}

extension FieldCodec where Self == TextCodec {
  public static var text: TextCodec { TextCodec() }
}

/// A text in one language (the default) or a mapping of languages to texts.
public struct LocalTextCodec: FieldCodec {
  public var type: FieldType { .localText }

  public func decode(_ node: Node, _ context: inout DecodingContext) -> LocalText? {
    switch node.kind {
    case .scalar where !node.isNull: return LocalText(node.text)
    case .mapping: return decodeMapping(node, &context)
    case .scalar, .sequence:
      context.report(ModelDiagnostics.wrongType(node, expected: "a text, or a text for each language", in: context))
      return nil
    }
  }

  private func decodeMapping(_ node: Node, _ context: inout DecodingContext) -> LocalText? {
    var result = LocalText()
    let errors = context.errors
    for (key, value) in node.entries where !context.isFull {
      let language = key.text
      guard context.languages.contains(language) else {
        if context.allowsOtherLanguages, LanguageCodes.isCode(language) { continue }
        context.report(ModelDiagnostics.languageNotOfSite(key, in: context))
        continue
      }
      guard value.kind == .scalar else {
        context.report(ModelDiagnostics.wrongType(value, expected: "a text", in: context))
        continue
      }
      if value.isNull || value.isBlank { continue }
      if language == context.languages[0] {
        result.text = value.text
      } else {
        result.translations.append(.init(language: language, text: value.text))
      }
    }
    if context.errors == errors, result.text.isEmpty {
      context.report(ModelDiagnostics.missingDefaultLanguage(node, in: context))
    }
    return context.errors == errors ? result : nil
  }

  public var isLocalisable: Bool { true }

  public func translate(
    _ node: Node, language: String, into value: inout LocalText, _ context: inout DecodingContext
  ) {
    guard node.kind == .scalar else {
      context.report(ModelDiagnostics.wrongType(node, expected: "a text", in: context))
      return
    }
    if node.isBlank { return }
    if value.text.isEmpty {
      context.report(ModelDiagnostics.translationOfAbsentText(node, in: context))
      return
    }
    if value.translations.contains(where: { $0.language == language }) {
      context.report(ModelDiagnostics.translatedTwice(node, language: language, in: context))
      return
    }
    value.translations.append(.init(language: language, text: node.text))
  }

  public func isNothing(_ value: LocalText) -> Bool { value.isEmpty }

  public func write(_ value: LocalText, to json: inout JSONWriter, language: String) {
    guard !value.translations.isEmpty else { return json.value(value.text) }
    json.object { json in
      json.key(language)
      json.value(value.text)
      for translation in value.translations {
        json.key(translation.language)
        json.value(translation.text)
      }
    }
  }

  public func fieldValue(_ value: LocalText) -> FieldValue { .localText(value) }
}

extension FieldCodec where Self == LocalTextCodec {
  public static var localText: LocalTextCodec { LocalTextCodec() }
}
