import Foundation

/// The built program as a child process.
struct Program {
  /// Beside the bundle of these tests; nil where it cannot be found.
  static let path: String? = {
    let bundles = Bundle.allBundles.map(\.bundlePath).filter { $0.hasSuffix(".xctest") }
    let started = [Bundle.main.bundlePath, CommandLine.arguments.first ?? ""]
    let folders =
      bundles.map { ($0 as NSString).deletingLastPathComponent }
      + started.flatMap { [$0, ($0 as NSString).deletingLastPathComponent] }
    return folders.map { $0 + "/aurora" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  struct Outcome {
    /// The exit status; nil where a signal ended the program.
    var status: Int32?
    var signal: Int32?
    var output: String
    var errors: String
  }

  struct NotFound: Error {}
  struct Hangs: Error { var words: [String] }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - folder: the working folder.
  ///   - megabytes: how much memory of its own the program may have.
  ///   - through: a program, and its words, that starts this one.
  ///   - seconds: after these it counts as hanging.
  static func run(
    _ words: [String], in folder: String, environment: [String: String] = [:], megabytes: Int? = nil,
    through prefix: [String] = [], seconds: Double = 60
  ) throws -> Outcome {
    let child = try Child(words, in: folder, environment: environment, megabytes: megabytes, through: prefix)
    let limit = Date(timeIntervalSinceNow: seconds)
    while child.process.isRunning {
      if Date() > limit {
        child.kill()
        throw Hangs(words: words)
      }
      usleep(2_000)
    }
    return try child.outcome()
  }
}

/// A running program; what it says goes to files.
final class Child {
  let process = Process()
  private let place: URL

  init(
    _ words: [String], in folder: String, environment: [String: String] = [:], megabytes: Int? = nil,
    through prefix: [String] = []
  ) throws {
    guard let path = Program.path else { throw Program.NotFound() }
    place = FileManager.default.temporaryDirectory.appending(path: "aurora-said-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    var line = prefix + [path] + words
    if let megabytes { line = ["/bin/sh", "-c", "ulimit -d \(megabytes * 1_024) && exec \"$0\" \"$@\""] + line }
    process.executableURL = URL(filePath: line[0])
    process.arguments = Array(line.dropFirst())
    process.currentDirectoryURL = URL(filePath: folder)
    var variables = ProcessInfo.processInfo.environment.filter { $0.key != "SOURCE_DATE_EPOCH" }
    variables.merge(environment) { $1 }
    process.environment = variables
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try file("output")
    process.standardError = try file("errors")
    try process.run()
  }

  deinit { try? FileManager.default.removeItem(at: place) }

  /// Stops it as a failing machine would: at once, whatever it is doing.
  func kill() {
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// What it has printed so far.
  func printed() throws -> String { try String(contentsOf: place.appending(path: "output"), encoding: .utf8) }

  func outcome() throws -> Program.Outcome {
    process.waitUntilExit()
    let isExit = process.terminationReason == .exit
    return Program.Outcome(
      status: isExit ? process.terminationStatus : nil, signal: isExit ? nil : process.terminationStatus,
      output: try String(contentsOf: place.appending(path: "output"), encoding: .utf8),
      errors: try String(contentsOf: place.appending(path: "errors"), encoding: .utf8))
  }

  private func file(_ name: String) throws -> FileHandle {
    let file = place.appending(path: name)
    try Data().write(to: file)
    return try FileHandle(forWritingTo: file)
  }
}
