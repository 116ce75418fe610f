/// A text in the site's default language and, where there are any, its translations.
public struct LocalText: Sendable, Hashable {
  /// In the default language.
  public var text: String
  /// By language; the default language is not among them. Few, so searched in order.
  public var translations: [Translation]

  public struct Translation: Sendable, Hashable {
    /// ISO 639-1.
    public var language: String
    public var text: String

    public init(language: String, text: String) {
      self.language = language
      self.text = text
    }
  }

  public init(_ text: String = "", translations: [Translation] = []) {
    self.text = text
    self.translations = translations
  }

  public var isEmpty: Bool { text.isEmpty && translations.isEmpty }

  /// The text for a reader of `language`. `isFallback` says that there is no translation, so that the page can
  /// mark the passage as being in the default language.
  public func text(in language: String, default defaultLanguage: String) -> (text: String, isFallback: Bool) {
    if language == defaultLanguage { return (text, false) }
    for translation in translations where translation.language == language { return (translation.text, false) }
    return (text, true)
  }
}
