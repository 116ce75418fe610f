/// The classes of numbers that a map tells apart: at most four, from round numbers on, about equally many areas in each.
public struct CountClasses: Sendable, Hashable {
  /// The least number of each class; class 0 holds what has nothing.
  public let lower: [Int]

  public static let most = 4

  /// - Parameter counts: of all areas; those that are not positive do not count.
  public init(_ counts: [Int]) {
    let present = counts.filter { $0 > 0 }.sorted()
    guard let greatest = present.last else {
      lower = []
      return
    }
    var lower = [1]
    for step in 1..<Self.most {
      let bound = Self.round(present[present.count * step / Self.most])
      if let last = lower.last, bound > last { lower.append(bound) }
    }
    // One that stands far above all others has a class of its own.
    let top = Self.round(greatest)
    if lower.count < Self.most, let last = lower.last, top >= 4 * last { lower.append(top) }
    self.lower = lower
  }

  /// 0 for nothing, then counted from 1.
  public func level(of count: Int) -> Int { lower.count { $0 <= count } }

  /// The numbers of a class, without an end for the highest.
  public func bounds(of level: Int) -> (lower: Int, upper: Int?) {
    guard level > 0, level <= lower.count else { return (0, 0) }
    return (lower[level - 1], level < lower.count ? lower[level] - 1 : nil)
  }

  /// The greatest of 1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100, 150, ... that is not above a number.
  private static func round(_ number: Int) -> Int {
    var unit = 1
    while unit <= number / 10 { unit *= 10 }
    let halves = unit == 1 ? [2, 4, 6, 10, 14] : [2, 3, 4, 6, 10, 14]
    return (halves.last { $0 * unit / 2 <= number } ?? 2) * unit / 2
  }
}
