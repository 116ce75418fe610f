import Matching
import SiteText
import Testing

@Suite struct PlantedTruthTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func isFound(seed: UInt64) throws {
    let planted = PlantedDirectory(seed: seed)
    let outcome = try planted.directory.opportunities()
    var (right, listed) = (0, 0)
    for (id, truth) in planted.partners {
      let first = outcome.partners(id).prefix(5)
      right += first.count { truth.contains($0) }
      listed += 5
      #expect(!outcome.partners(id).isEmpty, "\(id) has no partner")
    }
    // Precision at 5; of a list that is shorter, the rest counts as wrong.
    #expect(right * 10 >= listed * 9, "\(right) of \(listed)")
  }

  /// Who needs what one needs, or offers what one offers, is no partner for it; nor is whom a rule shuts out.
  @Test(arguments: [1, 2, 3] as [UInt64])
  func decoysAreNeverListed(seed: UInt64) throws {
    let planted = PlantedDirectory(seed: seed)
    let outcome = try planted.directory.opportunities()
    for body in planted.directory.bodies {
      let partners = Set(outcome.partners(body.id))
      #expect(partners.isDisjoint(with: planted.shutOut), "\(body.id)")
      if planted.shutOut.contains(body.id) { #expect(partners.isEmpty, "\(body.id)") }
      let role = body.id.split(separator: "-").first
      if role == "seeker" || role == "provider" {
        #expect(!partners.contains { $0.split(separator: "-").first == role }, "\(body.id): the wrong role")
      }
    }
  }

  @Test func everyoneWithACandidateIsServed() throws {
    let outcome = try PlantedDirectory(seed: 4).directory.opportunities { $0.top = 3 }
    #expect(outcome.found.metrics.coverage == 1_000)
    #expect(outcome.found.metrics.admissible >= 96)
    let exposure = outcome.linked.catalogue.organisations.indices.map { organisation in
      outcome.linked.catalogue.organisations.indices.count { other in
        outcome.found.partners(of: other).contains { $0.organisation == organisation }
      }
    }
    #expect((exposure.max() ?? 0) <= 9)
  }

  @Test func theNumberOfThreadsChangesNothing() throws {
    let directory = PlantedDirectory(seed: 5).directory
    let (one, two, five) = try (
      directory.opportunities(threads: 1), directory.opportunities(threads: 2), directory.opportunities(threads: 5)
    )
    for other in [two, five] {
      #expect(one.found.opportunities == other.found.opportunities)
      #expect(one.found.metrics == other.found.metrics)
      for index in one.linked.catalogue.organisations.indices {
        #expect(one.found.partners(of: index) == other.found.partners(of: index))
        #expect(one.found.ties(of: index) == other.found.ties(of: index))
      }
    }
  }
}
