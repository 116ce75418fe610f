import Model
import SiteText

/// A catalogue of all kinds of records that refer to each other at random: to what exists, to what is missing, to
/// drafts and to what cannot be read.
struct RandomCatalogue {
  private var random: RandomRecords
  private var links: [WrittenReference] = []
  private static let size = 8

  /// What the references lead to: of each that names a published record.
  var references: [WrittenReference] { random.references + links }

  init(seed: UInt64) {
    random = RandomRecords(seed: seed)
    for (vocabulary, ids) in Self.concepts {
      random.targets[.concept(vocabulary)] =
        ids.map { .init($0, ("\(vocabulary)/\($0)", -1)) } + [.init("unheard-of", nil)]
    }
    let kinds = RecordKind.ofFiles
    for kind in kinds {
      random.targets[.record(kind)] = Self.ids.map { .init($0, ("\(kind.folder)/\($0)", -1)) } + Self.leftOut
    }
    random.targets[.anyRecord] = kinds.flatMap { kind in
      Self.ids.map { .init("\(kind.folder)/\($0)", ("\(kind.folder)/\($0)", -1)) }
    }
  }

  private static let ids = (0..<size).map { "r\($0)" }
  private static let leftOut: [RandomRecords.Target] = [
    .init("missing", nil), .init("draft", nil), .init("unreadable", nil),
  ]
  private static let concepts = [
    "topics": ["food-safety", "mycotoxins", "traceability"], "organisation-types": ["cluster", "laboratory"],
    "sectors": ["C10", "C10.5"], "regions": ["FRH0", "PL41"], "value-chain": ["processing", "retail"],
    "service-types": ["testing"], "engagement-levels": ["consulted"],
  ]

  /// The whole site; to be asked for once.
  mutating func text() -> String {
    var text = "-- media/a.svg --\n<svg/>\n"
    // What has needs and findings comes before what refers to them.
    for kind in [RecordKind.organisations, .consultations]
      + RecordKind.ofFiles.filter({ $0 != .organisations && $0 != .consultations })
    {
      guard let type = Catalogue.recordTypes.first(where: { $0.kind == kind }) else { continue }
      for id in Self.ids { text += record(type, id) }
      text += "-- \(kind.folder)/draft.yaml --\n\(draft(type))\n-- \(kind.folder)/unreadable.yaml --\nx: 1\n"
    }
    // The concepts of `SiteText.basics`.
    for (source, target) in [("topics/mycotoxins", "topics/food-safety"), ("sectors/C10.5", "sectors/C10")] {
      links.append(WrittenReference(source: source, part: -1, field: "broader", target: target, targetPart: -1))
    }
    return text
  }

  private mutating func record<R: Record>(_ type: R.Type, _ id: String) -> String {
    let name = "\(R.kind.folder)/\(id)"
    // A parent of chance would go in circles.
    let fields = R.allFields.filter { !["contacts", "status", "parent", "menu", "aliases"].contains($0.name) }
    let tree = random.record(name, fields)
    addParts(of: tree, name, id)
    return "-- \(name).md --\n---\n\(tree.json)\n---\n\(prose(name))\n"
  }

  private mutating func addParts(of tree: JSONTree, _ name: String, _ id: String) {
    for (field, targets) in [("needs", [ReferenceTarget.need, .findingOrNeed]), ("findings", [.findingOrNeed])] {
      guard case .list(let parts)? = tree[field] else { continue }
      for (position, part) in parts.enumerated() {
        guard case .text(let partId)? = part["id"] else { continue }
        for target in targets {
          random.targets[target, default: [.init("r0#missing", nil)]].append(.init("\(id)#\(partId)", (name, position)))
        }
      }
    }
  }

  private mutating func draft<R: Record>(_ type: R.Type) -> String {
    var writer = RandomRecords(seed: 1)
    writer.targets = random.targets
    guard case .object(let members) = writer.record("draft", R.allFields.filter(\.isRequired), percent: 0) else {
      return ""
    }
    return JSONTree.object(members + [.init("status", .text("draft"))]).json
  }

  private mutating func prose(_ name: String) -> String {
    let kind = RecordKind.ofFiles.randomElement(using: &random.generator) ?? .pages
    let id = Self.ids.randomElement(using: &random.generator) ?? ""
    links.append(
      WrittenReference(source: name, part: -1, field: "prose", target: "\(kind.folder)/\(id)", targetPart: -1))
    return "See [it](\(kind.singular):\(id)), [a draft](\(kind.singular):draft), [more](\(kind.singular):unreadable)."
  }
}
