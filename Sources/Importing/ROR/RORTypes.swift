/// What the types of the Research Organization Registry are among the types of organisation that a site has.
///
/// The registry's own list has nine types (ROR metadata schema 2.1); a site's vocabulary is its own. For each type
/// the concepts that may stand for it come in the order of how well they do.
enum RORTypes {
  /// The concepts for a type; none for a type that the registry does not have.
  static func concepts(for type: String) -> [String] { table[type] ?? [] }

  /// The first concept of the vocabulary that stands for one of the types. Being a funder says least of what an
  /// organisation is, so it counts last.
  static func concept(for types: [String], among known: Set<String>) -> String? {
    for type in types.filter({ $0 != "funder" }) + types.filter({ $0 == "funder" }) {
      if let concept = concepts(for: type).first(where: known.contains) { return concept }
    }
    return nil
  }

  private static let table: [String: [String]] = [
    "education": ["university", "education", "research", "training-provider"],
    "facility": ["research", "laboratory", "technology-centre"],
    "company": ["company", "sme", "large-company"],
    "nonprofit": ["nonprofit", "association"],
    "government": ["public-authority", "authority", "government"],
    "healthcare": ["healthcare", "hospital", "research"],
    "funder": ["funder", "innovation-agency", "public-authority"],
    "archive": ["archive", "research"],
    "other": ["other", "association"],
  ]
}
