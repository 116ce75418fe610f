import Model
import Programme
import Testing
import Text

@testable import Pages

@Suite("Pages of journeys, missions and exchanges")
struct JourneyPageTests {
  let repository: RepositorySite

  init() throws { repository = try RepositorySite.shared.get() }

  private var catalogue: Catalogue { repository.site.catalogue }

  private func mission(_ id: String) throws -> Int { try #require(catalogue.missions.firstIndex { $0.id == id }) }

  private func exchange(_ id: String) throws -> Int { try #require(catalogue.exchanges.firstIndex { $0.id == id }) }

  @Test("The five steps of the journey are its five missions")
  func fiveSteps() throws {
    let journey = try #require(catalogue.journeys.first { $0.id == "aurora-journey" })
    let steps = journey.missions.compactMap { $0.target.flatMap { catalogue.missions[Int($0.index)].step } }
    #expect(steps == [1, 2, 3, 4, 5])
  }

  @Test("Twelve exchanges and more, some in every phase")
  func exchanges() {
    #expect(catalogue.exchanges.count >= 12)
    #expect(Set(catalogue.exchanges.compactMap(\.phase)) == Set(Exchange.Phase.allCases))
  }

  @Test("The timeline tells each mission, the one without a date too")
  func timeline() throws {
    let index = try #require(catalogue.journeys.firstIndex { $0.id == "aurora-journey" })
    let timeline = try #require(JourneyTimeline(RecordAddress(.journeys, index), repository.reader("en")))
    #expect(timeline.table.rows.count == 5)
    #expect(timeline.table.rows[4].cells[0].text == "date not known")
    #expect(timeline.drawing != nil)
  }

  @Test("Steps explain themselves in every language", arguments: ["en", "fr", "nl", "pl", "es"])
  func sentences(language: String) throws {
    let reader = try repository.reader(language)
    for index in catalogue.exchanges.indices {
      let sentences = try #require(reader.sentences(ofExchange: index))
      let calculation = try #require(reader.exchangeFigures.exchanges[index].calculation)
      for sentence in calculation.steps.map(sentences.sentence) + [sentences.verdict(calculation)] {
        #expect(!sentence.contains("{") && !sentence.contains("calc_"))
      }
    }
  }

  @Test("Halved: 3 working days is under 4")
  func halved() throws {
    let reader = try repository.reader("en")
    let section = try #require(reader.calculationSection(ofExchange: exchange("mare-nova-at-huellagro")))
    #expect(section.intro?.text == "Eligible: €280")
    #expect(section.points.contains { $0.text.text == "Halved: 3 working days is under 4." })
  }

  @Test("Cents are written where there are any")
  func cents() throws {
    #expect(try repository.reader("en").money(39_012) == "€390.12")
    #expect(try repository.reader("fr").money(123_400) == "1\u{202f}234\u{a0}€")
  }

  @Test("What is missing for the next phase")
  func missing() throws {
    let reader = try repository.reader("en")
    let section = try #require(reader.progressSection(ofExchange: exchange("rocca-serena-at-valbreizh")))
    let words = "Missing for “Finalised”: the signed Commitment to Quality, the closing report and the results."
    #expect(section.intro?.text == words)
    #expect(try reader.progressSection(ofExchange: exchange("orous-at-sierra-alba")) == nil)
  }

  @Test("A visitor of a mission has reasons to meet each of its hosts, and a sheet to print")
  func meetings() throws {
    let reader = try repository.reader("pl")
    for id in ["example-1-andalusia", "example-2-brittany"] {
      let meetings = try reader.meetings(ofMission: mission(id))
      #expect(!meetings.isEmpty)
      #expect(meetings.contains { !$0.hosts.isEmpty })
      #expect(meetings.allSatisfy { $0.hosts.allSatisfy { !$0.reasons.isEmpty } })
      #expect(try reader.hasSheet(ofMission: mission(id)))
    }
    #expect(try !reader.hasSheet(ofMission: mission("mission-1-warsaw")))
  }

  @Test("Totals of a scheme add up")
  func totals() throws {
    let reader = try repository.reader("en")
    let all = catalogue.exchanges.indices.map { RecordAddress(.exchanges, $0) }
    let section = reader.totalsSection(all)
    #expect(section.tables.count == 2)
    let table = section.tables[1]
    let column = table.columns.count - 4
    let sum = table.rows.dropLast().compactMap { Int($0.cells[column].text) }.reduce(0, +)
    #expect(Int(table.rows.last?.cells[column].text ?? "") == sum)
    #expect(sum == all.count)
  }
}
