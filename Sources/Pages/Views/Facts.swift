import Model
import Templates
import Text

/// One line of a list of facts: what it is, and one or more values.
struct Fact: Sendable {
  var label: String
  var values: [FactValue]
}

/// A value in a list of facts: plain words, a link within the site, or a link to elsewhere.
struct FactValue: Sendable {
  var html: HTML
  var language: String?
  var path: String?
  var address: String?

  init(_ words: String, language: String? = nil, path: String? = nil) {
    html = HTML(escaping: words)
    self.language = language
    self.path = path
  }

  init(address: String, shown html: HTML) {
    self.html = html
    self.address = address
  }

  static let view = View<FactValue>(
    "value",
    [
      .html("label") { value, _ in value.html }, .text("lang") { value, _ in value.language },
      .path("url") { value, _ in value.path }, .text("href") { value, _ in value.address },
      .flag("plain") { value, _ in value.path == nil && value.address == nil },
    ])

  /// A web address, shown without its scheme and with places to break.
  static func web(_ address: String) -> FactValue {
    FactValue(address: address, shown: .breakable(address))
  }

  static func email(_ address: String) -> FactValue {
    FactValue(address: "mailto:" + address, shown: .breakable(address))
  }

  static func phone(_ number: String) -> FactValue {
    FactValue(address: "tel:" + number.filter { !$0.isWhitespace }, shown: HTML(escaping: number))
  }
}

extension Fact {
  static let view = View<Fact>(
    "fact", [.text("label") { fact, _ in fact.label }, .list("values", FactValue.view) { fact, _ in fact.values }])
}

extension HTML {
  /// An address as it is shown: without `https://` and a last `/`, with places where a narrow column may break it. Of a
  /// mailbox the part behind the `@` goes to the next line as a whole where it fits there.
  static func breakable(_ address: String) -> HTML {
    var shown = address.utf8[...]
    for prefix in ["https://", "http://", "www."] where shown.starts(with: prefix.utf8) {
      shown = shown.dropFirst(prefix.utf8.count)
    }
    if shown.last == UInt8(ascii: "/") { shown = shown.dropLast() }
    var html = HTML()
    html.bytes.reserveCapacity(shown.count * 2)
    var hasHost = false
    for (position, byte) in HTML(escaping: String(Substring(shown))).bytes.enumerated() {
      let breaksBefore = byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      if position > 0, breaksBefore { html.bytes += "<wbr>".utf8 }
      html.bytes.append(byte)
      if byte == UInt8(ascii: "@") || byte == UInt8(ascii: "/") { html.bytes += "<wbr>".utf8 }
      if byte == UInt8(ascii: "@"), position > 0, !hasHost {
        html.bytes += "<span class=\"host\">".utf8
        hasHost = true
      }
    }
    if hasHost { html.bytes += "</span>".utf8 }
    return html
  }
}

/// Makes facts of declared fields: the label is the phrase of the field, the value is shown by its type.
struct FactBuilder<R: Record> {
  let reader: Reader
  let record: R
  /// Lists of records of the kind, for the labels that lead to one.
  var facets: KindFacets?

  /// Facts for the fields of these names, in this order; empty ones are left out.
  func facts(_ names: [String]) -> [Fact] {
    names.compactMap { name in
      guard let field = R.declaration.field(name) else { return nil }
      let values = values(of: field.value(record))
      return values.isEmpty ? nil : Fact(label: label(name), values: values)
    }
  }

  func label(_ name: String) -> String {
    reader.phrases.label(ofField: name, of: R.kind)
  }

  func values(of value: FieldValue) -> [FactValue] {
    switch value {
    case .nothing, .free, .file, .mapping, .table: []
    case .list(let items): items.flatMap { values(of: $0) }
    case .text(let text): [FactValue(text)]
    case .localText(let text): words(text)
    case .integer(let number): [FactValue(reader.language.format(number))]
    case .number(let number): [FactValue(reader.language.format(number, decimals: number == number.rounded() ? 0 : 1))]
    case .flag(let flag): flag ? [FactValue(reader.phrases[.yes])] : []
    case .date(let date): [FactValue(reader.language.format(date))]
    case .partialDate(let date): [FactValue(reader.language.format(date))]
    case .dateTime(let time): [FactValue(reader.language.format(from: time, until: nil))]
    case .time(let time): [FactValue(time.description)]
    case .choice(let name, let value): [FactValue(reader.label(ofChoice: name, value))]
    case .country(let code): [country(code)]
    case .language(let code): [FactValue(reader.language.name(ofLanguage: code))]
    case .reference(let reference): reference.target.map { [link($0)] } ?? []
    case .webAddress(let address): [.web(address)]
    case .email(let address): [.email(address)]
    case .phone(let number): [.phone(number)]
    }
  }

  private func words(_ text: LocalText) -> [FactValue] {
    let found = text.text(in: reader.code, default: reader.catalogue.site.defaultLanguage)
    if found.text.isEmpty { return [] }
    return [FactValue(found.text, language: found.isFallback ? reader.catalogue.site.defaultLanguage : nil)]
  }

  private func country(_ code: String) -> FactValue {
    let path = facets?.path("country", .country(code), in: reader.code)
    return FactValue(reader.language.name(ofCountry: code), path: path)
  }

  private func link(_ address: RecordAddress) -> FactValue {
    if address.kind == .concepts {
      let concept = reader.concepts[Int(address.index)]
      return FactValue(concept.label, language: concept.language, path: concept.path)
    }
    let title = reader.title(of: address).text(in: reader.code, default: reader.catalogue.site.defaultLanguage)
    return FactValue(
      title.text, language: title.isFallback ? reader.catalogue.site.defaultLanguage : nil,
      path: reader.path(of: address))
  }
}
