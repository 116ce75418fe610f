import Templates

/// Random shapes, values of them, and templates that name what the shapes have.
struct RandomTemplates {
  var random: Seeded
  /// Partials and parents that were made on the way.
  var files: [String: String] = [:]

  init(seed: UInt64) { random = Seeded(seed) }

  mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }

  mutating func record(depth: Int) -> RecordShape {
    // Few names, so that inner records hide names of outer ones.
    let names = ["a", "b", "c", "d", "e", "f"].shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random))
    return RecordShape("r", names.map { .init($0, shape(depth: depth)) })
  }

  mutating func shape(depth: Int) -> Shape {
    switch Int.random(in: 0..<(depth > 0 ? 9 : 5), using: &random) {
    case 0: .text
    case 1: .html
    case 2: .flag
    case 3: .number
    case 4: .path
    case 5, 6: .list(chance(3) ? .text : .record(record(depth: depth - 1)))
    default: .record(record(depth: depth - 1))
    }
  }

  /// A value of a shape, and the same as free data.
  mutating func value(_ shape: Shape, canBeAbsent: Bool = true) -> (typed: Value, free: Value) {
    if canBeAbsent, chance(5) { return (.nothing, .nothing) }
    switch shape {
    case .text: return same(.text(["", "x", "<&>", "a \"b\" 'c' and more"].randomElement(using: &random) ?? ""))
    case .html: return same(.html(HTML(bytes: Array("<b>".utf8), holes: [.init(offset: 1, path: "p")])))
    case .flag: return same(.flag(Bool.random(using: &random)))
    case .number: return same(.number(Int.random(in: -5...5, using: &random)))
    case .path: return same(.path(chance(3) ? "" : "x/y.html"))
    case .anything: return same(.text("free"))
    case .list(let item):
      // An absent item is no record: in free data the names would be those of what is around it.
      let items = (0..<Int.random(in: 0...3, using: &random)).map { _ in value(item, canBeAbsent: false) }
      return (.list(items.map(\.typed)), .list(items.map(\.free)))
    case .record(let record):
      let values = record.fields.map { ($0.name, value($0.shape)) }
      return (
        .record(values.map(\.1.typed)), .mapping(Dictionary(uniqueKeysWithValues: values.map { ($0, $1.free) }))
      )
    }
  }

  private func same(_ value: Value) -> (typed: Value, free: Value) { (value, value) }

  /// A template in which the records of `stack` can be named, the innermost last.
  mutating func template(_ stack: [RecordShape], depth: Int) -> String {
    (0..<Int.random(in: 1...4, using: &random)).map { _ in piece(stack, depth: depth) }.joined(separator: "\n")
  }

  private mutating func piece(_ stack: [RecordShape], depth: Int) -> String {
    if chance(6) {
      let body = template(stack, depth: depth - 1)
      let name = "file\(files.count)"
      if chance(2) {
        files[name] = body
        return "\n  {{>\(name)}}\n"
      }
      files[name] = "<{{$x}}-{{/x}}{{$y}}default{{/y}}>"
      return "{{<\(name)}}{{$x}}\(body){{/x}}{{/\(name)}}"
    }
    let (name, shape) = path(stack)
    switch shape {
    case .text, .number,
      .path where chance(2):
      return "{{\(name)}}"
    case .html where chance(2): return "{{{\(name)}}}"
    default: break
    }
    guard depth > 0 else { return "text & <b>" }
    if chance(4) { return "{{^\(name)}}\(template(stack, depth: depth - 1)){{/\(name)}}" }
    return "{{#\(name)}}\(body(of: shape, stack, depth: depth)){{/\(name)}}"
  }

  private mutating func body(of shape: Shape, _ stack: [RecordShape], depth: Int) -> String {
    switch shape {
    case .text, .number, .path: "{{.}}" + template(stack, depth: depth - 1)
    case .html: "{{{.}}}"
    case .flag, .anything: template(stack, depth: depth - 1)
    case .list(let item): body(of: item, stack, depth: depth)
    case .record(let record): template(stack + [record], depth: depth - 1)
    }
  }

  /// A name that is known, and what it names.
  private mutating func path(_ stack: [RecordShape]) -> (String, Shape) {
    let names = Set(stack.flatMap { $0.fields.map(\.name) }).sorted()
    let name = names.randomElement(using: &random) ?? ""
    let owner = stack.last { $0.slot(of: name) != nil }
    guard let owner, let slot = owner.slot(of: name) else { return (".", .text) }
    let shape = owner.fields[slot].shape
    if case .record(let record) = shape, chance(2), let field = record.fields.randomElement(using: &random) {
      return ("\(name).\(field.name)", field.shape)
    }
    return (name, shape)
  }
}
