import Model
import Templates
import Text

/// A recommendation in its policy brief.
struct NumberedRecommendation: Sendable {
  /// Counted from 1.
  var number: Int
  var recommendation: Brief.Recommendation

  /// Whether there is more to say than text, state and levels.
  private var hasDetails: Bool {
    recommendation.addressedTo.contains { $0.target != nil } || recommendation.answers.contains { $0.target != nil }
      || !recommendation.evidence.isEmpty || !recommendation.history.isEmpty
  }

  static func view(_ parts: RecordParts) -> View<NumberedRecommendation> {
    let change = View<Brief.Recommendation.StateChange>(
      "change of state",
      [
        .choice("state") { change, _ in change.state },
        .date("date") { change, _ in change.date.map { PartialDate($0) } },
        .localText("evidence") { change, _ in change.evidence },
      ])
    let level = View<PolicyLevel>("level", [.text("label") { level, reader in reader.label(level) }])
    return View(
      "recommendation",
      [
        .text("anchor") { numbered, _ in numbered.recommendation.id },
        .number("number", parts.kit) { numbered, _ in numbered.number },
        .localText("text") { numbered, _ in numbered.recommendation.text },
        .list("levels", level) { numbered, _ in numbered.recommendation.levels },
        .choice("state") { numbered, _ in numbered.recommendation.state },
        .flag("details") { numbered, _ in numbered.hasDetails },
        .group("addressed_to", parts.links.link, parts.kit) { numbered, reader in
          reader.entries(numbered.recommendation.addressedTo)
        },
        parts.entries("answers") { numbered, reader in reader.entries(ofParts: numbered.recommendation.answers) },
        .group("history", change, parts.kit) { numbered, _ in numbered.recommendation.history },
        .localText("evidence") { numbered, _ in numbered.recommendation.evidence },
      ])
  }
}
