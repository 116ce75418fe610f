import SiteText

/// A directory in which complementary pairs are hidden, and what is known of them.
///
/// Each theme has seekers and providers: their topics are the theme's, their words are drawn from its words, others
/// each time, in one of three languages. Beside them stand decoys with the very words and topics of a theme: those
/// who need or offer the same thing (the wrong role), those whom a rule shuts out, and organisations of no theme.
struct PlantedDirectory {
  private(set) var directory = Directory()
  /// Who should stand on the list of whom.
  private(set) var partners: [String: Set<String>] = [:]
  /// Who is shut out by a rule, whatever list.
  private(set) var shutOut: Set<String> = []
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    for theme in Theme.all.indices { plant(theme) }
    for number in 0..<60 { addBackground(number) }
  }

  private mutating func plant(_ theme: Int) {
    let seekers = (0..<6).map { "seeker-\(theme)-\($0)" }
    let providers = (0..<6).map { "provider-\(theme)-\($0)" }
    for (number, id) in seekers.enumerated() {
      var body = Directory.Body(id: id, country: country(number))
      body.needs = [part("need", theme, language: number % 3)]
      directory.bodies.append(body)
      partners[id] = Set(providers)
    }
    for (number, id) in providers.enumerated() {
      var body = Directory.Body(id: id, type: "laboratory", country: country(number + 1))
      body.offers = [part("offer", theme, language: (number + 1) % 3)]
      directory.bodies.append(body)
      partners[id] = Set(seekers)
    }
    addDecoys(theme)
  }

  private mutating func addDecoys(_ theme: Int) {
    func add(_ name: String, _ change: (inout Directory.Body, inout Directory.Part) -> Void) {
      var body = Directory.Body(id: "decoy-\(theme)-\(name)", type: "laboratory", country: "DE")
      var offer = part("offer", theme, language: 0)
      change(&body, &offer)
      if body.needs.isEmpty { body.offers = [offer] }
      directory.bodies.append(body)
      shutOut.insert(body.id)
    }
    add("expired") { $1.validUntil = "2026-06-14" }
    add("archived") { body, _ in body.status = "archived" }
    add("kind") { $1.kind = "mobility" }
    add("type") { $1.seeking = ["cluster"] }
    add("country") { $1.countries = ["MT"] }
    add("own-type") { body, _ in body.type = "support" }
  }

  /// Of topics and words of all themes mixed.
  private mutating func addBackground(_ number: Int) {
    func mixed(_ id: String) -> Directory.Part {
      let (first, second) = (Int.random(in: 0..<8, using: &generator), Int.random(in: 0..<8, using: &generator))
      var mixed = part(id, first, language: 0)
      let other = part(id, second, language: 0)
      mixed.title = other.title
      mixed.topics = ["d", "d-\(1 + number % 5)"]
      mixed.kind = ["business", "facility"].randomElement(using: &generator) ?? "business"
      return mixed
    }
    var body = Directory.Body(id: "other-\(number)", country: country(number))
    body.offers = [mixed("offer")]
    body.needs = [mixed("need")]
    directory.bodies.append(body)
  }

  /// A need seeks laboratories.
  private mutating func part(_ id: String, _ theme: Int, language: Int) -> Directory.Part {
    let code = ["en", "fr", "pl"][language]
    let words = Theme.all[theme].words[language].shuffled(using: &generator)
    let fillers = Theme.fillers[language].shuffled(using: &generator)
    var texts = ["en": "\(words[0]) \(fillers[0]) \(words[1])"]
    var descriptions = ["en": "\(fillers[1]) \(words[2]) \(fillers[2]) \(words[3]) \(fillers[3])"]
    if code != "en" {
      // The default language must say something: words that say nothing.
      let english = Theme.fillers[0].shuffled(using: &generator)
      (texts[code], texts["en"]) = (texts["en"], english[0])
      (descriptions[code], descriptions["en"]) = (descriptions["en"], english[1])
    }
    return Directory.Part(
      id: id, title: texts, kind: "technology", topics: Theme.all[theme].topics, description: descriptions,
      seeking: id == "need" ? ["laboratory"] : [])
  }

  private func country(_ number: Int) -> String { ["FR", "PL", "NL", "ES"][number % 4] }
}

/// What some organisations seek and others offer, in English, French and Polish words.
struct Theme {
  var topics: [String]
  var words: [[String]]

  static let fillers = [
    ["for small plants", "with support", "in Europe", "within weeks", "on site", "at fair prices"],
    ["pour petites usines", "avec appui", "en Europe", "en quelques semaines", "sur place", "à prix juste"],
    ["dla małych zakładów", "ze wsparciem", "w Europie", "w kilka tygodni", "na miejscu", "w dobrej cenie"],
  ]

  static let all: [Theme] = [
    Theme(
      topics: ["a-1", "b-1"],
      words: [
        ["mycotoxin", "grain sorting", "mould detection", "cereal lots", "wheat screening"],
        ["mycotoxines", "tri des grains", "détection de moisissures", "lots de céréales", "contrôle du blé"],
        ["mykotoksyny", "sortowanie ziarna", "wykrywanie pleśni", "partie zbóż", "badanie pszenicy"],
      ]),
    Theme(
      topics: ["a-2", "b-2"],
      words: [
        ["allergen swabs", "gluten traces", "cleaning checks", "hazelnut residues", "milk protein"],
        ["écouvillons allergènes", "traces de gluten", "contrôle du nettoyage", "résidus de noisette", "lait"],
        ["alergeny", "ślady glutenu", "kontrola czyszczenia", "pozostałości orzechów", "białko mleka"],
      ]),
    Theme(
      topics: ["a-3", "b-3"],
      words: [
        ["water reuse", "effluent filters", "washing permits", "rinse recycling", "membranes"],
        ["réutilisation de l’eau", "filtres d’effluents", "permis de lavage", "recyclage du rinçage", "membranes"],
        ["ponowne użycie wody", "filtry ścieków", "pozwolenia", "recykling płukania", "membrany"],
      ]),
    Theme(
      topics: ["a-4", "c-1"],
      words: [
        ["isotope origin", "olive oil proof", "honey fingerprints", "geographic evidence", "authentic samples"],
        ["origine isotopique", "preuve d’huile d’olive", "empreintes de miel", "preuve géographique", "échantillons"],
        ["izotopy pochodzenia", "oliwa z oliwek", "odcisk miodu", "dowód geograficzny", "próbki wzorcowe"],
      ]),
    Theme(
      topics: ["a-5", "c-2"],
      words: [
        ["compostable film", "barrier packaging", "tray sealing", "recyclable pouches", "shelf-life extension"],
        ["film compostable", "emballage barrière", "operculage", "sachets recyclables", "durée de conservation"],
        ["folia kompostowalna", "opakowania barierowe", "zgrzewanie tacek", "saszetki", "trwałość produktu"],
      ]),
    Theme(
      topics: ["b-4", "c-3"],
      words: [
        ["cold chain sensors", "truck temperature", "freezer loggers", "transport alarms", "pallet tracking"],
        ["capteurs chaîne du froid", "température camion", "enregistreurs", "alarmes transport", "suivi palettes"],
        ["czujniki łańcucha chłodniczego", "temperatura ciężarówki", "rejestratory", "alarmy", "śledzenie palet"],
      ]),
    Theme(
      topics: ["b-5", "c-4"],
      words: [
        ["pea protein texture", "plant burgers", "extrusion trials", "legume flavour", "meat alternatives"],
        ["texture de protéine de pois", "burgers végétaux", "essais d’extrusion", "goût des légumineuses", "viande"],
        ["tekstura białka grochu", "burgery roślinne", "próby ekstruzji", "smak strączków", "zamienniki mięsa"],
      ]),
    Theme(
      topics: ["d-1", "c-5"],
      words: [
        ["digital batch passport", "blockchain labels", "traceability software", "QR codes", "data sharing"],
        ["passeport numérique de lot", "étiquettes blockchain", "logiciel de traçabilité", "codes QR", "données"],
        ["cyfrowy paszport partii", "etykiety blockchain", "oprogramowanie", "kody QR", "wymiana danych"],
      ]),
  ]
}
