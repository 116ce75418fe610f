import Model
import Testing

/// The declarations of all fields, and the reference page made from them.
@Suite struct DeclarationTests {
  @Test func theReferenceNamesEveryField() {
    let page = FormatReference.markdown()
    for type in Catalogue.recordTypes {
      for field in type.allFields { #expect(page.contains("`\(field.name)`"), "\(field.name)") }
    }
    #expect(page.contains("Never exported."))
  }

  /// No two fields of a mapping share a name, and each has help that begins with a capital letter or code.
  @Test func declarationsAreSound() {
    for type in Catalogue.recordTypes { check(type.allFields, type.kind.folder) }
    check(SiteSettings.declaration.descriptions, "site")
  }

  private func check(_ fields: [FieldDescription], _ place: String) {
    #expect(Set(fields.map(\.name)).count == fields.count, "\(place)")
    for field in fields {
      #expect(field.help.first?.isLowercase == false, "\(place).\(field.name)")
      if let inner = inner(field.type) { check(inner, "\(place).\(field.name)") }
    }
  }

  private func inner(_ type: FieldType) -> [FieldDescription]? {
    switch type {
    case .mapping(_, let fields, _): fields
    case .list(let element): inner(element)
    case .table(_, let value): inner(value)
    default: nil
    }
  }
}
