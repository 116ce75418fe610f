import Foundation
import SiteText
import Testing

private let site = """
  -- site.yaml --
  title: T
  languages: [en, fr]
  -- organisations/mill.yaml --
  name: Mill
  type: cluster
  country: FR
  languages: [fr]
  needs:
    - {id: test, title: Rapid grain test, kind: technology, topics: [mycotoxins], stage: 8}
  offers:
    - {id: flour, title: Flour, kind: business, topics: [traceability]}
  -- organisations/lab.yaml --
  name: Lab
  type: laboratory
  country: PL
  languages: [pl]
  offers:
    - {id: kit, title: Rapid grain "test" kit, kind: technology, topics: [mycotoxins], stage: 6}
  -- organisations/branch.yaml --
  name: Branch
  type: laboratory
  country: FR
  parent: mill
  offers:
    - {id: own, title: Rapid grain test, kind: technology, topics: [mycotoxins]}
  """

/// `data/opportunities.json` and `aurora match`.
@Suite("Opportunities") struct OpportunityTests {
  private func json(_ site: BuiltSite) throws -> [String: Any] {
    let bytes = try #require(site.files["data/opportunities.json"])
    return try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
  }

  @Test func areOpenData() throws {
    let file = try json(try BuiltSite(site))
    #expect(Set(file.keys) == ["version", "organisations", "metrics"])
    #expect(file["version"] as? Int == 1)
    let organisations = try #require(file["organisations"] as? [String: [[String: Any]]])
    // The branch is a part of the mill: a tie, no opportunity.
    #expect(Set(organisations.keys) == ["mill", "lab"])
    let partner = try #require(organisations["mill"]?.first)
    #expect(Set(partner.keys) == ["partner", "score", "pairs", "reasons"])
    #expect(partner["partner"] as? String == "lab")
    let score = try #require(partner["score"] as? Double)
    #expect(score > 0 && score < 1)
    let pairs = try #require(partner["pairs"] as? [[String: Any]])
    #expect(pairs.map { $0["need"] as? String } == ["mill#test"])
    #expect(pairs.map { $0["offer"] as? String } == ["lab#kit"])
    #expect(pairs.allSatisfy { ($0["score"] as? Double ?? 0) > score })
    #expect(
      partner["reasons"] as? [String] == [
        "You gain “Rapid grain \"test\" kit” for your need “Rapid grain test”.",
        "Check what you could give in return.",
        "Check in which language you can talk; you name none in common.",
        "Check the stage: the offer is at TRL 6, the need is for TRL 8.",
        "Check whether they work with partners from your country; theirs is Poland.",
      ])
    #expect(
      (organisations["lab"]?.first?["reasons"] as? [String])?.prefix(2) == [
        "They gain “Rapid grain \"test\" kit” for their need “Rapid grain test”.",
        "Check what they could do for you.",
      ])
    let metrics = try #require(file["metrics"] as? [String: Double])
    #expect(metrics["coverage"] == 1)
    #expect(metrics["suggestions"] == 2)
    #expect(metrics["reciprocity"] == 1)
    #expect(metrics["cross_border_share"] == 1)
    #expect(metrics["exposure_gini"] == 0)
  }

  @Test func areTheSameBytesForAnyNumberOfThreads() throws {
    let (one, two) = (try BuiltSite(site, jobs: 1), try BuiltSite(site, jobs: 3))
    #expect(one.files["data/opportunities.json"] == two.files["data/opportunities.json"])
  }

  @Test func areWithoutEntriesWhereNothingMatches() throws {
    let file = try json(try BuiltSite(""))
    #expect((file["organisations"] as? [String: Any])?.isEmpty == true)
  }

  private func match(_ words: String...) throws -> Program.Outcome {
    let folder = try SiteFolder(site)
    return try Program.run(
      ["match"] + words + ["--templates", Repository.templates], in: folder.path,
      environment: ["SOURCE_DATE_EPOCH": "1781481600"])
  }

  @Test func areExplainedInTheTerminal() throws {
    let outcome = try match("mill")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("Mill [mill]\n\n1. 0."))
    for part in [
      "Lab [lab] (over a border)", "You gain “Rapid", "You share the topic “Mycotoxins”.", "has the part Branch",
    ] {
      #expect(outcome.output.contains(part), "\(part)")
    }
    #expect(try match("branch").output.contains("No partner"))
  }

  @Test func ofTwoAreExplainedInFull() throws {
    let found = try match("mill", "lab").output
    for part in ["Partner 1 of mill", "need   mill#test: Rapid grain test", "of topics", "2 readiness levels short"] {
      #expect(found.contains(part), "\(part)")
    }
    let tied = try match("mill", "branch").output
    for part in ["Not on the list of mill", "Joined already: has the part Branch", "never  the two are joined already"]
    {
      #expect(tied.contains(part), "\(part)")
    }
    #expect(try match("lab", "branch").output.contains("Neither has an offer where the other has a need"))
  }

  @Test func wrongUseIsToldByItsStatus() throws {
    let unknown = try match("mil")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("There is no organisation mil. The closest is mill."))
    #expect(try match("mill", "mill").status == 2)
    #expect(try match().status == 2)
    let folder = try SiteFolder("-- organisations/a.yaml --\nname: A\n")
    let broken = try Program.run(["match", "a", "--templates", Repository.templates], in: folder.path)
    #expect(broken.status == 1)
    #expect(broken.errors.contains("needs the field"))
  }
}
