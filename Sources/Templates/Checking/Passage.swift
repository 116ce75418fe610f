import Diagnostics

/// The circumstances under which nodes are compiled.
struct Passage {
  /// Whose text the nodes are ranges of.
  var template: ParsedTemplate
  var environment: Environment
  var scope: Scope
  /// Put before each line.
  var indentation: [UInt8] = []
  /// Taken away from the start of each line, as far as the line begins like it.
  var dedent: [UInt8] = []
  /// The templates around, the outermost first.
  var uses: [Use]
  /// How many nodes stand around this one, in all templates.
  var depth = 0

  /// A template in use.
  struct Use {
    let name: String
    let environment: Environment
    /// The frame of the value that was current at its start.
    let frame: Int
    /// The tag that uses it, and the text that this stands in; nil for the template of the page itself.
    let tag: (range: Range<Int>, source: SourceText)?

    /// O(length of the file).
    var location: SourceLocation? { tag.map { $0.source.location($0.range) } }
  }

  var source: SourceText { template.source.source }

  func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> { source.bytes[range] }

  /// What a line of the template's text that begins with this white space begins with here.
  func indented(_ whitespace: Range<Int>) -> [UInt8] {
    let own = bytes(whitespace)
    let common = zip(own, dedent).prefix { $0 == $1 }.count
    return indentation + own.dropFirst(common)
  }

  func entering(_ scope: Scope) -> Passage {
    var inner = self
    inner.scope = scope
    inner.depth += 1
    return inner
  }
}
