import Diagnostics
import Linking
import Model
import Reading

/// Reports what is wrong with consultations, policy briefs and engagements taken together.
struct PolicyCheck {
  let site: LinkedCatalogue
  let hearings: [Hearing]
  private let authorityTypes: Set<Int>

  init(_ site: LinkedCatalogue, _ hearings: [Hearing]) {
    self.site = site
    self.hearings = hearings
    authorityTypes = site.catalogue.authorityTypes
  }

  /// - Complexity: O(references of briefs, consultations and engagements).
  func report(into diagnostics: inout Diagnostics) {
    for brief in site.catalogue.briefs {
      for (position, recommendation) in brief.recommendations.enumerated() {
        checkAnswers(of: recommendation, in: brief, &diagnostics)
        for reference in recommendation.addressedTo {
          checkAuthority(reference, "the recommendation is addressed to", brief.header, &diagnostics)
        }
        checkHistory(of: recommendation, at: position, in: brief, &diagnostics)
      }
    }
    for engagement in site.catalogue.engagements {
      if let authority = engagement.authority {
        checkAuthority(authority, "the engagement is with", engagement.header, &diagnostics)
      }
    }
    for (consultation, hearing) in zip(site.catalogue.consultations, hearings) {
      checkFindings(of: consultation, hearing, &diagnostics)
    }
  }

  private func checkAnswers(
    of recommendation: Brief.Recommendation, in brief: Brief, _ diagnostics: inout Diagnostics
  ) {
    for answer in recommendation.answers {
      guard let target = answer.target else {
        // What else cannot be found was reported when the records were linked.
        if let answered = brief.ownRecommendation(answer) {
          let location = brief.header.source.location(answer.mark.range)
          diagnostics.report(PolicyDiagnostics.answersItself(recommendation.id, answered, at: location))
        }
        continue
      }
      guard target.kind == .organisations, target.part >= 0,
        let addressed = recommendation.addressedTo.first(where: { $0.target == target.record })
      else { continue }
      let source = brief.header.source
      diagnostics.report(
        PolicyDiagnostics.answersOwnNeed(
          of: addressed.id, need: answer.id, at: source.location(answer.mark.range),
          addressed: source.location(addressed.mark.range)))
    }
  }

  /// Nothing is said where the vocabulary of types does not know public authorities.
  private func checkAuthority(
    _ reference: Reference, _ role: String, _ header: RecordHeader, _ diagnostics: inout Diagnostics
  ) {
    guard !authorityTypes.isEmpty, let target = reference.target else { return }
    let type = site.catalogue.organisations[Int(target.index)].type
    if let concept = type?.target, authorityTypes.contains(Int(concept.index)) { return }
    diagnostics.report(
      PolicyDiagnostics.notAnAuthority(
        reference.id, type: type?.id, role: role, at: header.source.location(reference.mark.range)))
  }

  private func checkHistory(
    of recommendation: Brief.Recommendation, at position: Int, in brief: Brief, _ diagnostics: inout Diagnostics
  ) {
    let place = ["recommendations", "history"]
    guard let last = recommendation.history.last else { return }
    for (later, change) in recommendation.history.enumerated().dropFirst() {
      guard let from = recommendation.history[later - 1].date, let to = change.date, to < from else { continue }
      diagnostics.report(
        PolicyDiagnostics.wrongOrder(
          to.iso, earlier: from.iso, at: brief.header.location(of: "date", in: place, [position, later])))
    }
    guard let state = last.state, state != recommendation.state else { return }
    diagnostics.report(
      PolicyDiagnostics.wrongEnd(
        state.rawValue, state: recommendation.state?.rawValue,
        at: brief.header.location(of: "state", in: place, [position, recommendation.history.count - 1])))
  }

  private func checkFindings(
    of consultation: Consultation, _ hearing: Hearing, _ diagnostics: inout Diagnostics
  ) {
    let asked = Set(hearing.countries.filter { $0.heard > 0 || $0.isAsked }.map(\.subject))
    for (position, finding) in consultation.findings.enumerated() {
      let others = finding.countries.filter { !asked.contains($0) }
      if others.isEmpty { continue }
      diagnostics.report(
        PolicyDiagnostics.foundElsewhere(
          finding.id, countries: others, asked: asked.sorted(),
          at: consultation.header.location(of: "countries", in: ["findings"], [position])))
    }
  }
}

extension RecordHeader {
  /// Where a field of a part of the record stands. Parts do not keep their places, since these are asked for only where
  /// something is wrong: then the file is parsed once more.
  ///
  /// - Parameters:
  ///   - lists: the lists that lead to the part, each inside an item of the one before: `recommendations`, `history`.
  ///   - positions: the item of each list.
  fileprivate func location(of field: String, in lists: [String], _ positions: [Int]) -> SourceLocation {
    // What is wrong with the file itself was reported when it was read.
    var known = Diagnostics()
    let file = ContentFile(
      path: source.path, relativePath: source.path, folder: folder, id: id, language: nil,
      format: source.path.hasSuffix(".md") ? .markdown : .yaml, size: source.bytes.count)
    guard var node = Document.parse(source, file: file, into: &known)?.frontMatter.root else { return source.start }
    for (list, position) in zip(lists, positions) {
      guard let items = node[list].map({ Array($0.items) }), items.indices.contains(position) else {
        return source.location(node.range)
      }
      node = items[position]
    }
    return source.location((node[field] ?? node).range)
  }
}

extension Brief {
  /// The id of the recommendation of this brief that a reference names, written `brief#recommendation`.
  fileprivate func ownRecommendation(_ reference: Reference) -> String? {
    let parts = reference.id.split(separator: "#", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0] == header.id ? String(parts[1]) : nil
  }
}
