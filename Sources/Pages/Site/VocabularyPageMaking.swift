import Linking
import Model
import Templates

/// The pages of vocabularies and of their concepts.
extension LanguagePages {
  func vocabularyPages() -> [Page] {
    let maker = VocabularyMaker(reader: reader, ecosystems: ecosystemReader)
    let title = reader.phrases[.vocabularies]
    let top = Breadcrumb(
      label: reader.native(title), path: paths.index(of: .concepts, in: reader.code))
    var pages = [
      page(
        templates.vocabularyIndex,
        PageFrame(
          path: paths.index(of: .concepts, in: defaultLanguage), title: title, section: .kind(.concepts))
      ) { maker.entries() }
    ]
    for vocabulary in reader.catalogue.vocabularies {
      pages.append(
        page(templates.vocabulary, frame(of: vocabulary.name, below: top)) { maker.page(vocabulary) })
      pages += conceptPages(of: vocabulary, below: top)
    }
    if !reader.catalogue.vocabularies.contains(where: { $0.name == "countries" }) {
      pages.append(page(templates.vocabulary, frame(of: "countries", below: top)) { maker.countries() })
      pages += countryPages(below: top)
    }
    return pages
  }

  /// A page a country in use.
  private func countryPages(below top: Breadcrumb) -> [Page] {
    let maker = ConceptMaker(reader: reader, facets: facets, ecosystems: ecosystemReader)
    let crumb = Breadcrumb(
      label: reader.native(reader.phrases[.countries]), path: paths.vocabulary(SitePaths.countries, in: reader.code))
    return reader.insights.ecosystems.countries.compactMap { ecosystem in
      guard case .country(let code) = ecosystem.subject, let path = site.path(ofCountry: code, in: defaultLanguage)
      else { return nil }
      return page(
        templates.concept,
        PageFrame(
          path: path, title: reader.language.name(ofCountry: code), section: .kind(.concepts),
          breadcrumbs: [top, crumb])
      ) { maker.page(ofCountry: code) }
    }
  }

  var ecosystemReader: EcosystemReader { EcosystemReader(reader: reader, facets: facets) }

  /// The overview of all ecosystems.
  func ecosystemPage() -> Page {
    let maker = ecosystemReader
    return page(
      templates.ecosystem,
      PageFrame(
        path: EcosystemPage.path, title: reader.phrases[.ecosystems],
        description: reader.phrases[.ecosystemIntro], section: .ecosystems)
    ) { maker.overview() }
  }

  private func frame(of vocabulary: String, below top: Breadcrumb) -> PageFrame {
    PageFrame(
      path: paths.vocabulary(vocabulary, in: defaultLanguage), title: reader.phrases.vocabulary(vocabulary),
      section: .kind(.concepts), breadcrumbs: [top])
  }

  private func conceptPages(of vocabulary: Vocabulary, below top: Breadcrumb) -> [Page] {
    let maker = ConceptMaker(reader: reader, facets: facets, ecosystems: ecosystemReader)
    let crumb = Breadcrumb(
      label: reader.native(reader.phrases.vocabulary(vocabulary.name)),
      path: paths.vocabulary(vocabulary.name, in: reader.code))
    return vocabulary.concepts.map { index in
      let concept = reader.catalogue.concepts[index]
      let definition = reader.words(concept.definition)
      return page(
        templates.concept,
        PageFrame(
          path: paths.concept(concept, in: defaultLanguage), title: reader.concepts[index].label,
          description: definition.isEmpty ? nil : PageDescription.cut(definition), section: .kind(.concepts),
          breadcrumbs: [top, crumb], subscriptions: subscriptions.all(onTopic: Int32(index)))
      ) { maker.page(index) }
    }
  }
}
