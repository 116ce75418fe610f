import Diagnostics
import Linking
import Model

/// Two records that are likely one organisation.
public struct DuplicatePair: Sendable, Hashable {
  /// Positions among the organisations of the catalogue; `earlier` has the smaller id.
  public let earlier: Int
  public let later: Int
  /// What speaks for it and against it.
  public let evidence: [DuplicateEvidence]
  /// The sum of the evidence, at least ``Duplicates/threshold``.
  public let weight: Int
}

/// Organisations that seem to be written down twice: to be looked at by an editor, never merged.
///
/// Small whole numbers are summed (``DuplicateEvidence/weight``), after Fellegi and Sunter, "A Theory for Record Linkage"
/// (1969), with weights set by hand. Only records that share a sign are compared (blocking), each with a bounded number
/// of others, so the work is linear in the records. Archived records are left out: no list shows them.
public enum Duplicates {
  public static let threshold = 60

  /// All likely doubles, in the order of the later record, then of the earlier; the same for any number of threads.
  /// Of many copies of one record each is paired with those just before it.
  public static func find(in linked: LinkedCatalogue, threads: Int) -> [DuplicatePair] {
    let organisations = linked.catalogue.organisations
    let shown = organisations.indices.filter { organisations[$0].header.status != .archived }
    let pieces = shown.indices.pieces(of: 256)
    let gathered = pieces.concurrentMap(jobs: threads) { piece in
      piece.map { position in
        let profile = IdentityProfile(organisations, shown[position])
        return (profile, IdentitySigns.signs(of: profile))
      }
    }
    let profiles = gathered.flatMap { $0.map(\.0) }
    let candidates = CandidatePairs(gathered.flatMap { $0.map(\.1) })
    let webSites = WebSiteUse(profiles)
    return pieces.concurrentMap(jobs: threads) { piece in
      piece.flatMap { position in
        pairs(of: position, candidates.candidates(of: position), profiles, shown, webSites)
      }
    }.flatMap { $0 }
  }

  private static func pairs(
    of position: Int, _ candidates: [Int], _ profiles: [IdentityProfile], _ shown: [Int], _ webSites: WebSiteUse
  ) -> [DuplicatePair] {
    candidates.compactMap { candidate in
      let (one, other) = (profiles[candidate], profiles[position])
      let areTied = one.above.contains(Int32(shown[position])) || other.above.contains(Int32(shown[candidate]))
      let weighing = EvidenceWeighing(one, other, areTied: areTied, webSites: webSites)
      return weighing.weight.map { weight in
        DuplicatePair(
          earlier: shown[candidate], later: shown[position], evidence: weighing.evidence, weight: weight)
      }
    }
  }
}
