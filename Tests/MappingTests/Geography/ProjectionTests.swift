import Foundation
import Testing

@testable import Mapping

@Suite("Projection EPSG:3035")
struct ProjectionTests {
  let europe = LambertEqualArea.europe

  @Test("The worked point of the registry: 50 N, 5 E, to a centimetre")
  func workedPoint() {
    let point = europe(latitude: 50, longitude: 5)
    #expect(abs(point.east - 3_962_799.45) < 0.01)
    #expect(abs(point.north - 2_999_718.85) < 0.01)
  }

  @Test("The centre lies at the false origin")
  func centre() {
    let point = europe(latitude: 52, longitude: 10)
    #expect(abs(point.east - 4_321_000) < 1e-6)
    #expect(abs(point.north - 3_210_000) < 1e-6)
  }

  @Test("East and west of the central meridian mirror each other", arguments: [35.0, 52, 61, 71])
  func symmetry(latitude: Double) {
    let east = europe(latitude: latitude, longitude: 10 + 17.5)
    let west = europe(latitude: latitude, longitude: 10 - 17.5)
    #expect(abs(east.east + west.east - 2 * 4_321_000) < 1e-6)
    #expect(abs(east.north - west.north) < 1e-6)
  }

  /// The area of the ellipsoid between two parallels and two meridians, in closed form.
  private func area(_ south: Double, _ north: Double, _ width: Double) -> Double {
    let (a, f) = (6_378_137.0, 1 / 298.257222101)
    let e2 = f * (2 - f)
    let b = a * (1 - f)
    func q(_ degrees: Double) -> Double {
      // Simpson's rule over the latitude: nothing of the projection's own formulas is used.
      let steps = 2_000
      let h = degrees * .pi / 180 / Double(steps)
      func density(_ phi: Double) -> Double {
        let s = sin(phi)
        return b * b * cos(phi) / ((1 - e2 * s * s) * (1 - e2 * s * s))
      }
      var sum = density(0) + density(Double(steps) * h)
      for step in 1..<steps { sum += density(Double(step) * h) * (step % 2 == 1 ? 4 : 2) }
      return sum * h / 3
    }
    return (q(north) - q(south)) * width * .pi / 180
  }

  @Test("Areas are kept", arguments: [(36.0, -9.0), (48, 2), (60, 25), (68, 15), (35, 33)])
  func equalArea(latitude: Double, longitude: Double) {
    let size = 0.5
    var corners: [PlanePoint] = []
    for step in 0..<100 { corners.append(europe(latitude: latitude, longitude: longitude + size * Double(step) / 100)) }
    for step in 0..<100 {
      corners.append(europe(latitude: latitude + size * Double(step) / 100, longitude: longitude + size))
    }
    for step in 0..<100 {
      corners.append(europe(latitude: latitude + size, longitude: longitude + size - size * Double(step) / 100))
    }
    for step in 0..<100 {
      corners.append(europe(latitude: latitude + size - size * Double(step) / 100, longitude: longitude))
    }
    var doubled = 0.0
    let origin = corners[0]
    for (first, second) in zip(corners, corners.dropFirst() + [corners[0]]) {
      doubled += (first.east - origin.east) * (second.north - origin.north)
      doubled -= (second.east - origin.east) * (first.north - origin.north)
    }
    let expected = area(latitude, latitude + size, size)
    #expect(abs(doubled / 2 / expected - 1) < 1e-5)
  }

  @Test("The poles and the far side of the Earth give numbers")
  func extremes() {
    for latitude in stride(from: -90.0, through: 90, by: 15) {
      for longitude in stride(from: -180.0, through: 180, by: 15) {
        let point = europe(latitude: latitude, longitude: longitude)
        #expect(point.east.isFinite && point.north.isFinite)
      }
    }
  }
}
