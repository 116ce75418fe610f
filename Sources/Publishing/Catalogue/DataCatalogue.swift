import Diagnostics
import Linking
import Model
import Pages
import Text

/// `data/catalogue.jsonld`: the open data described for data portals, in DCAT-AP 3 (the application profile of the EU for
/// W3C's Data Catalog Vocabulary).
///
/// One data set a kind of record, one for what was found between records, one for calendars and feeds. Mandatory by the
/// profile: of the catalogue description, publisher and title; of a data set description and title; of a distribution
/// the address. All of them are always there. Addresses are absolute where the site says where it is published, and
/// relative to the file elsewhere.
struct DataCatalogue: Sendable {
  let site: LinkedCatalogue
  let today: CalendarDate
  let words: CatalogueWords
  /// Paths of all files of open data.
  let files: [String]
  let feeds: [Dissemination]

  static let path = "data/catalogue.jsonld"

  private var settings: SiteSettings { site.catalogue.site }
  private var base: String? { PermanentNames(site).baseURL }

  func file() -> OutputFile { OutputFile(path: Self.path, contents: .produced { json() }) }

  private func json() -> [UInt8] {
    let reviews = reviews()
    // Where nothing ever was reviewed, the day of the build.
    let newest = reviews.values.max() ?? today
    var json = JSONWriter(.indented, capacity: 32_768)
    json.object { json in
      CatalogueTerms.writeContext(to: &json)
      json.member("@id", address(Self.path) + "#catalogue")
      json.member("@type", "dcat:Catalog")
      write("dct:title", settings.title, to: &json)
      let description = settings.description.isEmpty ? settings.tagline : settings.description
      write("dct:description", description.isEmpty ? settings.title : description, to: &json)
      writePublisher(to: &json)
      json.key("foaf:homepage")
      reference(address("index.html"), to: &json)
      writeLanguages(to: &json)
      writeLicence(to: &json)
      writeDate("dct:modified", newest, to: &json)
      json.key("dcat:dataset")
      json.array { json in
        for set in DataSet.all(files, feeds) {
          write(set, modified: set.kind.map { reviews[$0] ?? today } ?? newest, to: &json)
        }
      }
    }
    return json.bytes
  }

  private func write(_ set: DataSet, modified: CalendarDate, to json: inout JSONWriter) {
    json.object { json in
      json.member("@id", address(Self.path) + "#" + set.name)
      json.member("@type", "dcat:Dataset")
      write("dct:title", words.title(of: set), to: &json)
      write("dct:description", words.description(of: set), to: &json)
      json.member("dct:identifier", set.name)
      writePublisher(to: &json)
      writeLanguages(to: &json)
      writeDate("dct:modified", modified, to: &json)
      json.key("dcat:theme")
      reference(CatalogueTerms.theme, to: &json)
      json.key("dct:accrualPeriodicity")
      reference(CatalogueTerms.irregular, to: &json)
      if let contact = settings.privacyContact {
        json.key("dcat:contactPoint")
        json.object { json in
          json.member("@type", "vcard:Organization")
          write("vcard:fn", settings.title, to: &json)
          json.key("vcard:hasEmail")
          reference("mailto:\(contact)", to: &json)
        }
      }
      json.key("dcat:distribution")
      json.array { json in for path in set.files { writeDistribution(path, to: &json) } }
    }
  }

  private func writeDistribution(_ path: String, to json: inout JSONWriter) {
    let form = CatalogueTerms.Form(path: path)
    json.object { json in
      json.member("@id", address(Self.path) + "#" + path.dropFirst("data/".count))
      json.member("@type", "dcat:Distribution")
      json.member("dct:title", String(path.dropFirst("data/".count)))
      json.key("dcat:accessURL")
      reference(address(path), to: &json)
      json.key("dcat:downloadURL")
      reference(address(path), to: &json)
      json.key("dcat:mediaType")
      reference(form.mediaType, to: &json)
      json.key("dct:format")
      reference(form.fileType, to: &json)
      writeLicence(to: &json)
      json.key("dcatap:availability")
      reference(CatalogueTerms.available, to: &json)
    }
  }

  // MARK: Parts

  private func address(_ path: String) -> String {
    if let base { return base + path }
    return path.hasPrefix("data/") ? String(path.dropFirst("data/".count)) : "../" + path
  }

  private func reference(_ address: String, to json: inout JSONWriter) {
    json.object { $0.member("@id", address) }
  }

  private func writeDate(_ property: String, _ date: CalendarDate, to json: inout JSONWriter) {
    json.key(property)
    json.object { json in
      json.member("@type", "xsd:date")
      json.member("@value", date.iso)
    }
  }

  private func write(_ property: String, _ text: LocalText, to json: inout JSONWriter) {
    json.key(property)
    json.array { json in
      let own = LocalText.Translation(language: settings.defaultLanguage, text: text.text)
      for translation in [own] + text.translations {
        json.object { json in
          json.member("@language", translation.language)
          json.member("@value", translation.text)
        }
      }
    }
  }

  /// The organisation that publishes the site; where none is named, the site's own name.
  private func writePublisher(to json: inout JSONWriter) {
    json.key("dct:publisher")
    json.object { json in
      json.member("@type", "foaf:Agent")
      guard let publisher = settings.publisher?.target else {
        json.member("@id", address(Self.path) + "#publisher")
        write("foaf:name", settings.title, to: &json)
        return
      }
      let organisation = site.catalogue.organisations[Int(publisher.index)]
      json.member("@id", address(site.path(of: publisher, in: settings.defaultLanguage)) + "#it")
      write("foaf:name", organisation.name, to: &json)
      if let website = organisation.website {
        json.key("foaf:homepage")
        reference(website, to: &json)
      }
    }
  }

  private func writeLanguages(to json: inout JSONWriter) {
    json.key("dct:language")
    json.array { json in
      for language in settings.languages.compactMap(CatalogueTerms.language) { reference(language, to: &json) }
    }
  }

  private func writeLicence(to json: inout JSONWriter) {
    if let licence = settings.dataLicence {
      json.key("dct:license")
      reference(licence, to: &json)
    }
  }

  // MARK: Dates

  /// The last day on which a record of each kind was reviewed: the file stays as it is while they do.
  private func reviews() -> [RecordKind: CalendarDate] {
    var newest: [RecordKind: CalendarDate] = [:]
    func look<R: Record>(_ type: R.Type) {
      for index in site.catalogue[keyPath: R.collection].indices {
        guard let day = site.catalogue.header(of: RecordAddress(R.kind, index)).reviewed else { continue }
        newest[R.kind] = max(newest[R.kind] ?? day, day)
      }
    }
    for type in Catalogue.recordTypes { look(type) }
    return newest
  }
}
