import Synchronization

/// How long each stage of a build took and by how much it raised the most memory in use, and which templates cost most.
public struct StageTimes: Sendable {
  public struct Stage: Sendable {
    public let name: String
    public let seconds: Double
    /// What the stage needed in bytes beyond the most that any stage before it had.
    public let addedMemory: Int
  }

  public private(set) var stages: [Stage] = []
  public let templates = TemplateTimes()

  init() {}

  mutating func measure<Result>(_ name: String, _ stage: () throws -> Result) rethrows -> Result {
    let (result, stage) = try Self.timed(name, stage)
    stages.append(stage)
    return result
  }

  /// For a stage that runs beside others; what it needed in memory is then partly theirs.
  static func timed<Result>(_ name: String, _ stage: () throws -> Result) rethrows -> (Result, Stage) {
    let clock = ContinuousClock()
    let (start, memory) = (clock.now, PeakMemory.bytes)
    let result = try stage()
    return (
      result,
      Stage(name: name, seconds: (clock.now - start).seconds, addedMemory: PeakMemory.bytes - memory)
    )
  }

  mutating func add(_ stage: Stage) { stages.append(stage) }
}

/// The time spent in each template, over all threads.
public final class TemplateTimes: Sendable {
  private let times = Mutex<[String: (pages: Int, seconds: Double)]>([:])

  init() {}

  func measure(_ template: String, _ render: () -> Void) {
    let clock = ContinuousClock()
    let start = clock.now
    render()
    let seconds = (clock.now - start).seconds
    times.withLock { times in
      let so = times[template] ?? (0, 0)
      times[template] = (so.pages + 1, so.seconds + seconds)
    }
  }

  /// The costliest first.
  public var sorted: [(template: String, pages: Int, seconds: Double)] {
    times.withLock { times in
      times.map { (template: $0.key, pages: $0.value.pages, seconds: $0.value.seconds) }
        .sorted { ($0.seconds, $1.template) > ($1.seconds, $0.template) }
    }
  }
}

extension Duration {
  /// As a fraction of seconds.
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
