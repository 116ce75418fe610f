/// A template that was checked and compiled for one shape of page. Can be used from several threads at once.
public struct Template: Sendable {
  public let name: String
  let program: Program

  /// Appends the page to `bytes`.
  ///
  /// - Parameters:
  ///   - value: of the shape that the template was compiled for. What has another shape prints nothing or is escaped.
  ///   - root: put before each path of the site, to lead from the page to the site's root: "", "../" and so on.
  public func render(_ value: Value, root: String, into bytes: inout [UInt8]) {
    var writer = Writer(bytes: [], root: Array(root.utf8))
    swap(&writer.bytes, &bytes)
    var machine = Machine(program, value, writer)
    machine.run()
    swap(&machine.writer.bytes, &bytes)
  }

  /// Renders what can be put into pages at any depth: paths of the site become holes.
  public func fragment(_ value: Value) -> HTML {
    var machine = Machine(program, value, Writer(bytes: [], root: nil))
    machine.run()
    return HTML(bytes: machine.writer.bytes, holes: machine.writer.holes)
  }
}
