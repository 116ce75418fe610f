import Testing

/// The page of the network, on a small site.
@Suite("The page of the network") struct NetworkPageSiteTests {
  private static let text =
    Samples.site("en, fr") + """
      -- organisations/hub.yaml --
      {name: Hub, type: cluster, country: FR}
      -- organisations/one.yaml --
      {name: One & Co, type: laboratory, country: FR, member_of: [hub]}
      -- organisations/two.yaml --
      {name: Two, type: laboratory, country: PL, member_of: [hub]}
      -- organisations/three.yaml --
      {name: Three, type: laboratory, country: PL, member_of: [hub]}
      -- organisations/alone.yaml --
      {name: Alone, type: laboratory, country: PL}
      """
  private static let built = Result { try BuiltSite(text) }

  @Test func saysWhoIsTiedToWhom() throws {
    let page = try Self.built.get()["network/index.html"]
    #expect(page.heading == "Network")
    let words = BuiltPage.words(page.text)
    #expect(words.contains("Tied to others: 4 of 5 organisations, by 3 ties."))
    #expect(words.contains("Group 1, around Hub"))
    #expect(words.contains("4 organisations; 3 ties inside the group, 0 ties to other groups."))
    #expect(words.contains("What ties them: 3 memberships."))
    #expect(words.contains("Hub links others that would otherwise be further apart"))
    #expect(!words.contains("Alone"))
  }

  @Test func drawingHasASymbolAndALineForEach() throws {
    let page = try Self.built.get()["network/index.html"]
    let drawing = try #require(page.elements("svg").first { $0.contains("class=\"net\"") })
    #expect(drawing.components(separatedBy: "<circle").count - 1 == 4)
    #expect(drawing.components(separatedBy: "<line").count - 1 == 3)
    #expect(drawing.contains("<title>One &amp; Co</title>"))
    #expect(!page.text.contains(" style="))
  }

  @Test func styleSheetIsLinkedThereAlone() throws {
    let site = try Self.built.get()
    #expect(try site["network/index.html"].text.contains("assets/network."))
    #expect(try !site["index.html"].text.contains("assets/network."))
    #expect(try site["fr/network/index.html"].heading == "Réseau")
  }

  @Test func withoutTiesThereIsNone() throws {
    let site = try BuiltSite(
      Samples.site("en") + "-- organisations/hub.yaml --\n{name: Hub, type: cluster, country: FR}\n")
    #expect(!site.has("network/index.html"))
  }
}
