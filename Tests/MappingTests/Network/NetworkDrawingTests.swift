import SiteText
import Testing

@testable import Mapping

@Suite struct NetworkDrawingTests {
  @Test(arguments: 0..<16) func keepsNodesApartAndInside(_ seed: Int) throws {
    let nodes = 2 + seed * 5 / 2
    let network = Network.random(seed: UInt64(seed), nodes: nodes, percent: [0, 5, 20, 100][seed % 4])
    let drawing = try #require(NetworkDrawing(Array(0..<nodes), of: network))
    #expect(drawing.nodes == Array(0..<nodes))
    #expect(drawing.ties == Array(network.ties.indices))
    for (number, point) in drawing.points.enumerated() {
      #expect((0...drawing.width).contains(point.x) && (0...drawing.height).contains(point.y))
      for other in drawing.points[..<number] {
        let (x, y) = (point.x - other.x, point.y - other.y)
        #expect(x * x + y * y >= 59 * 59, "\(point) and \(other)")
      }
    }
    #expect(max(drawing.width, drawing.height) < 1400)
  }

  @Test func isTheSameEachTimeWhateverTheOrderAskedFor() {
    let network = Network.random(seed: 5, nodes: 60, percent: 6)
    let group = Array(stride(from: 3, to: 60, by: 2))
    #expect(NetworkDrawing(group, of: network) == NetworkDrawing(group.reversed() + group, of: network))
  }

  /// Neighbours in a chain are nearer to each other than its ends are.
  @Test func placesByTheStepsBetween() throws {
    let chain = Network.of(6, (0..<5).map { ($0, $0 + 1) })
    let drawing = try #require(NetworkDrawing(Array(0..<6), of: chain))
    func distance(_ one: Int, _ other: Int) -> Int {
      let (x, y) = (drawing.points[one].x - drawing.points[other].x, drawing.points[one].y - drawing.points[other].y)
      return x * x + y * y
    }
    for other in 2..<6 { #expect(distance(0, other) > distance(0, other - 1)) }
  }

  @Test func isForSmallGroups() {
    let network = Network.random(seed: 1, nodes: 60, percent: 5)
    #expect(NetworkDrawing([], of: network) == nil)
    #expect(NetworkDrawing([4, 4], of: network) == nil)
    #expect(NetworkDrawing(Array(0..<40), of: network) != nil)
    #expect(NetworkDrawing(Array(0..<41), of: network) == nil)
  }
}
