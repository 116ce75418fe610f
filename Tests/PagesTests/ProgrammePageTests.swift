import Diagnostics
import Linking
import Model
import Templates
import Testing
import Text

@testable import Pages

@Suite("Pages of the programme")
struct ProgrammePageTests {
  let repository: RepositorySite

  init() throws { repository = try RepositorySite.shared.get() }

  private func content(_ kind: RecordKind, _ id: String, in language: String = "en") throws -> ProgrammeContent {
    let reader = try repository.reader(language)
    let index = try #require(addresses(of: kind).first { repository.site.catalogue.id(of: $0) == id })
    return try #require(ProgrammePage.content(of: index, reader, repository.facets))
  }

  private func addresses(of kind: RecordKind) -> [RecordAddress] {
    func addresses<R: Record>(_ type: R.Type) -> [RecordAddress] {
      R.kind == kind ? repository.site.catalogue[keyPath: R.collection].indices.map { RecordAddress(kind, $0) } : []
    }
    return Catalogue.recordTypes.flatMap { addresses($0) }
  }

  @Test("record.html names nothing that the view does not give")
  func templateCompiles() throws {
    let frame = FrameViews(kit: repository.kit)
    let view = ProgrammePage.view(repository.parts, repository.facets)
    let shape = RecordShape("page", frame.fields + view.shapeFields)
    var diagnostics = Diagnostics()
    let template = repository.templates.compile("record", for: shape, into: &diagnostics)
    #expect(diagnostics.sorted.map(\.headline) == [])
    #expect(template != nil)
  }

  @Test("every record of these kinds has a page in every language", arguments: ProgrammePage.kinds)
  func pages(kind: RecordKind) throws {
    let view = ProgrammePage.view(repository.parts, repository.facets)
    for phrases in repository.book.languages {
      let reader = try repository.reader(phrases.language)
      let frame = FrameValues(
        reader: reader, kit: repository.kit,
        assets: AssetPaths(["assets/aurora.css": "a.css", "assets/favicon.svg": "i.svg"]))
      var diagnostics = Diagnostics()
      let shape = RecordShape("page", FrameViews(kit: repository.kit).fields + view.shapeFields)
      let compiled = repository.templates.compile("record", for: shape, into: &diagnostics)
      let template = try #require(compiled)
      for address in addresses(of: kind) {
        let content = try #require(ProgrammePage.content(of: address, reader, repository.facets))
        let path = reader.path(of: address)
        let slots = frame.slots(PageFrame(path: path, title: reader.words(content.title)))
        var bytes: [UInt8] = []
        template.render(.record(slots + view.slots(content, reader)), root: "../", into: &bytes)
        let html = String(decoding: bytes, as: UTF8.self)
        #expect(html.contains("<h1"))
        #expect(!reader.words(content.title).isEmpty)
      }
    }
  }

  @Test("the figures of single clusters stay out of a benchmark that is not public")
  func confidentialBenchmark() throws {
    let phrase = try repository.reader("en").phrases[.results]
    let content = try content(.benchmarks, "cluster-mirror-2024")
    let results = try #require(content.sections.first { $0.title == phrase })
    #expect(results.intro != nil)
    #expect(!results.tables.isEmpty)
    for table in results.tables {
      #expect((3...5).contains(table.columns.count))
      #expect(table.rows.allSatisfy { $0.path == nil })
    }
  }

  @Test("a public benchmark shows each cluster, with a link")
  func publicBenchmark() throws {
    let phrase = try repository.reader("en").phrases[.results]
    let results = try #require(content(.benchmarks, "cluster-mirror-2026").sections.first { $0.title == phrase })
    #expect(results.intro == nil)
    #expect(results.tables.allSatisfy { table in table.rows.allSatisfy { $0.path != nil } })
  }

  @Test("confidential scores are in no table and no total")
  func confidentialAssessment() throws {
    let content = try content(.assessments, "leieland-food-cluster-2026")
    let scores = try #require(try repository.reader("en").phrases.words["field_assessment_scores"])
    #expect(content.sections.allSatisfy { $0.tables.isEmpty })
    #expect(!content.facts.contains { $0.label == scores })
  }

  @Test("open scores stand beside the criteria, with their total")
  func openAssessment() throws {
    let content = try content(.assessments, "aigli-readiness-2026")
    let scores = try #require(try repository.reader("en").phrases.words["field_assessment_scores"])
    let total = try #require(content.facts.first { $0.label == scores }?.values.first)
    #expect(String(decoding: total.html.bytes, as: UTF8.self) == "74 / 100")
    let phrase = try repository.reader("en").phrases[.results]
    #expect(content.sections.first { $0.title == phrase }?.tables.map(\.rows.count) == [3, 2, 3])
  }

  @Test("an assessment is called by its label and its organisation, in the reader's language")
  func assessmentTitle() throws {
    let polish = try repository.reader("pl")
    let title = try polish.words(content(.assessments, "aigli-readiness-2026", in: "pl").title)
    #expect(title.hasPrefix("Sprawdzian gotowości katalogu – "))
  }

  @Test("a finding leads to the needs behind it and to the recommendations that answer it")
  func findings() throws {
    let content = try content(.consultations, "business-needs-2023")
    let findings = try #require(content.sections.first)
    #expect(findings.points.map(\.anchor) == ["gate-test", "shared-instruments", "date-fear", "pack-advice"])
    let links = findings.points.flatMap(\.links).flatMap(\.items).map(\.path)
    #expect(links.contains("organisations/klaster-zlota-niwa.html#on-farm-rapid-tests"))
    #expect(links.contains("briefs/tests-at-the-gate.html#vouchers"))
  }

  @Test("a finalised exchange has all earlier phases behind it")
  func phases() throws {
    let phases = try content(.exchanges, "nirloire-at-azahar").phases
    #expect(phases.map(\.isDone) == [true, true, true, false])
    #expect(phases.map(\.isCurrent) == [false, false, false, true])
  }
}
