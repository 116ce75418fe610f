/// The media types of files, by the ending of their names (IANA Media Types).
enum ContentType {
  static func of(_ path: String) -> String {
    let ending = path.lastIndex(of: ".").map { path[path.index(after: $0)...].lowercased() } ?? ""
    return known[ending] ?? "application/octet-stream"
  }

  static let html = "text/html; charset=utf-8"
  static let script = "text/javascript; charset=utf-8"
  static let style = "text/css; charset=utf-8"

  private static let known: [String: String] = [
    "html": html, "css": style, "js": script, "txt": "text/plain; charset=utf-8",
    "json": "application/json", "geojson": "application/geo+json", "jsonld": "application/ld+json",
    "webmanifest": "application/manifest+json",
    "xml": "application/xml", "csv": "text/csv; charset=utf-8", "ics": "text/calendar; charset=utf-8",
    "eml": "message/rfc822",
    "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
    "webp": "image/webp", "avif": "image/avif", "ico": "image/vnd.microsoft.icon", "woff": "font/woff",
    "woff2": "font/woff2", "pdf": "application/pdf", "zip": "application/zip", "mp4": "video/mp4",
    "webm": "video/webm", "mp3": "audio/mpeg", "wasm": "application/wasm",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text", "ods": "application/vnd.oasis.opendocument.spreadsheet",
  ]
}
