import ArgumentParser
import Diagnostics
import Importing
import Publishing

/// `aurora explain CODE`
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Explains the code of a mistake.")

  @Argument(help: "A code, such as A0501; none lists them all.")
  var code: String?

  func run() throws {
    let all = (DiagnosticCode.everyCode + ImportingCodes.all).sorted { $0.id < $1.id }
    guard let code else {
      for code in all { print("\(code.id)  \(code.name)") }
      return
    }
    switch lookUp(code, among: all) {
    case .found(let found): print(explain(found))
    case .closest(let closest):
      throw ValidationError("There is no code \(code). The closest is \(closest.id), \(closest.name).")
    case .unknown: throw ValidationError("There is no code \(code). `aurora explain` lists them all.")
    }
  }
}
