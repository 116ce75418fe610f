import Linking
import Model
import Programme
import Templates

/// Findings and needs beside the recommendations that answer them, and these beside the authorities that they are
/// addressed to, by level.
struct AlignmentMatrix: Sendable {
  var groups: [Group]
  /// Where not all are shown.
  var cut: String?

  /// The findings of a consultation, or the needs that recommendations answer themselves.
  struct Group: Sendable {
    var title: LocalText
    var path: String?
    var lines: [Line]
  }

  /// A row: a finding or need has one for each of its recommendations, at least one.
  struct Line: Sendable {
    /// Nil in all rows of a subject but the first.
    var subject: Subject?
    /// Nil where nothing answers the subject.
    var recommendation: Entry?
    var state: Brief.Recommendation.State?
    /// One for each level.
    var authorities: [Cell] = []
  }

  struct Subject: Sendable {
    var entry: Entry
    /// The needs behind a finding.
    var needs: [Entry] = []
    /// How many rows it has.
    var rows: Int
  }

  struct Cell: Sendable {
    var authorities: [Entry] = []
    /// Whether the recommendation speaks to the level and names no authority of it.
    var isMissing = false
  }

  static func view(_ kit: ViewKit, _ links: LinkViews) -> View<AlignmentMatrix> {
    let link = links.entry
    let subject = View<Subject>(
      "finding or need",
      [
        .localText("text") { subject, _ in subject.entry.label }, .path("url") { subject, _ in subject.entry.path },
        .text("note") { subject, _ in subject.entry.note },
        .group("needs", link, kit) { subject, _ in subject.needs },
        .text("rows") { subject, _ in String(subject.rows) },
      ])
    let cell = View<Cell>(
      "authorities of a level",
      [
        .list("links", link) { cell, _ in cell.authorities },
        .flag("missing") { cell, _ in cell.isMissing },
      ])
    let line = View<Line>(
      "row",
      [
        .view("subject", subject) { line, _ in line.subject },
        .view("recommendation", link) { line, _ in line.recommendation },
        .choice("state") { line, _ in line.state }, .list("levels", cell) { line, _ in line.authorities },
      ])
    let group = View<Group>(
      "group",
      [
        .localText("title") { group, _ in group.title }, .path("url") { group, _ in group.path },
        .list("rows", line) { group, _ in group.lines },
      ])
    return View(
      "alignment matrix",
      [.list("groups", group) { matrix, _ in matrix.groups }, .text("cut") { matrix, _ in matrix.cut }])
  }
}

extension PolicyReader {
  /// The latest consultation first; the needs that are answered without a finding last.
  func matrix(most: Int) -> AlignmentMatrix {
    var groups: [AlignmentMatrix.Group] = []
    var left = most
    for (consultation, findings) in findingsByConsultation() where left > 0 {
      let shown = findings.prefix(left)
      left -= shown.count
      groups.append(
        .init(
          title: reader.title(of: consultation), path: reader.path(of: consultation), lines: shown.flatMap(lines(of:))))
    }
    let direct = policy.needs.filter { !$0.recommendations.isEmpty }
    if left > 0, !direct.isEmpty {
      groups.append(
        .init(title: reader.native(reader.phrases[.policyDirect]), lines: direct.prefix(left).flatMap(lines(of:))))
    }
    let all = policy.findings.count + direct.count
    let cut = all > most ? fill(.policyMatrixCut, ["count": most, "all": all]) : nil
    return AlignmentMatrix(groups: groups, cut: cut)
  }

  private func findingsByConsultation() -> [(RecordAddress, [AlignedFinding])] {
    var groups: [(consultation: RecordAddress, findings: [AlignedFinding])] = []
    for finding in policy.findings {
      if groups.last?.consultation == finding.address.record {
        groups[groups.count - 1].findings.append(finding)
      } else {
        groups.append((finding.address.record, [finding]))
      }
    }
    let consultations = reader.catalogue.consultations
    return groups.enumerated().sorted { left, right in
      let (first, second) = (
        consultations[Int(left.element.consultation.index)].opened,
        consultations[Int(right.element.consultation.index)].opened
      )
      return first == second ? left.offset < right.offset : (first ?? .earliest) > (second ?? .earliest)
    }.map { ($0.element.consultation, $0.element.findings) }
  }

  private func lines(of finding: AlignedFinding) -> [AlignmentMatrix.Line] {
    guard let entry = entry(ofFinding: finding.address) else { return [] }
    let needs = finding.needs.compactMap(reader.entry(ofPart:))
    return lines(entry, needs, finding.recommendations)
  }

  private func lines(of need: AlignedNeed) -> [AlignmentMatrix.Line] {
    guard let entry = reader.entry(ofPart: need.address) else { return [] }
    return lines(entry, [], need.recommendations)
  }

  private func lines(_ entry: Entry, _ needs: [Entry], _ recommendations: [Int]) -> [AlignmentMatrix.Line] {
    let subject = AlignmentMatrix.Subject(entry: entry, needs: needs, rows: max(1, recommendations.count))
    if recommendations.isEmpty { return [.init(subject: subject)] }
    return recommendations.enumerated().map { place, position in
      let recommendation = policy.recommendations[position]
      return .init(
        subject: place == 0 ? subject : nil, recommendation: self.entry(ofRecommendation: recommendation),
        state: recommendation.state, authorities: PolicyLevel.allCases.map { cell($0, of: recommendation) })
    }
  }

  private func cell(_ level: PolicyLevel, of recommendation: AlignedRecommendation) -> AlignmentMatrix.Cell {
    let authorities = recommendation.addressees.filter { self.level(of: $0, recommendation) == level }
    return .init(
      authorities: authorities.map { reader.entry($0) },
      isMissing: authorities.isEmpty && recommendation.levels.contains(level))
  }

  /// The level of an authority; of one without a level the first one that the recommendation speaks to.
  private func level(of authority: RecordAddress, _ recommendation: AlignedRecommendation) -> PolicyLevel {
    let own = reader.catalogue.organisations[Int(authority.index)].level.map { PolicyLevel($0) }
    return own ?? recommendation.levels.first ?? .national
  }
}
