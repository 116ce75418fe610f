import Model

/// The site in one language as a program that a browser installs: what its manifest says (W3C, Web Application Manifest).
public struct WebApp: Sendable {
  /// The manifest's place, from the root of the site.
  public let path: String
  public let language: String
  public let name: String
  /// What fits below an icon.
  public let shortName: String
  public let description: String?
  /// From the root of the site to the manifest's folder, turned round: `../` for `fr/`.
  public let root: String
  public let icons: [Icon]
  public let themeColour: String?
  public let backgroundColour: String?

  /// An icon that the look brings along.
  public struct Icon: Sendable {
    /// From the root of the site.
    public let path: String
    /// `192x192`, or `any` for a drawing.
    public let sizes: String
    public let type: String
    /// Whether systems may cut it to their own shape.
    public let isMaskable: Bool
  }

  public static let workerPath = "sw.js"
  public static let archivePath = "aurora-site.zip"

  /// The manifest of a language, from the root of the site.
  static func path(_ prefix: String) -> String { prefix + "manifest.webmanifest" }

  init(reader: Reader, look: Look) {
    let settings = reader.catalogue.site
    let prefix = reader.site.paths.prefix(reader.code)
    path = Self.path(prefix)
    language = reader.code
    name = reader.words(settings.title)
    shortName = Self.short(name)
    let text = reader.words(settings.tagline)
    description = text.isEmpty ? nil : text
    root = prefix.isEmpty ? "./" : "../"
    icons = Self.icons(look.paths)
    themeColour = look.token("night")
    backgroundColour = look.token("paper")
  }

  /// The words at the beginning that come to twelve characters, which systems show whole; the first word at least.
  private static func short(_ name: String) -> String {
    var short = ""
    for word in name.split(separator: " ") {
      let longer = short.isEmpty ? String(word) : "\(short) \(word)"
      if !short.isEmpty, longer.count > 12 { break }
      short = longer
    }
    return short
  }

  private static func icons(_ paths: AssetPaths) -> [Icon] {
    func icon(_ name: AssetName, _ sizes: String, _ type: String, isMaskable: Bool = false) -> Icon? {
      paths[name].map { Icon(path: $0, sizes: sizes, type: type, isMaskable: isMaskable) }
    }
    return [
      icon(.icon192, "192x192", "image/png"), icon(.icon512, "512x512", "image/png"),
      icon(.maskableIcon, "512x512", "image/png", isMaskable: true), icon(.icon, "any", "image/svg+xml"),
    ].compactMap(\.self)
  }
}
