import Testing

@testable import Matching

@Suite struct PartnerTests {
  /// Each needs what the next offers; `count` offers of the same words and topic for one need.
  private func directory(offers count: Int, _ change: (Int, inout Directory.Body) -> Void = { _, _ in }) -> Directory {
    var directory = Directory()
    var seeker = Directory.Body(id: "seeker", languages: ["fr"])
    seeker.needs = [.init(id: "need", title: ["en": "Sorting of grain by colour"], topics: ["a-1", "b-1"], stage: 7)]
    directory.bodies = [seeker]
    for number in 0..<count {
      var body = Directory.Body(id: "provider-\(number)", country: "NL", languages: ["en"])
      body.offers = [.init(id: "offer", title: ["en": "Sorting of grain by colour"], topics: ["a-1", "b-1"])]
      change(number, &body)
      directory.bodies.append(body)
    }
    var other = Directory.Body(id: "zz")
    other.offers = [.init(id: "film", title: ["en": "Film"], topics: ["c-1"])]
    directory.bodies.append(other)
    return directory
  }

  @Test func aGainOfBothSidesComesFirstAndOfOneDoesNotVanish() throws {
    let outcome = try directory(offers: 2) { number, body in
      if number == 1 {
        body.needs = [.init(id: "need", title: ["en": "Beer"], topics: ["d-1"])]
      }
    }.giving("seeker", .init(id: "beer", title: ["en": "Beer"], topics: ["d-1"])).opportunities()
    #expect(outcome.partners("seeker") == ["provider-1", "provider-0"])
    let (both, one) = (outcome.partner("seeker", "provider-1"), outcome.partner("seeker", "provider-0"))
    #expect(both?.isMutual == true)
    #expect(both?.missing.contains(.otherSide) == false)
    #expect(one?.isMutual == false)
    #expect(one?.missing.contains(.otherSide) == true)
    #expect(one?.gainOfPartner == nil)
    // The same from either side.
    #expect(outcome.partner("provider-1", "seeker")?.score == both?.score)
    #expect(outcome.partner("provider-1", "seeker")?.gain == both?.gainOfPartner)
  }

  @Test(arguments: [
    (10_000, 10_000, 10_000), (8_000, 0, 4_800), (0, 8_000, 4_800), (8_000, 4_000, 6_400), (4_000, 8_000, 6_400),
    (0, 0, 0),
  ])
  func fusingFavoursTheWeakerSide(first: Int, second: Int, score: Int) {
    #expect(Fusing.fuse(first, second, hasNoLanguage: false, preferredMarks: 0) == score)
    #expect(Fusing.fuse(first, second, hasNoLanguage: true, preferredMarks: 0) == score * 95 / 100)
    #expect(Fusing.fuse(first, second, hasNoLanguage: false, preferredMarks: 1) == min(score * 110 / 100, 10_000))
  }

  @Test func tellsWhatIsMissing() throws {
    let outcome = try directory(offers: 3) { number, body in
      if number == 0 { body.offers[0].stage = 4 }
      if number == 1 { body.languages = ["fr", "pl"] }
      if number == 2 { body.offers[0].countries = ["FR"] }
    }.opportunities()
    let missing = (0..<3).map { outcome.partner("seeker", "provider-\($0)")?.missing }
    #expect(missing[0] == [.otherSide, .language, .stage, .country])
    #expect(missing[1] == [.otherSide, .country])
    #expect(missing[2] == [.otherSide, .language])
    #expect(outcome.pair("seeker", "provider-0")?.stageGap == 3)
  }

  @Test func marksWhatReachesFurther() throws {
    var plain = directory(offers: 2) { number, body in
      body.sectors = number == 0 ? ["C10.5"] : ["M72"]
      body.level = number == 0 ? "local" : "national"
      if number == 0 { body.country = "FR" }
    }
    plain.files =
      "-- vocabularies/sectors.yaml --\n- {id: C10, label: Food}\n- {id: C10.5, label: Dairy, broader: C10}\n"
      + "- {id: M72, label: Research}\n" + Directory.vocabularies
    plain.bodies[0].sectors = ["C10"]
    plain.bodies[0].level = "local"
    let outcome = try plain.opportunities()
    #expect(outcome.partner("seeker", "provider-0")?.marks == [])
    #expect(outcome.partner("seeker", "provider-1")?.marks == [.crossBorder, .crossSector, .crossLevel])
    #expect(outcome.partners("seeker") == ["provider-0", "provider-1"])
    plain.site += "matching: {prefer: [cross-border, cross-level]}\n"
    #expect(try plain.opportunities().partners("seeker") == ["provider-1", "provider-0"])
  }

  @Test func tiesInScoreAreInTheOrderOfTheIds() throws {
    let outcome = try directory(offers: 6).opportunities()
    #expect(outcome.partners("seeker") == (0..<6).map { "provider-\($0)" })
  }

  /// Ten copies of one offer, and two others that are nearly as good.
  @Test func nearCopiesDoNotFillTheList() throws {
    let outcome = try directory(offers: 12) { number, body in
      if number == 10 { body.offers[0].title = ["en": "Optical lanes that reject damaged kernels of wheat"] }
      if number == 11 { body.offers[0].title = ["en": "Camera line, separating barley and rye"] }
    }.opportunities { $0.top = 4 }
    let partners = outcome.partners("seeker")
    #expect(partners.count == 4)
    #expect(Set(partners).isSuperset(of: ["provider-10", "provider-11"]))
    // Shown in the order of their scores all the same.
    #expect(partners.first == "provider-0")
  }

  /// One provider that suits all best, and others that suit less.
  @Test func aPopularOneDoesNotTakeAllPlaces() throws {
    var directory = Directory()
    for number in 0..<30 {
      var body = Directory.Body(id: "seeker-\(number)")
      body.needs = [.init(id: "need", title: ["en": "Sorting of grain"], topics: ["a-1", "a-2"])]
      directory.bodies.append(body)
      var provider = Directory.Body(id: "provider-\(number)")
      provider.offers = [
        .init(id: "offer", title: ["en": number == 0 ? "Sorting of grain" : "Service \(number)"], topics: ["a-1"])
      ]
      if number == 0 { provider.offers[0].topics = ["a-1", "a-2"] }
      directory.bodies.append(provider)
    }
    let outcome = try directory.opportunities {
      $0.top = 2
      $0.leastScore = Score(tenThousandths: 500)
    }
    let lists = (0..<30).map { outcome.partners("seeker-\($0)") }
    #expect(lists.allSatisfy { $0.count == 2 })
    #expect(lists.count { $0.contains("provider-0") } == 6)
  }

  /// With one provider for all, nobody is left without, whatever the bound on its lists.
  @Test func nobodyIsLeftWithout() throws {
    var directory = Directory()
    for number in 0..<20 {
      var body = Directory.Body(id: "seeker-\(number)")
      body.needs = [.init(id: "need", title: ["en": "Sorting"], topics: ["a-1"])]
      directory.bodies.append(body)
    }
    var provider = Directory.Body(id: "only")
    provider.offers = [.init(id: "offer", title: ["en": "Sorting"], topics: ["a-1"])]
    directory.bodies.append(provider)
    let outcome = try directory.opportunities {
      $0.top = 2
      $0.leastScore = Score(tenThousandths: 500)
    }
    for number in 0..<20 { #expect(outcome.partners("seeker-\(number)") == ["only"]) }
    #expect(outcome.partners("only").count == 2)
    #expect(outcome.found.metrics.coverage == 1_000)
    #expect(outcome.found.metrics.admissible == 21)
  }
}

extension Directory {
  fileprivate func giving(_ id: String, _ offer: Part) -> Directory {
    var directory = self
    for index in bodies.indices where bodies[index].id == id { directory.bodies[index].offers.append(offer) }
    return directory
  }
}
