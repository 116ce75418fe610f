import Diagnostics
import Model
import SiteText
import Testing

/// The one record of a kind of a site, which must have no mistakes.
func record<R: Record>(_ type: R.Type, _ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws
  -> R
{
  let site = try CheckedSite(text, includesDrafts: true, isLinked: false)
  #expect(site.report == "", sourceLocation: sourceLocation)
  let records = try #require(site.catalogue)[keyPath: R.collection]
  #expect(records.count == 1, sourceLocation: sourceLocation)
  return try #require(records.first, sourceLocation: sourceLocation)
}

/// A record as open data.
func openData<R: Record>(_ record: R, language: String = "en") -> [UInt8] {
  var json = JSONWriter()
  json.object { json in
    R.declaration.writeFields(record, to: &json, language: language)
    RecordHeader.declaration.writeFields(record.header, to: &json, language: language)
  }
  return json.bytes
}

/// The kind with that folder.
func recordType(_ folder: String) throws -> any Record.Type {
  try #require(Catalogue.recordTypes.first { $0.kind.folder == folder })
}
