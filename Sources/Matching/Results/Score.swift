/// How well two things go together, from 0 to 1, in ten-thousandths: whole numbers, so that every machine and every
/// number of threads gives the same.
public struct Score: Sendable, Hashable, Comparable {
  public let tenThousandths: Int32

  /// What lies outside of 0 to 1 is brought to the nearer end.
  public init(tenThousandths: Int) {
    self.tenThousandths = Int32(min(max(tenThousandths, 0), Self.whole))
  }

  public static let zero = Score(tenThousandths: 0)

  /// From 0 to 1.
  public var value: Double { Double(tenThousandths) / Double(Self.whole) }

  public static func < (left: Score, right: Score) -> Bool { left.tenThousandths < right.tenThousandths }

  /// The number that stands for 1.
  static let whole = 10_000
}
