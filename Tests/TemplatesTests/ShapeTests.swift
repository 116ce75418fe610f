import Diagnostics
import Templates
import Testing

@Suite struct ShapeTests {
  @Test func fieldsHaveSlotsInTheirOrder() {
    let shape = RecordShape("date", display: "words", [.init("iso", .text), .init("words", .text)])
    #expect(shape.fields.map(\.name) == ["iso", "words"])
    #expect(shape.slot(of: "words") == 1 && shape.slot(of: "iso") == 0 && shape.slot(of: "day") == nil)
    #expect(shape.displaySlot == 1)
    #expect(RecordShape("none", display: "missing", []).displaySlot == nil)
  }

  @Test func aShapeCanNameItself() {
    let topic = RecordShape("topic") { topic in [.init("children", .list(.record(topic)))] }
    guard case .list(.record(let child)) = topic.fields[0].shape else { return #expect(Bool(false)) }
    #expect(child === topic)
  }

  @Test func theFirstUseMayComeFromSeveralThreads() throws {
    var diagnostics = Diagnostics()
    for _ in 0..<50 {
      let topic = RecordShape("topic") { topic in [.init("children", .list(.record(topic))), .init("label", .text)] }
      let slots = try Array(0..<8).concurrentMap(jobs: 4, into: &diagnostics) { _, _ in topic.slot(of: "label") }
      #expect(slots == Array(repeating: 1, count: 8))
    }
  }

  /// A template is compiled once and renders pages on all threads.
  @Test func aTemplateServesSeveralThreads() throws {
    var diagnostics = Diagnostics()
    let template = try #require(compile(["p": "{{#.}}<{{.}}>{{/.}}"], for: .list(.number)).template)
    let pages = try Array(0..<200).concurrentMap(jobs: 4, into: &diagnostics) { number, _ in
      var bytes: [UInt8] = []
      template.render(.list([.number(number), .number(-number)]), root: "", into: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
    #expect(pages == (0..<200).map { "<\($0)><\(-$0)>" })
  }
}
