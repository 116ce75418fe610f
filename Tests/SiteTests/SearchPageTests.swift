import Foundation
import Testing

/// The search page as it is built: what a visitor without scripts has, and what the script is given.
@Suite("The search page of a site") struct SearchPageTests {
  private static let built = Samples.builtConnected

  @Test func everyPageHasABoxThatLeadsToTheSearchInItsLanguage() throws {
    let site = try Self.built.get()
    for page in site.pages where page.contains("<main") && page.path != "404.html" {
      guard !page.contains("http-equiv=\"refresh\"") else { continue }
      let language = page.path.split(separator: "/").first.map(String.init) ?? ""
      let wanted = (["fr", "pl"].contains(language) ? language + "/" : "") + "search.html"
      let forms = page.elements("form").filter { $0.contains("role=\"search\"") }
      #expect(!forms.isEmpty, "\(page.path)")
      for form in forms {
        let action = BuiltPage(path: page.path, text: form).addresses.first.map(page.target)
        #expect(action == wanted && form.contains("name=\"q\"") && !form.contains("method="), "\(page.path)")
      }
    }
  }

  @Test func hasWhatOtherProgramsRelyOn() throws {
    for path in ["search.html", "fr/search.html"] {
      let page = try Self.built.get()[path]
      #expect(page.contains("<ol id=\"results\"></ol>"))
      #expect(page.contains("<p id=\"count\" role=\"status\""))
      #expect(page.heading == (path == "search.html" ? "Search" : "Rechercher"))
    }
  }

  @Test func everyListThatItNamesIsThere() throws {
    let site = try Self.built.get()
    for path in ["search.html", "fr/search.html", "pl/search.html"] {
      let page = try site[path]
      for address in page.addresses where !address.contains(":") && !address.isEmpty {
        let target = page.target(of: address)
        // The folder of the index and its parts are no pages; what comes below `data-` is not an address here.
        #expect(site.has(target), "\(path): \(address)")
      }
    }
  }

  @Test func withoutAScriptListsLeadToTheRecords() throws {
    let page = try Self.built.get()["search.html"]
    let doors = try #require(page.text.split(separator: "data-doors").dropFirst().first)
    let links = BuiltPage(path: page.path, text: String(doors)).links
    func leads(_ words: String, _ path: String) -> Bool {
      links.contains { $0.words == words && page.target(of: $0.href) == path }
    }
    #expect(leads("Organisations 3", "organisations/index.html"))
    #expect(leads("Events 1", "events/index.html"))
    #expect(leads("France 1", "vocabularies/countries/fr.html"))
    #expect(leads("Poland 2", "vocabularies/countries/pl.html"))
    #expect(leads("National 1", "organisations/level/national.html"))
    #expect(links.contains { $0.href == "organisations/type/laboratory.html" && $0.words.hasSuffix(" 1") })
    #expect(links.contains { $0.href == "vocabularies/topics/index.html" })
    #expect(page.elements("noscript").joined().contains("JavaScript"))
  }

  @Test func controlsThatNeedTheScriptAreHiddenUntilItRuns() throws {
    let page = try Self.built.get()["search.html"]
    for control in ["data-filters", "data-tools", "data-chosen", "data-more", "data-help", "data-key-note"] {
      let line = try #require(page.text.split(separator: "\n").first { $0.contains(control + ">") }, "\(control)")
      #expect(line.contains(" hidden"), "\(control)")
    }
    #expect(!page.contains("data-doors hidden"))
  }

  @Test func aLongListOfOrganisationsHasItsLetters() throws {
    let names = (0..<60).map { "\(["Ash", "Beech", "Łan", "Zelkova"][$0 / 15]) \($0 + 100)" }
    let site = try BuiltSite(Samples.site("en") + Samples.organisations(names))
    let page = try site["search.html"]
    let letters = page.elements("nav").first { $0.contains("class=\"letters\"") }
    let links = BuiltPage(path: page.path, text: try #require(letters)).links
    #expect(links.map(\.words) == ["A", "B", "L", "Z"] || links.map(\.words) == ["A", "B", "Ł", "Z"])
    #expect(links.last?.href == "organisations/index.html#letter-z")
    #expect(try site["organisations/index.html"].contains("id=\"letter-z\""))
  }

  @Test func examplesAskForATopicAndACountry() throws {
    let site = try Self.built.get()
    for (path, prefix) in [("index.html", ""), ("search.html", ""), ("fr/index.html", "fr/")] {
      let page = try site[path]
      let example = try #require(page.links.first { $0.href.contains("search.html?q=") }, "\(path)")
      #expect(page.target(of: example.href) == prefix + "search.html")
      let query = String(example.href.split(separator: "=").last ?? "")
      #expect(query.replacing("+", with: " ").removingPercentEncoding == example.words)
      #expect(example.words.hasSuffix("France"))
    }
  }

  @Test(arguments: ["en", "fr", "nl", "pl", "es"]) func theScriptHasAllItsWords(language: String) throws {
    let site = try BuiltSite(
      Samples.site(language) + "-- organisations/mill.yaml --\n{name: Mill, type: cluster, country: FR}\n")
    let page = try site["search.html"]
    let words = page.elements("template").first { $0.contains("id=\"_words\"") }.map { $0 } ?? ""
    for key in ["search_nothing", "search_trouble", "count_result.other", "count_show_more.one"] {
      #expect(words.contains("data-key=\"\(key)\""), "\(key)")
    }
    #expect(words.contains("count_result.few") == (language == "pl"))
    #expect(page.contains("data-index=\"search/\(language).js\""))
  }

  @Test func aSiteWithNothingToFindHasNoSearch() throws {
    let site = try BuiltSite("-- site.yaml --\ntitle: A site\nlanguages: [en]\n")
    #expect(!site.has("search.html"))
    for page in site.pages { #expect(!page.contains("role=\"search\""), "\(page.path)") }
  }

  @Test func aSiteOfPagesAloneHasASearch() throws {
    let site = try BuiltSite(
      "-- site.yaml --\ntitle: A site\nlanguages: [en]\n-- pages/about.md --\n---\ntitle: About us\n---\nWords.\n")
    let page = try site["search.html"]
    #expect(page.contains("id=\"results\""))
    #expect(!page.contains("data-days") && !page.contains("data-examples"))
  }
}
