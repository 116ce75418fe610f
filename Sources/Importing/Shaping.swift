import Model

/// Brings values into the form that their fields are written in: dates and numbers without quotation marks, fields in
/// the order of the reference.
struct Shaping {
  private let fields: [FieldDescription]
  private let order: [String: Int]

  init(_ fields: [FieldDescription]) {
    self.fields = fields
    order = Dictionary(
      fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Members without a value are left out; those that no field has the name of come last, to be told of.
  func shaped(_ members: [SourceValue.Member]) -> [SourceValue.Member] {
    members.filter { !$0.value.isNothing }.enumerated()
      .sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }
      .map { _, member in
        var member = member
        if let position = order[member.name] { member.value = Self.shaped(member.value, fields[position].type) }
        return member
      }
  }

  private func place(_ member: SourceValue.Member) -> Int { order[member.name] ?? fields.count }

  private static func shaped(_ value: SourceValue, _ type: FieldType) -> SourceValue {
    var value = value
    switch (value.form, type) {
    case (.text(let text), .date), (.text(let text), .partialDate), (.text(let text), .dateTime),
      (.text(let text), .time), (.text(let text), .integer), (.text(let text), .number):
      value.form = .plain(text)
    case (.list(let items), .list(let element)):
      value.form = .list(items.filter { !$0.isNothing }.map { shaped($0, element) })
    case (.mapping(let members), .mapping(_, let fields, _)): value.form = .mapping(Shaping(fields).shaped(members))
    case (.mapping(let members), .table(_, let element)):
      value.form = .mapping(
        members.map { member in
          var member = member
          member.value = shaped(member.value, element)
          return member
        })
    default: break
    }
    return value
  }
}
