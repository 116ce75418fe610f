import Model
import Text

/// A reference that a random record holds, as whoever wrote it knows it.
public struct WrittenReference: Sendable, Hashable, Comparable {
  /// `services/testing`
  public var source: String
  /// The part of the record that it stands in: the position of an offer, a pilot, a recommendation; else -1.
  public var part: Int
  public var field: String
  /// `organisations/valorial`, or of a concept `topics/mycotoxins`
  public var target: String
  /// The position of the need or finding; else -1.
  public var targetPart: Int

  public init(source: String, part: Int, field: String, target: String, targetPart: Int) {
    self.source = source
    self.part = part
    self.field = field
    self.target = target
    self.targetPart = targetPart
  }

  public static func < (left: WrittenReference, right: WrittenReference) -> Bool {
    (left.source, left.part, left.field, left.target, left.targetPart)
      < (right.source, right.part, right.field, right.target, right.targetPart)
  }
}

/// Makes records with every sort of value that the declarations of fields allow, and notes each reference.
///
/// Dates of beginnings lie before those of ends, and ids of parts are unique, so that no rule is broken.
public struct RandomRecords: Sendable {
  public struct Target: Sendable {
    /// As an editor writes it.
    public var text: String
    /// What it names; nil for what is missing or not published.
    public var address: (record: String, part: Int)?

    public init(_ text: String, _ address: (record: String, part: Int)?) {
      self.text = text
      self.address = address
    }
  }

  public var generator: SeededGenerator
  /// What references may say, by the kind of target.
  public var targets: [ReferenceTarget: [Target]] = [:]
  public private(set) var references: [WrittenReference] = []
  private var source = ""
  private var part = -1
  private var lastId = 0

  public init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// A record with all fields that must be there and some of the others.
  /// - Parameters:
  ///   - name: `organisations/valorial`
  ///   - fields: without those that are never to be written.
  public mutating func record(_ name: String, _ fields: [FieldDescription], percent: Int = 60) -> JSONTree {
    source = name
    part = -1
    return mapping(fields, percent: percent)
  }

  private mutating func mapping(_ fields: [FieldDescription], percent: Int) -> JSONTree {
    var members: [JSONTree.Member] = []
    for field in fields where field.isRequired || field.name == "track" || generator.happens(percent: percent) {
      if let value = value(field.type, field.name, percent: percent) { members.append(.init(field.name, value)) }
    }
    return .object(members)
  }

  /// Nil where a reference has nothing to name.
  private mutating func value(_ type: FieldType, _ field: String, percent: Int) -> JSONTree? {
    switch type {
    case .id, .conceptId, .alias: return .text(newId())
    case .text: return .text(words())
    case .localText: return localText()
    case .integer(let range): return .number(Double(integer(range ?? 0...1000, field)))
    case .number(let range): return .number(number(range ?? 0...1000, field))
    case .flag: return .flag(Bool.random(using: &generator))
    case .list(let element): return list(element, field, percent: percent)
    case .mapping(_, let fields, _): return mapping(fields, percent: percent)
    case .table(let key, let value): return table(key, value, field, percent: percent)
    case .free: return .object([.init("a", .list([.text(words()), .object([.init("b", .text(words()))])]))])
    case .reference(let target): return reference(target, field)
    case .choice(_, let values): return .text(pick(values) ?? "")
    case .date, .partialDate, .dateTime, .time: return .text(time(type, field))
    default: return .text(form(type))
    }
  }

  // MARK: Collections

  private mutating func list(_ element: FieldType, _ field: String, percent: Int) -> JSONTree {
    var items: [JSONTree] = []
    let (outer, isPart) = (part, element.isMapping && part < 0)
    // Slots are the one list that must not be empty.
    for _ in 0..<Int.random(in: (field == "slots" ? 1 : 0)...3, using: &generator) {
      if isPart { part = items.count }
      let noted = references.count
      guard let item = value(element, field, percent: percent) else { continue }
      if items.contains(item) { references.removeSubrange(noted...) } else { items.append(item) }
    }
    part = outer
    return .list(items)
  }

  private mutating func table(_ key: FieldType, _ value: FieldType, _ field: String, percent: Int) -> JSONTree {
    // The figures of a benchmark must name its indicators, which are not known here.
    if field == "values" { return .object([]) }
    var members: [JSONTree.Member] = []
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      guard case .text(let name)? = self.value(key, "id", percent: percent),
        !members.contains(where: { $0.name == name }),
        let value = self.value(value, field, percent: percent)
      else { continue }
      members.append(.init(name, value))
    }
    return .object(members)
  }

  private mutating func reference(_ target: ReferenceTarget, _ field: String) -> JSONTree? {
    guard let target = pick(targets[target] ?? []) else { return nil }
    if let address = target.address {
      references.append(
        WrittenReference(
          source: source, part: part, field: field, target: address.record, targetPart: address.part))
    }
    return .text(target.text)
  }

  // MARK: Texts and numbers

  private mutating func newId() -> String {
    lastId += 1
    return "part-\(lastId)"
  }

  private mutating func words() -> String {
    let all = [
      "é", "ß", "\"", "\\", "<b>", "&amp;", "a b", "- x", "# y", "{z}", "null", "yes", "0x1", "\u{1F33E}", "'", ": ",
    ]
    return "w" + (0..<Int.random(in: 0...4, using: &generator)).map { _ in pick(all) ?? "" }.joined()
  }

  private mutating func localText() -> JSONTree {
    if Bool.random(using: &generator) { return .text(words()) }
    return .object([.init("en", .text(words())), .init("fr", .text(words()))])
  }

  private mutating func integer(_ range: ClosedRange<Int>, _ field: String) -> Int {
    let middle = range.lowerBound + min(range.upperBound - range.lowerBound, 100) / 2
    switch field {
    case "min", "threshold": return Int.random(in: range.lowerBound...middle, using: &generator)
    case "max": return Int.random(in: middle...range.upperBound, using: &generator)
    default: return Int.random(in: range, using: &generator)
    }
  }

  private mutating func number(_ range: ClosedRange<Double>, _ field: String) -> Double {
    switch field {
    case "lat": return Double(Int.random(in: 360...690, using: &generator)) / 10
    case "lon": return Double(Int.random(in: -90...290, using: &generator)) / 10
    case "threshold": return Double(Int.random(in: 0...50, using: &generator))
    case "max": return Double(Int.random(in: 50...100, using: &generator))
    default: return (Double.random(in: range, using: &generator) * 100).rounded(.towardZero) / 100
    }
  }

  private mutating func time(_ type: FieldType, _ field: String) -> String {
    if field == "reviewed" { return CalendarDate.testDay.iso }
    let isEnd = ["ends", "until", "closed"].contains(field)
    let year = isEnd ? Int.random(in: 2031...2039, using: &generator) : Int.random(in: 2020...2026, using: &generator)
    let (month, day) = (Int.random(in: 10...12, using: &generator), Int.random(in: 10...30, using: &generator))
    switch type {
    case .partialDate: return pick(["\(year)", "\(year)-\(month)", "\(year)-\(month)-\(day)"]) ?? ""
    case .dateTime: return pick(["\(year)-\(month)-\(day)", "\(year)-\(month)-\(day)T10:30"]) ?? ""
    case .time: return "10:30"
    default: return "\(year)-\(month)-\(day)"
    }
  }

  /// Texts with a form of their own.
  private mutating func form(_ type: FieldType) -> String {
    switch type {
    case .timeZone: pick(["Europe/Paris", "UTC", "Atlantic/Azores"]) ?? ""
    case .country: pick(["FR", "NO", "XK", "GR"]) ?? ""
    case .language: pick(["fr", "no", "pl"]) ?? ""
    case .webAddress:
      pick(["https://example.org", "http://www.example.org/a?b=c%20d#e", "https://müller.example/ü"]) ?? ""
    case .email: pick(["info@example.org", "a.b+c@sub.example.org"]) ?? ""
    case .phone: pick(["+33 2 99 00 00 00", "+48221234567"]) ?? ""
    case .identifier(let register): Self.identifiers[register] ?? ""
    case .file: "media/a.svg"
    default: ""
    }
  }

  private static let identifiers = [
    "ror": "https://ror.org/012zh9h13", "pic": "999997930", "vat": "FR40303265045", "lei": "96950028W7LVIH7DKB60",
    "wikidata": "Q42",
  ]

  private mutating func pick<Element>(_ elements: [Element]) -> Element? { elements.randomElement(using: &generator) }
}

extension FieldType {
  fileprivate var isMapping: Bool { if case .mapping = self { true } else { false } }
}
