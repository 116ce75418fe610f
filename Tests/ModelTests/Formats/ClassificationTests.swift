import Foundation
import Model
import Testing

@Suite struct ClassificationTests {
  @Test func knowsRegions() throws {
    let region = try #require(NUTSCode("FRH02"))
    #expect(region.level == 3)
    #expect(region.country == "FR")
    #expect(region.parent?.text == "FRH0")
    #expect(region.parent?.parent?.parent?.text == "FR")
    #expect(region.parent?.parent?.parent?.parent == nil)
    #expect(NUTSCode("EL30")?.country == "GR")
    #expect(NUTSCode("FR").map { region.isInside($0) } == true)
  }

  /// Commission Delegated Regulation (EU) 2023/674: 92, 244 and 1,165 regions in the Union.
  @Test func hasAsManyRegionsAsTheRegulation() {
    let union =
      [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
        "LV", "MT",
      ]
      + ["NL", "PL", "PT", "RO", "SE", "SI", "SK"]
    let counts = (0...3).map { level in NUTSCode.all.count { $0.level == level && union.contains($0.country) } }
    #expect(counts == [27, 92, 244, 1165])
    #expect(Set(NUTSCode.all).count == NUTSCode.all.count)
    #expect(NUTSCode.all.allSatisfy { $0.level == 0 || $0.parent != nil && NUTSCode($0.parent?.text ?? "") != nil })
  }

  @Test(.enabled(if: FormatsData.folder != nil, "shared/data is absent: skipped")) func hasTheCodesOfEurostat() throws {
    // Some names break over lines: only lines that begin with a code count.
    let lines = try FormatsData.text("geo/nuts2024.csv").split(separator: "\n").dropFirst()
    let codes = lines.compactMap { $0.split(separator: ",").first.map(String.init) }.filter { $0.count <= 5 }
    #expect(Set(codes) == Set(NUTSCode.all.map(\.text)))
  }

  @Test(
    arguments: [
      ("frh0", .form(correction: "FRH0")), ("GR30", .form(correction: "EL30")), ("FR-H0", .form(correction: "FRH0")),
      ("", .form(correction: nil)),
      ("F", .form(correction: nil)), ("FRH021", .form(correction: nil)), ("Bretagne", .form(correction: nil)),
      ("US1", .unknownCountry("US")),
      ("FRH9", .unknownRegion(inside: "FRH", closest: "FRH0")),
      ("DE99", .unknownRegion(inside: "DE9", closest: "DE91")),
    ] as [(String, NUTSCode.Problem)])
  func refusesRegion(text: String, problem: NUTSCode.Problem) {
    #expect(NUTSCode.problem(in: text) == problem)
    #expect(NUTSCode(text) == nil)
  }

  @Test func knowsBranches() throws {
    let branch = try #require(NACECode("C10.51"))
    #expect(branch.level == 4)
    #expect(branch.section == "C")
    #expect(branch.parent?.text == "C10.5")
    #expect(branch.parent?.parent?.text == "C10")
    #expect(branch.parent?.parent?.parent?.text == "C")
    #expect(branch.parent?.parent?.parent?.parent == nil)
    #expect(branch.revisions == [.rev2, .rev21])
    #expect(NACECode("V")?.revisions == [.rev21])
  }

  /// Regulation (EC) No 1893/2006: 21 sections, 88 divisions, 272 groups, 615 classes; Rev. 2.1 22, 87, 287, 651.
  @Test func hasAsManyBranchesAsTheRegulations() {
    let counts = NACECode.Revision.allCases.map { revision in
      (1...4).map { level in NACECode.all(of: revision).count { $0.level == level } }
    }
    #expect(counts == [[21, 88, 272, 615], [22, 87, 287, 651]])
  }

  @Test(
    arguments: [
      ("10.51", .form(correction: "C10.51")), ("1051", .form(correction: "C10.51")),
      ("c10.51", .form(correction: "C10.51")),
      ("C 10", .form(correction: "C10")), ("c", .form(correction: "C")), ("A10", .section(correction: "C10")),
      ("A10.51", .section(correction: "C10.51")), ("C10.55", .unknown(inside: "C10.5", closest: "C10.51")),
      ("", .form(correction: nil)),
      ("C1", .form(correction: nil)), ("C10.5x", .form(correction: nil)), ("Z", .unknown(inside: nil, closest: "A")),
      ("milk", .form(correction: nil)),
    ] as [(String, NACECode.Problem)])
  func refusesBranch(text: String, problem: NACECode.Problem) {
    #expect(NACECode.problem(in: text) == problem)
  }

  @Test(
    arguments: [
      (48.1, -1.68, nil), (28.1, -15.4, nil), (38.5, -28.6, nil), (4.9, -52.3, nil), (-21.1, 55.5, nil),
      (78.2, 15.6, nil),
      (0, 0, .zero), (91, 0, .latitude), (0, 181, .longitude), (.nan, 0, .latitude), (-1.68, 48.1, .swapped),
      (40.7, -74, .outsideEurope), (0.5, 0.5, .outsideEurope),
    ] as [(Double, Double, GeoPoint.Problem?)])
  func points(latitude: Double, longitude: Double, problem: GeoPoint.Problem?) {
    #expect(GeoPoint.problem(latitude: latitude, longitude: longitude) == problem)
  }
}
