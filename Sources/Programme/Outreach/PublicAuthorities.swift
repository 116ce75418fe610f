import Model

extension Catalogue {
  /// The type of organisation that public authorities are; types below it in the vocabulary are authorities as well.
  static var authorityType: String { "public-authority" }

  /// Positions of the organisations that are public authorities by their type, archived ones aside.
  var publicAuthorities: [Int] {
    let types = authorityTypes
    if types.isEmpty { return [] }
    return organisations.indices.filter { position in
      guard let type = organisations[position].type?.target, types.contains(Int(type.index)) else { return false }
      return organisations[position].header.status != .archived
    }
  }

  /// Positions of the concepts; empty where the vocabulary does not know public authorities.
  var authorityTypes: Set<Int> {
    guard let vocabulary = vocabularies.first(where: { $0.name == "organisation-types" }) else { return [] }
    var found = Set(vocabulary.concepts.filter { concepts[$0].id == Self.authorityType })
    var count = 0
    while count < found.count {
      count = found.count
      for position in vocabulary.concepts {
        if let broader = concepts[position].broader?.target, found.contains(Int(broader.index)) {
          found.insert(position)
        }
      }
    }
    return found
  }
}
