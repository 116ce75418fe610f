import Linking
import Model
import Templates
import Text

/// The page that a visitor sees first: what there is, where, and what is next.
struct HomePage: Sendable {
  var map: MapFigure?
  /// Searches to begin with.
  var examples: [SearchPage.Example] = []
  var topics: [CountedLink] = []
  var countries: [CountryBar] = []
  var allCountries: String?
  var figures: [Figure] = []
  var audiences: [Door] = []
  var newest: [HTML] = []
  var events: [HTML] = []
  var news: [HTML] = []
  var gaps: Sentences?

  /// A country and how many organisations it has.
  struct CountryBar: Sendable {
    var link: CountedLink
    /// Of the country with most, in per cent.
    var share: Int
  }

  /// A number, each a link to what it counts.
  struct Figure: Sendable {
    var value: Int
    var label: String
    var path: String
  }

  /// "I am looking as ..."
  struct Door: Sendable {
    var title: LocalText
    var text: LocalText?
    var path: String?
  }
}

extension HomePage {
  static func view(_ kit: ViewKit, _ links: LinkViews) -> View<HomePage> {
    let bar = View<CountryBar>(
      "country",
      [
        .localText("label") { bar, _ in bar.link.label }, .path("url") { bar, _ in bar.link.path },
        .number("count", kit) { bar, _ in bar.link.count }, .text("share") { bar, _ in "\(bar.share)" },
      ])
    let door = View<Door>(
      "door",
      [
        .localText("title") { door, _ in door.title }, .localText("text") { door, _ in door.text },
        .path("url") { door, _ in door.path },
      ])
    let more = RecordShape("more", [.init("label", .text), .init("url", .path)])
    let countries = RecordShape(
      "countries",
      [
        .init("count", .record(kit.number)), .init("items", .list(.record(bar.shape))), .init("more", .record(more)),
      ])
    return View(
      "home",
      [
        .view("map", MapFigure.view(kit)) { home, _ in home.map },
        .group("examples", SearchPage.Example.view, kit) { home, _ in home.examples },
        .group("topics", links.counted, kit) { home, _ in home.topics },
        ViewField("countries", .record(countries)) { home, reader in
          if home.countries.isEmpty { return .nothing }
          let more: Value =
            home.allCountries.map { .record([.text(reader.phrases[.allCountries]), .path($0)]) } ?? .nothing
          return .record([
            reader.value(home.countries.count), .list(home.countries.map { bar.value($0, reader) }), more,
          ])
        },
        .path("ecosystems") { _, reader in reader.ecosystemsPath },
        .path("areas") { _, reader in reader.areasPath },
        .path("calendar") { _, reader in reader.calendarPath },
        .path("all_figures") { _, reader in reader.figuresPath },
        .group("figures", figure(kit), kit) { home, _ in home.figures },
        .group("audiences", door, kit) { home, _ in home.audiences },
        linkedGroup("newest", kit, .organisations) { $0.newest },
        linkedGroup("events", kit, .events) { $0.events },
        linkedGroup("news", kit, .news) { $0.news }, .view("gaps", Sentences.view) { home, _ in home.gaps },
      ])
  }

  /// A number and what it counts.
  static func figure(_ kit: ViewKit) -> View<Figure> {
    View(
      "figure",
      [
        .number("value", kit) { figure, _ in figure.value }, .text("label") { figure, _ in figure.label },
        .path("url") { figure, _ in figure.path },
      ])
  }

  /// Cards, and the path of the list of all of them.
  private static func linkedGroup(
    _ name: String, _ kit: ViewKit, _ kind: RecordKind, _ cards: @escaping @Sendable (HomePage) -> [HTML]
  ) -> ViewField<HomePage> {
    let shape = RecordShape(
      "group", [.init("count", .record(kit.number)), .init("items", .list(.html)), .init("url", .path)])
    return ViewField(name, .record(shape)) { home, reader in
      let items = cards(home)
      if items.isEmpty { return .nothing }
      return .record([
        reader.value(items.count), .list(items.map(Value.html)),
        .path(reader.site.paths.index(of: kind, in: reader.code)),
      ])
    }
  }
}
