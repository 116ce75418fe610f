import Diagnostics
import Foundation
import Model
import SiteText
import Testing

@testable import Matching

/// The directory's own organisations stand in it once.
@Test func ownContentHasNoDoubles() throws {
  var root = URL(fileURLWithPath: #filePath)
  for _ in 0..<4 { root.deleteLastPathComponent() }
  var diagnostics = Diagnostics()
  let options = CatalogueOptions(today: .testDay, includesDrafts: true, jobs: 2)
  let linked = try CheckedSite.check(root.path + "/content", options, true, &diagnostics).1
  let catalogue = try #require(linked)
  #expect(catalogue.catalogue.organisations.count > 50)
  var doubts = Diagnostics()
  Duplicates.report(in: catalogue, threads: 2, into: &doubts)
  #expect(doubts.all.map(\.headline) == [])
}
