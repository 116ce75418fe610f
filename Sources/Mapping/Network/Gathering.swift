/// Organisations that come together around one thing, as ties between pairs of them.
///
/// Each pair of a small circle is tied. Of a large one (more than ``mostOfCircle``) nobody met everybody: all are tied to
/// those who lead it, the first ``mostLeaders`` at most, and these to each other. So a circle of n makes at most 66 or
/// 3 n ties, never n squared. Nobody is tied by a large circle without a leader.
///
/// The weight of a kind is divided by the others in the circle: who meets one partner a whole day knows it better than
/// who meets fifty (Newman, "Scientific collaboration networks II", Physical Review E 64, 2001).
struct Gathering {
  static let mostOfCircle = 12
  static let mostLeaders = 3

  /// Those who organise, host or provide; then the others. Each once.
  private let circle: [Int]
  private let leaders: Int

  init(leaders: [Int], others: [Int] = []) {
    var seen: Set<Int> = []
    var circle = leaders.filter { seen.insert($0).inserted }
    self.leaders = circle.count
    circle += others.filter { seen.insert($0).inserted }
    self.circle = circle
  }

  /// Calls `tie` with each pair that is tied, each once.
  func forEachPair(_ tie: (Int, Int) -> Void) {
    let centres = circle.count <= Self.mostOfCircle ? circle.count : min(leaders, Self.mostLeaders)
    for first in 0..<centres {
      for second in (first + 1)..<max(circle.count, first + 1) { tie(circle[first], circle[second]) }
    }
  }

  /// What a pair's tie of a kind weighs; at least 1.
  func weight(of kind: TieKind) -> Int { max(1, kind.weight / max(circle.count - 1, 1)) }
}
