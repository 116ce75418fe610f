import Linking
import Model
import Templates

/// A sheet to print for the workshops before a mission: for each visitor whom it should meet and why, with room for
/// the pen.
struct MissionSheet: Sendable {
  var mission: Entry
  var isIllustrative: Bool
  var when: String?
  var workshops: [Entry]
  var visitors: [MissionMeetings]

  static func view(_ links: LinkViews, _ kit: ViewKit) -> View<MissionSheet> {
    View(
      "sheet",
      [
        .view("mission", links.entry) { sheet, _ in sheet.mission },
        .flag("illustrative") { sheet, _ in sheet.isIllustrative }, .text("when") { sheet, _ in sheet.when },
        links.entries("workshops", kit) { sheet, _ in sheet.workshops },
        .list("visitors", MissionMeetings.view(links, kit)) { sheet, _ in sheet.visitors },
      ])
  }
}

extension SitePaths {
  /// The sheet to print of a mission.
  func sheet(ofMission id: String, in language: String) -> String { "\(prefix(language))missions/sheet/\(id).html" }
}

extension LanguagePages {
  func sheetPages() -> [Page] {
    let maker = self
    return reader.catalogue.missions.indices.filter(reader.hasSheet(ofMission:)).map { index in
      let address = RecordAddress(.missions, index)
      let frame = PageFrame(
        path: paths.sheet(ofMission: reader.catalogue.missions[index].id, in: defaultLanguage),
        title: "\(reader.phrases[.sheetTitle]) – \(reader.words(reader.title(of: address)))",
        section: .kind(.journeys),
        breadcrumbs: [
          Breadcrumb(
            label: reader.native(reader.phrases.kinds(.missions)), path: paths.index(of: .missions, in: reader.code)),
          Breadcrumb(label: reader.title(of: address), path: reader.path(of: address)),
        ], isHidden: reader.catalogue.missions[index].header.status == .archived)
      return page(templates.sheet, frame) { maker.sheet(index) }
    }
  }

  private func sheet(_ index: Int) -> MissionSheet {
    let mission = reader.catalogue.missions[index]
    return MissionSheet(
      mission: reader.entry(RecordAddress(.missions, index)), isIllustrative: mission.header.illustrative,
      when: reader.when(mission.starts, mission.ends),
      workshops: mission.workshops.compactMap(\.target).map { workshop in
        let starts = reader.catalogue.events[Int(workshop.index)].starts
        return reader.entry(workshop, note: starts.map { reader.language.format($0.date) })
      }, visitors: reader.meetings(ofMission: index))
  }
}
