import Foundation
import Linking
import Model

extension Coordinates {
  /// The great circle to another place in whole kilometres, what is begun left out: fewer than a whole number of
  /// kilometres apart is what the true distance is too. Haversine formula on a sphere of the mean radius of WGS 84.
  func kilometres(to other: Coordinates) -> Int {
    let radians = Double.pi / 180
    let north = (other.latitude - latitude) * radians / 2
    let east = (other.longitude - longitude) * radians / 2
    let chord =
      sin(north) * sin(north) + cos(latitude * radians) * cos(other.latitude * radians) * sin(east) * sin(east)
    return Int(2 * 6_371.0088 * asin(min(1, chord.squareRoot())))
  }
}

extension Catalogue {
  /// Where an organisation is: its own place, or the point of its region.
  func place(ofOrganisation index: Int) -> Coordinates? {
    organisations[index].location ?? organisations[index].region?.target.flatMap { concepts[Int($0.index)].point }
  }
}
