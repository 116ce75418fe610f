/// All that was found wrong in one run, collected while the stages go on.
public struct Diagnostics: Sendable {
  public private(set) var all: [Diagnostic] = []

  public init() {}

  public var hasErrors: Bool { all.contains { $0.severity == .error } }
  public var isEmpty: Bool { all.isEmpty }

  public mutating func report(_ diagnostic: Diagnostic) {
    all.append(diagnostic)
  }

  public mutating func report(contentsOf other: Diagnostics) {
    all.append(contentsOf: other.all)
  }

  /// In the order in which an editor reads them: by file, then by place, errors before warnings at one place.
  /// What is said twice of the same place is said once.
  public var sorted: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return all.filter { seen.insert($0).inserted }.sorted { left, right in
      let leftKey = (left.location?.path ?? "", left.location?.start.offset ?? 0)
      let rightKey = (right.location?.path ?? "", right.location?.start.offset ?? 0)
      if leftKey != rightKey { return leftKey < rightKey }
      if left.severity != right.severity { return left.severity < right.severity }
      return (left.code.id, left.headline) < (right.code.id, right.headline)
    }
  }
}
