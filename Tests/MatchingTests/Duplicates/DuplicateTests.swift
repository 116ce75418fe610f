import Diagnostics
import Linking
import SiteText
import Testing

@testable import Matching
@testable import Model

@Suite struct DuplicateTests {
  /// Organisations of a small world, in which likenesses of all sorts come by chance.
  private static func organisations(seed: UInt64, count: Int) -> [Organisation] {
    var generator = SeededGenerator(seed: seed)
    func pick<Element>(_ elements: [Element]) -> Element {
      elements[Int.random(in: 0..<elements.count, using: &generator)]
    }
    let words = [
      "Laboratoire", "Kerlenn", "Valbreizh", "Cantelune", "Agro", "Niwa", "Wilga", "Sierra", "Molino", "Torre",
    ]
    return (0..<count).map { number in
      var organisation = Organisation()
      organisation.header.id = "r" + String(number + 1000)
      var name = (0...Int.random(in: 0...2, using: &generator)).map { _ in pick(words) }.joined(separator: " ")
      if generator.happens(percent: 20), let last = name.popLast() { name += "\(last)\(last)" }
      organisation.name.text = name + pick(["", "", " SAS", " Sp. z o.o."])
      organisation.country = pick(["FR", "PL"])
      organisation.city = pick(["Rennes", "Brest", "Gent", "Łódź", nil])
      organisation.website = pick([nil, "https://host\(number / 3).org", "https://shared.org/\(number)"])
      organisation.acronym = pick([nil, nil, "ACR\(number / 4)"])
      if generator.happens(percent: 20) {
        organisation.identifiers = Identifiers(pic: "9999979\(10 + number / 2 % 90)")
      }
      if number > 0, generator.happens(percent: 20) {
        organisation.parent = Reference("r" + String(1000 + number - 1), at: Mark(0..<0))
      }
      return organisation
    }
  }

  /// Comparing all with all finds the same.
  @Test(arguments: 0..<12) func nothingIsMissedByComparingFew(_ seed: Int) throws {
    let organisations = Self.organisations(seed: UInt64(seed), count: 60)
    let found = Duplicates.find(in: try .of(organisations), threads: 1)
    let linked = try LinkedCatalogue.of(organisations).catalogue.organisations
    let profiles = linked.indices.map { IdentityProfile(linked, $0) }
    let webSites = WebSiteUse(profiles)
    var expected: [DuplicatePair] = []
    for later in profiles.indices {
      for earlier in 0..<later {
        let areTied =
          profiles[later].above.contains(Int32(earlier)) || profiles[earlier].above.contains(Int32(later))
        let weighing = EvidenceWeighing(profiles[earlier], profiles[later], areTied: areTied, webSites: webSites)
        guard let weight = weighing.weight else { continue }
        expected.append(
          DuplicatePair(earlier: earlier, later: later, evidence: weighing.evidence, weight: weight))
      }
    }
    #expect(found == expected)
    #expect(!expected.isEmpty)
  }

  @Test func areTheSameOnManyThreads() throws {
    let linked = try LinkedCatalogue.of(Self.organisations(seed: 9, count: 700))
    let one = Duplicates.find(in: linked, threads: 1)
    #expect(!one.isEmpty)
    #expect(one == Duplicates.find(in: linked, threads: 2))
    #expect(one == Duplicates.find(in: linked, threads: 7))
  }

  @Test func aPartSharesTownAndWebSiteWithTheWhole() throws {
    func pairs(_ name: String, isPart: Bool) throws -> Int {
      var (whole, part) = (Organisation(), Organisation())
      (whole.header.id, part.header.id) = ("a", "b")
      (whole.name.text, part.name.text) = ("Instituto Torrevega", name)
      for path in [\Organisation.website] {
        (whole[keyPath: path], part[keyPath: path]) = ("https://t.org", "https://t.org")
      }
      (whole.country, part.country) = ("ES", "ES")
      (whole.city, part.city) = ("Soria", "Soria")
      if isPart { part.parent = Reference("a", at: Mark(0..<0)) }
      return Duplicates.find(in: try .of([whole, part]), threads: 1).count
    }
    #expect(try pairs("Instituto Torrevega Lácteos", isPart: true) == 0)
    #expect(try pairs("Instituto Torrevega Lácteos", isPart: false) == 1)
    #expect(try pairs("Instituto Torrevega, S.L.", isPart: true) == 1)
  }

  @Test func numbersDecide() throws {
    func pairs(_ one: Identifiers, _ other: Identifiers, sameName: Bool) throws -> [[DuplicateEvidence]] {
      var (left, right) = (Organisation(), Organisation())
      (left.header.id, right.header.id) = ("a", "b")
      (left.name.text, right.name.text) = ("Almazara", sameName ? "Almazara" : "Fjordmad")
      (left.country, right.country) = ("ES", sameName ? "ES" : "DK")
      (left.identifiers, right.identifiers) = (one, other)
      return Duplicates.find(in: try .of([left, right]), threads: 1).map(\.evidence)
    }
    #expect(try pairs(.init(pic: "1"), .init(lei: "1"), sameName: true) == [[.sameName, .sameCountry]])
    #expect(try pairs(.init(pic: "1"), .init(pic: "2"), sameName: true) == [])
    #expect(
      try pairs(.init(ror: "3", pic: "1"), .init(ror: "4", pic: "1"), sameName: false)
        == [[.otherIdentifier("ror"), .sameIdentifier("pic"), .otherName, .otherCountry]])
  }

  @Test func archivedRecordsAreLeftOut() throws {
    var (one, other) = (Organisation(), Organisation())
    (one.header.id, other.header.id) = ("a", "b")
    (one.name.text, other.name.text) = ("Almazara", "Almazara")
    (one.country, other.country) = ("ES", "ES")
    #expect(Duplicates.find(in: try .of([one, other]), threads: 1).count == 1)
    one.header.status = .archived
    #expect(Duplicates.find(in: try .of([one, other]), threads: 1).isEmpty)
  }

  @Test(.timeLimit(.minutes(1))) func aThousandCopiesMakeFewPairs() throws {
    let copies = (0..<2000).map { number in
      var organisation = Organisation()
      organisation.header.id = "r\(10_000 + number)"
      organisation.name.text = "The same text " + String(repeating: "again ", count: 40)
      (organisation.country, organisation.city) = ("FR", "Rennes")
      organisation.website = "https://one.org"
      return organisation
    }
    let pairs = Duplicates.find(in: try .of(copies), threads: 2)
    #expect(Set(pairs.map(\.later)) == Set(1..<2000))
    #expect(pairs.count <= 2000 * 8)
  }

  @Test func nothingIsFoundInNothing() throws {
    #expect(Duplicates.find(in: try .of([]), threads: 2).isEmpty)
    let empty = (0..<50).map { number in
      var organisation = Organisation()
      organisation.header.id = "r\(100 + number)"
      return organisation
    }
    #expect(Duplicates.find(in: try .of(empty), threads: 2).isEmpty)
  }
}

extension Identifiers {
  fileprivate init(ror: String? = nil, pic: String? = nil, lei: String? = nil) {
    self.init()
    (self.ror, self.pic, self.lei) = (ror, pic, lei)
  }
}
