import Linking

/// The list of missing translations at the end of `aurora check`.
struct MissingTranslations {
  private let catalogue: LinkedCatalogue
  private let missing: [MissingTranslation]

  init(_ catalogue: LinkedCatalogue) {
    self.catalogue = catalogue
    missing = catalogue.missingTranslations()
  }

  func show() {
    guard !missing.isEmpty else { return }
    print("\nTo be translated (readers see the default language meanwhile)")
    for language in catalogue.catalogue.site.languages {
      let own = missing.filter { $0.language == language }
      if own.isEmpty { continue }
      print("  \(language): \(own.count) records")
      for item in own.prefix(5) {
        print("    \(catalogue.catalogue.name(of: item.record)): \(item.fields.joined(separator: ", "))")
      }
      if own.count > 5 { print("    and \(own.count - 5) more") }
    }
  }
}
