/// A template that was checked and compiled for one shape of page. Can be used from several threads at once.
public struct Template: Sendable {
  public let name: String
  let program: Program

  init(name: String, program: Program) {
    self.name = name
    self.program = program
  }

  /// Renders nothing: stands in for a template whose mistakes were reported.
  public init(empty name: String) {
    self.init(name: name, program: Program(instructions: [.return], literals: [], tails: [], calls: []))
  }

  /// Appends the page to `bytes`.
  ///
  /// - Parameters:
  ///   - value: of the shape that the template was compiled for. What has another shape prints nothing or is escaped.
  ///   - root: put before each path of the site, to lead from the page to the site's root: "", "../" and so on.
  public func render(_ value: Value, root: String, into bytes: inout [UInt8]) {
    var machine = Machine(program, value, root: Array(root.utf8))
    machine.run()
    machine.writer.buffer.withBytes { bytes.append(contentsOf: $0) }
  }

  /// Renders what can be put into pages at any depth: paths of the site become holes.
  public func fragment(_ value: Value) -> HTML {
    var machine = Machine(program, value, root: nil)
    machine.run()
    return HTML(bytes: machine.writer.buffer.withBytes { Array($0) }, holes: machine.writer.holes)
  }
}
