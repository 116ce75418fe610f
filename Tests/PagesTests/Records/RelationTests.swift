import Linking
import Testing
import Text

@testable import Model
@testable import Pages

@Suite("What a record's page knows from other records")
struct RelationTests {
  private func brief(_ id: String, to authority: String, status: RecordHeader.Status = .published) -> Brief {
    var brief = Brief()
    brief.header.id = id
    brief.header.status = status
    brief.title = LocalText("Brief")
    var others = Brief.Recommendation()
    others.id = "for-others"
    var own = Brief.Recommendation()
    own.id = "own"
    own.addressedTo = [Reference(to: authority)]
    brief.recommendations = [others, own]
    return brief
  }

  @Test("An authority sees the recommendations addressed to it, and none of archived briefs")
  func recommendations() throws {
    var site = SmallSite()
    site.catalogue.organisations = [SmallSite.organisation("office")]
    site.catalogue.briefs = [brief("new", to: "office"), brief("old", to: "office", status: .archived)]
    let reader = try site.reader()
    let found = reader.recommendations(to: RecordAddress(.organisations, 0))
    #expect(found.map(\.recommendation.id) == ["own"])
    #expect(found.map { reader.path(ofPart: $0.recommendation.id, of: $0.brief) } == ["briefs/new.html#own"])
  }

  @Test("A service names the needs that it answers, each at its place on its organisation's page")
  func answers() throws {
    var site = SmallSite()
    var mill = SmallSite.organisation("mill")
    var need = Offer()
    need.id = "swabs"
    need.title = LocalText("Quick swabs")
    mill.needs = [Offer(), need]
    site.catalogue.organisations = [mill]
    var service = Service()
    service.header.id = "check"
    service.answers = [Reference(to: "mill#swabs")]
    site.catalogue.services = [service]
    let reader = try site.reader()
    let entries = reader.entries(ofParts: reader.catalogue.services[0].answers)
    #expect(entries.map(\.path) == ["organisations/mill.html#swabs"])
    #expect(entries.map(\.label.text) == ["Quick swabs"])
    #expect(entries.map(\.note) == ["mill"])
  }

  @Test("An event that an organisation both organises and attends is listed once")
  func eachOnce() throws {
    var site = SmallSite()
    site.catalogue.organisations = [SmallSite.organisation("cluster")]
    var event = SmallSite.event("2027-02-15")
    event.organisers = [Reference(to: "cluster")]
    event.participants = [Reference(to: "cluster")]
    site.catalogue.events = [event]
    let reader = try site.reader()
    let events = reader.sources(
      of: RecordAddress(.organisations, 0), .events, anyOf: "organisers", "participants")
    #expect(events == [RecordAddress(.events, 0)])
  }

  @Test("News follow one another in time, archived ones aside")
  func news() throws {
    func item(_ id: String, _ date: String, _ status: RecordHeader.Status = .published) -> NewsItem {
      var item = NewsItem()
      item.header.id = id
      item.header.status = status
      item.date = CalendarDate(date)
      return item
    }
    var catalogue = Catalogue()
    catalogue.news = [
      item("a", "2026-03-01"), item("b", "2026-01-01"), item("c", "2026-02-01", .archived), item("d", "2026-04-01"),
    ]
    let order = NewsOrder(catalogue)
    let around = order.neighbours(of: RecordAddress(.news, 0))
    #expect(around?.previous == RecordAddress(.news, 1))
    #expect(around?.next == RecordAddress(.news, 3))
    #expect(order.neighbours(of: RecordAddress(.news, 2)) == nil)
  }

  @Test(
    "Two letters stand for a logo",
    arguments: [
      ("Agence Korrigan Innovation", nil, "AK"), ("Valorial", nil, "VA"), ("Communauté du Val", nil, "CV"),
      ("Écluse-Énergie", nil, "ÉÉ"), ("3B", nil, "3B"), ("Any name", "aSOI", "AS"), ("…", nil, ""),
    ] as [(String, String?, String)])
  func initials(name: String, acronym: String?, letters: String) {
    #expect(Initials.of(name: name, acronym: acronym) == letters)
  }
}
