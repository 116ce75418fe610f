import Testing

/// The pages of policy and outreach and a consultation, on a small site.
@Suite("The pages of policy and outreach") struct PolicyPageSiteTests {
  private static let text =
    Samples.site("en, fr") + """
      -- organisations/mill.yaml --
      {name: Mill & Co, type: laboratory, country: PL, needs: [{id: flour, title: Clean <flour>, kind: service}]}
      -- organisations/office.yaml --
      {name: Office, type: authority, level: national, country: PL}
      -- organisations/town.yaml --
      {name: Town, type: authority, level: local, country: FR}
      -- consultations/trust.yaml --
      title: Trust
      track: policy
      countries: [PL, NL]
      participants: [mill]
      findings:
        - {id: gate, text: Tests take days., needs: ['mill#flour'], countries: [PL]}
        - {id: alone, text: Nobody answers., countries: [PL]}
      -- briefs/tests.yaml --
      title: Tests
      published: 2024-03-05
      recommendations:
        - id: pools
          text: Fund pools.
          levels: [local, national]
          addressed_to: [office]
          answers: ['trust#gate']
          state: accepted
          history: [{state: proposed, date: 2024-03-05}, {state: accepted, date: 2025-05-14, evidence: A letter}]
        - {id: lost, text: Think of it., state: proposed}
      """
  private static let built = Result { try BuiltSite(text) }

  @Test func theMatrixGoesFromFindingToAuthority() throws {
    let page = try Self.built.get()["policy/index.html"]
    let words = BuiltPage.words(page.text)
    #expect(page.heading == "Policy alignment")
    #expect(words.contains("2 findings 2 recommendations 1 authority addressed"))
    #expect(words.contains("Tests take days. Poland Needs behind it: Clean &lt;flour&gt; Fund pools. Tests Accepted"))
    #expect(words.contains("Accepted nobody named Office"))
    #expect(words.contains("Nobody answers. Poland Open"))
    #expect(words.contains("Recommendations addressed to nobody 1 Think of it."))
  }

  @Test func whatIsLinkedIsThere() throws {
    let site = try Self.built.get()
    for path in ["policy/index.html", "outreach/index.html", "consultations/trust.html", "fr/policy/index.html"] {
      let page = try site[path]
      for address in page.addresses where !address.contains(":") && !address.isEmpty {
        #expect(site.has(page.target(of: address)), "\(path): \(address)")
      }
      #expect(page.text.contains("assets/policy."))
    }
  }

  @Test func aConsultationSaysWhoIsMissingAndWhatBecameOfFindings() throws {
    let words = BuiltPage.words(try Self.built.get()["consultations/trust.html"].text)
    #expect(words.contains("2 findings: 1 with a recommendation, 1 open."))
    #expect(words.contains("Nobody answers. Open"))
    #expect(words.contains("Asked there, but nobody was heard: Netherlands."))
    #expect(words.contains("In the directory, but nobody was heard from: France."))
  }

  @Test func aBriefTellsTheHistoryOfEachRecommendation() throws {
    let page = try Self.built.get()["briefs/tests.html"]
    #expect(BuiltPage.words(page.text).contains("How it went 5 March 2024 Proposed 14 May 2025 Accepted A letter"))
    #expect(page.text.contains("assets/policy."))
  }

  @Test func outreachNamesWhomToContact() throws {
    let words = BuiltPage.words(try Self.built.get()["outreach/index.html"].text)
    #expect(words.contains("Whom to contact next 1"))
    #expect(words.contains("Office National · Poland Fund pools. Tests Accepted"))
  }

  @Test func withoutPolicyThereIsNeither() throws {
    let site = try BuiltSite(
      Samples.site("en") + "-- organisations/hub.yaml --\n{name: Hub, type: cluster, country: FR}\n")
    #expect(!site.has("policy/index.html") && !site.has("outreach/index.html"))
  }
}
