import Foundation
import ShardReading
import Testing

/// The search index of a site: what can be found in it, and what must not.
@Suite("The search index of a site") struct SearchIndexTests {
  private static let built = Result { try BuiltSite(Samples.connected + records) }
  private static let drafted = Result { try BuiltSite(Samples.connected + records, drafts: true) }
  private static let records = """

    -- organisations/with-person.md --
    ---
    name: Personable
    type: cluster
    country: FR
    contacts:
      - {role: Directrice, name: Zénobie Quatremarre, email: zenobie@example.org, phone: "+33 2 99 00 00 00",
         consent: {given: 2026-01-01, until: 2030-01-01}}
    ---
    Somebody can be asked.
    -- organisations/hidden.md --
    ---
    name: Unfinished Xylophone
    type: cluster
    country: FR
    status: draft
    ---
    -- organisations/gone.md --
    ---
    name: Archived Yataghan
    type: cluster
    country: FR
    status: archived
    ---
    -- labels/gold.yaml --
    title: Gold
    dimensions: [{id: d, label: Work, criteria: [{id: c, label: Plan, max: 10}]}]
    -- assessments/own.yaml --
    {organisation: dairy-north, label: gold, date: 2026-02-02, confidential: true,
     scores: {c: {points: 3, evidence: Wolpertinger}}}
    """

  @Test func everyPublishedRecordIsFoundByItsName() throws {
    let index = try IndexOfSite(try Self.built.get(), "en")
    for (word, path) in [
      ("dairy", "organisations/dairy-north.html"), ("dn", "organisations/dairy-north.html"),
      ("desk", "services/test-desk.html"), ("workshop", "events/test-day.html"), ("clean", "briefs/clean-food.html"),
      ("personable", "organisations/with-person.html"), ("gold", "assessments/own.html"),
      ("mycotoxins", "vocabularies/topics/mycotoxins.html"), ("france", "vocabularies/countries/fr.html"),
      ("rapid", "organisations/dairy-north.html"), ("flour", "organisations/mill-west.html"),
      ("rennes", "events/test-day.html"), ("sample", "services/test-desk.html"),
    ] {
      #expect(index.paths(word).contains(path), "\(word): \(index.paths(word))")
    }
  }

  /// The name of a person, an address, a confidential note, a draft, an archived record: in no shard at all.
  @Test(arguments: [
    "Quatremarre", "quatremarre", "zenobie", "Zénobie", "zenobie@example.org", "Wolpertinger", "wolpertinger",
    "Xylophone",
    "xylophone", "Yataghan", "yataghan",
  ])
  func whatIsNotForAllIsNowhere(_ word: String) throws {
    for language in ["en", "fr", "pl"] {
      let index = try IndexOfSite(try Self.built.get(), language)
      #expect(!index.text.contains(word))
      #expect(index.paths(word.lowercased()).isEmpty)
      #expect(!index.words.contains { $0.hasPrefix("quatrem") || $0.hasPrefix("zenob") })
    }
  }

  @Test func draftsAreFoundWhereTheyArePublished() throws {
    let index = try IndexOfSite(try Self.drafted.get(), "en")
    #expect(index.paths("xylophone") == ["organisations/hidden.html"])
    #expect(index.paths("yataghan").isEmpty)
  }

  @Test func eachLanguageHasItsOwnWordsOrElseTheSitesOwn() throws {
    let site = try Self.built.get()
    let (english, french) = (try IndexOfSite(site, "en"), try IndexOfSite(site, "fr"))
    #expect(english.paths("milk").contains("organisations/dairy-north.html"))
    #expect(french.paths("milk").isEmpty)
    #expect(french.paths("testons") == ["fr/organisations/dairy-north.html"])
    #expect(english.paths("testons").isEmpty)
    // What has no translation is found in the site's own language.
    #expect(french.paths("sample").contains("fr/services/test-desk.html"))
  }

  @Test func thereAreNoMoreFilesThanTheIndexNames() throws {
    let site = try Self.built.get()
    for language in ["en", "fr", "pl"] {
      let index = try IndexOfSite(site, language)
      let files = site.files.keys.filter { $0.hasPrefix("search/\(language).") }
      #expect(files.count == index.shards.count + 1)
    }
  }
}

/// The index of a language, read from the files of a site.
private struct IndexOfSite {
  let shards: [[UInt8]]
  private var dictionary = ReadDictionary()
  /// The path of each document.
  private var documents: [String] = []

  private struct Root: Decodable {
    var count: Int
    var documents: Int
    var prefix: String
    var cards: Int
    var dictionary: [String]
    var postings: Int
    var hashes: String
  }

  init(_ site: BuiltSite, _ language: String) throws {
    let script = try #require(site.files["search/\(language).js"])
    let text = String(decoding: script, as: UTF8.self)
    let json = try #require(text.wholeMatch(of: #/auroraShard\("[a-z]+",-1,(\{.*\})\)\n/#))
    let root = try JSONDecoder().decode(Root.self, from: Data(json.1.utf8))
    let hashes = Array(root.hashes)
    shards = try stride(from: 0, to: hashes.count, by: 8).map { start in
      let path = "search/\(language).\(start / 8).\(String(hashes[start..<start + 8])).js"
      return try ReadShard(Array(try #require(site.files[path]))).bytes
    }
    let firstList = root.cards + root.dictionary.count
    for shard in shards[firstList..<firstList + root.postings] { try dictionary.addPostings(shard) }
    for shard in shards[root.cards..<firstList] { _ = try dictionary.addDictionary(shard) }
    for shard in shards[..<root.cards] {
      for record in shard.split(separator: 0x1E) {
        documents.append(String(decoding: record.prefix { $0 != 0x1F }, as: UTF8.self))
      }
    }
    #expect(documents.count == root.count)
    let kinds = try #require(text.firstMatch(of: #/"kinds":(\[\[.*?\]\])/#))
    var first = 0
    for kind in kinds.1.matches(of: #/\["([a-z]+)","[^"]*",(\d+)\]/#) {
      let end = first + (Int(kind.2) ?? 0)
      for place in first..<end { documents[place] = "\(root.prefix)\(kind.1)/\(documents[place]).html" }
      first = end
    }
    #expect(first == documents.count)
  }

  var words: [String] { dictionary.forms.map(\.form) }

  /// All that the shards hold, as text.
  var text: String { shards.map { String(decoding: $0, as: UTF8.self) }.joined() }

  func paths(_ form: String) -> [String] { dictionary.documents(form).map { documents[$0] } }
}
