import Diagnostics
import Templates
import Testing

/// The Mustache specification's own tests, with the data as free data and as records.
@Suite struct SpecificationTests {
  /// Where a missing partial prints nothing, it is an error here.
  static let deviations: Set = ["Failed Lookup"]

  /// Their templates name what is not in the data, which is an error where names are checked; in the last one the
  /// data of each level has another shape, so that the innermost could find its children in the one around it.
  static let untyped: [String: Set<String>] = [
    "interpolation": [
      "Basic Context Miss Interpolation", "Triple Mustache Context Miss Interpolation",
      "Ampersand Context Miss Interpolation", "Dotted Names - Broken Chains",
      "Dotted Names - Broken Chain Resolution", "Dotted Names - Context Precedence",
      "Dotted Names are never single keys",
    ],
    "inverted": ["Context", "List", "Context Misses", "Dotted Names - Broken Chains"],
    "sections": ["Context Misses", "Dotted Names - Broken Chains"],
    "~inheritance": ["Negative Sections"],
    "partials": ["Recursion"],
  ]

  @Test(arguments: SpecificationTest.modules)
  func freeData(module: String) throws {
    guard let tests = try SpecificationTest.tests(of: module) else { return print("Skipped: no data/mustache-spec") }
    for test in tests where !Self.deviations.contains(test.name) {
      let (result, diagnostics) = render(test, .anything, test.data.free(isHTML: test.printsRaw))
      #expect(result == test.expected, "\(test) \(diagnostics.all)")
    }
  }

  @Test(arguments: SpecificationTest.modules)
  func records(module: String) throws {
    guard let tests = try SpecificationTest.tests(of: module) else { return print("Skipped: no data/mustache-spec") }
    var untyped: Set<String> = []
    for test in tests where !Self.deviations.contains(test.name) {
      let isHTML = test.printsRaw
      let (result, diagnostics) = render(test, test.data.shape(isHTML: isHTML), test.data.typed(isHTML: isHTML))
      if let result { #expect(result == test.expected, "\(test)") } else { untyped.insert(test.name) }
      #expect((result == nil) == diagnostics.hasErrors)
    }
    #expect(untyped == Self.untyped[module] ?? [])
  }

  @Test func aMissingPartialIsAnError() throws {
    guard let tests = try SpecificationTest.tests(of: "partials") else { return }
    let test = try #require(tests.first { $0.name == "Failed Lookup" })
    let (result, diagnostics) = render(test, .anything, .mapping([:]))
    #expect(result == nil && diagnostics.all.map(\.code.id) == ["A0609"])
  }

  func render(_ test: SpecificationTest, _ shape: Shape, _ value: Value) -> (String?, Diagnostics) {
    var diagnostics = Diagnostics()
    let files = [("main", test.template)] + (test.partials ?? [:]).map { ($0.key, $0.value) }
    let set = TemplateSet(
      sources: files.map { TemplateSource(name: $0, source: SourceText(path: $0, text: $1)) }, into: &diagnostics)
    guard let template = set.compile("main", for: shape, into: &diagnostics) else { return (nil, diagnostics) }
    var bytes: [UInt8] = []
    template.render(value, root: "", into: &bytes)
    return (String(decoding: bytes, as: UTF8.self), diagnostics)
  }
}
