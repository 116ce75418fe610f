import Diagnostics
import Linking
import Model
import Pages

/// The records of each kind as open data, in the words of the content format, as JSON and as tables (`CSVTable`). JSON:
/// `{"version": 1, "kind": ..., "records": [...]}`, each record with its `id` and the path of its `page`.
enum OpenData {
  /// One file a kind that has records, and one for each thing that was found in them. Personal data is left out by the
  /// declarations themselves.
  static func files(_ site: LinkedCatalogue, _ insights: Insights, _ reasons: ReasonSentences) -> [OutputFile] {
    func file<R: Record>(_ type: R.Type) -> OutputFile? {
      guard !site.catalogue[keyPath: R.collection].isEmpty else { return nil }
      return OutputFile(path: "data/\(R.kind.folder).json", contents: .produced { json(of: type, site) })
    }
    func tables<R: Record>(_ type: R.Type) -> [OutputFile] { CSVTable<R>(site: site).files() }
    return Catalogue.recordTypes.compactMap { file($0) } + Catalogue.recordTypes.flatMap { tables($0) }
      + maps(site, insights)
      + [OpportunityData.file(site, insights.opportunities, reasons)]
  }

  private static func maps(_ site: LinkedCatalogue, _ insights: Insights) -> [OutputFile] {
    var files: [OutputFile] = []
    if insights.ecosystems.organisations > 0 {
      let data = EcosystemData(site: site, map: insights.ecosystems)
      files.append(OutputFile(path: "data/ecosystem.json", contents: .produced { data.json() }))
    }
    if !insights.network.organisations.isEmpty {
      files.append(
        OutputFile(
          path: "data/network.json", contents: .produced { insights.network.json(of: site.catalogue) }))
    }
    let points = OrganisationPoints(site: site)
    if !points.isEmpty {
      files.append(OutputFile(path: "data/organisations.geojson", contents: .produced { points.json() }))
    }
    return files
  }

  private static func json<R: Record>(of type: R.Type, _ site: LinkedCatalogue) -> [UInt8] {
    let records = site.catalogue[keyPath: R.collection]
    let language = site.catalogue.site.defaultLanguage
    var json = JSONWriter(.compact, capacity: records.count * 1_024)
    json.object { json in
      json.member("version", 1)
      json.member("kind", R.kind.folder)
      json.key("records")
      json.array { json in
        for record in records {
          json.object { json in
            json.member("id", record.id)
            json.member("page", site.paths.record(R.kind, record.id, in: language))
            R.declaration.writeFields(record, to: &json, language: language)
            RecordHeader.declaration.writeFields(record.header, to: &json, language: language)
          }
        }
      }
    }
    return json.bytes
  }
}
