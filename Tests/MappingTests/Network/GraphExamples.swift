import Model
import SiteText

@testable import Mapping

extension Network {
  /// A network of plain nodes.
  /// - Parameter weight: of the tie of two nodes.
  static func of(
    _ nodes: Int, _ edges: [(Int, Int)], threads: Int = 1, weight: (Int, Int) -> Int = { _, _ in 100 }
  ) -> Network {
    let pairs = Set(edges.filter { $0.0 != $0.1 }.map { [min($0.0, $0.1), max($0.0, $0.1)] })
    let sorted = pairs.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
    let ties = sorted.enumerated().map { position, pair in
      NetworkTie(a: pair[0], b: pair[1], weight: weight(pair[0], pair[1]), reasons: position..<position + 1)
    }
    let reasons = sorted.map { TieReason(kind: .member, record: RecordAddress(.organisations, $0[0])) }
    return Network(Array(0..<nodes), Array(0..<nodes), ties, reasons, threads: threads)
  }

  /// - Parameter percent: of all pairs.
  static func random(seed: UInt64, nodes: Int, percent: Int, threads: Int = 1) -> Network {
    var generator = SeededGenerator(seed: seed)
    var edges: [(Int, Int)] = []
    for one in 0..<nodes {
      for other in 0..<one where generator.happens(percent: percent) { edges.append((one, other)) }
    }
    return .of(nodes, edges, threads: threads) { one, other in 1 + (one * 7 + other * 13) % 300 }
  }

  func isTied(_ one: Int, _ other: Int) -> Bool { tie(between: one, and: other) != nil }
}
