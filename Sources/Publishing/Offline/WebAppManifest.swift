import Diagnostics
import Pages

/// `manifest.webmanifest`, one a language: by it a browser installs the site as a program of its own, which starts in
/// that language and holds the whole site. Addresses are relative to the manifest.
enum WebAppManifest {
  static func files(_ apps: [WebApp]) -> [OutputFile] {
    apps.map { app in OutputFile(path: app.path, contents: .bytes(json(app)), stage: .assets) }
  }

  private static func json(_ app: WebApp) -> [UInt8] {
    var json = JSONWriter(.indented)
    json.object { json in
      json.member("lang", app.language)
      json.member("name", app.name)
      json.member("short_name", app.shortName)
      if let description = app.description { json.member("description", description) }
      json.member("start_url", "index.html")
      json.member("scope", app.root)
      json.member("display", "minimal-ui")
      if let colour = app.themeColour { json.member("theme_color", colour) }
      if let colour = app.backgroundColour { json.member("background_color", colour) }
      json.key("icons")
      json.array { json in
        for icon in app.icons {
          json.object { json in
            json.member("src", (app.root == "./" ? "" : app.root) + icon.path)
            json.member("sizes", icon.sizes)
            json.member("type", icon.type)
            if icon.isMaskable { json.member("purpose", "maskable") }
          }
        }
      }
    }
    return json.bytes
  }
}
