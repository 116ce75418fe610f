import Model
import Templates
import Text

/// A label that an organisation holds or held, and the page of the label.
struct Award: Sendable {
  var held: HeldLabel
  var label: RecordAddress

  /// Nil where the label is not part of the site.
  init?(_ held: HeldLabel) {
    guard let label = held.label.target else { return nil }
    self.held = held
    self.label = label
  }

  static func view(_ parts: RecordParts) -> View<Award> {
    View(
      "label held",
      [
        .localText("label") { award, reader in reader.title(of: award.label) },
        .path("url") { award, reader in reader.path(of: award.label) },
        .text("score") { award, reader in
          award.held.score.map { score in
            reader.language.percent(score / 100, decimals: score == score.rounded() ? 0 : 1)
          }
        },
        .text("when") { award, reader in reader.when(award.held.awarded, award.held.until) },
        .flag("expired") { award, reader in award.held.until.map { $0.last < reader.today } ?? false },
        .text("source") { award, _ in award.held.source },
      ])
  }
}
