import Model
import Templates

/// The page for an address that does not exist, in all languages at once: whoever comes there may read any of them.
struct NotFoundPage: Sendable {
  var doors: [Door]

  struct Door: Sendable {
    var language: String
    var title: String
    var text: String
    var home: String
    var path: String
  }

  static var view: View<NotFoundPage> {
    let door = View<Door>(
      "language",
      [
        .text("code") { door, _ in door.language }, .text("title") { door, _ in door.title },
        .text("text") { door, _ in door.text }, .text("home") { door, _ in door.home },
        .path("url") { door, _ in door.path },
      ])
    return View("not found", [.list("languages", door) { page, _ in page.doors }])
  }
}

/// An old address that leads to a record.
struct RedirectPage: Sendable {
  var title: LocalText
  var path: String
  var canonical: String

  static let view = View<RedirectPage>(
    "redirect",
    [
      .localText("title") { page, _ in page.title }, .path("url") { page, _ in page.path },
      .text("canonical") { page, _ in page.canonical },
    ])
}
