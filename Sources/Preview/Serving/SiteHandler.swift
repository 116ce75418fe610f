import FlyingFox
import Foundation
import Publishing

/// Answers requests with the files of the site as it is at the moment.
struct SiteHandler: HTTPHandler {
  let site: ServedSite
  /// The hosts that may be asked for; nil: any.
  let hosts: Set<String>?

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    guard isKnown(request.headers[.host]) else {
      return text(.misdirectedRequest, "This preview answers to localhost alone.\n")
    }
    guard request.method == .GET || request.method == .HEAD else {
      var refusal = text(.methodNotAllowed, "Pages can be read, and nothing else.\n")
      refusal.headers[HTTPHeader("Allow")] = "GET, HEAD"
      return refusal
    }
    let path = request.target.path()
    if path == Reserved.events, request.method == .GET { return events() }
    let answer = try answer(to: path, query: request.target.query())
    return request.method == .HEAD ? withoutBody(answer) : response(answer)
  }

  private func isKnown(_ host: String?) -> Bool {
    guard let hosts else { return true }
    guard var name = host?.lowercased()[...] else { return false }
    if let colon = name.lastIndex(of: ":"), !name[colon...].contains("]") { name = name[..<colon] }
    return hosts.contains(name.trimmingCharacters(in: ["[", "]"]))
  }

  // MARK: What is answered

  private struct Answer {
    var status = HTTPStatusCode.ok
    var type = ContentType.html
    var body: [UInt8] = []
    var location: String?
  }

  private func answer(to path: String, query: String) throws -> Answer {
    if let file = Reserved.file(path) { return Answer(type: file.type, body: file.bytes) }
    let state = site.state
    if state.files.isEmpty {
      return Answer(status: .serviceUnavailable, body: ServedPage.alone(state))
    }
    // Files are looked up by the whole path: nothing but what belongs to the site can be named.
    guard path.hasPrefix("/"), let name = path.dropFirst().removingPercentEncoding else {
      return Answer(status: .badRequest, type: ContentType.of(".txt"), body: Array("No such address.\n".utf8))
    }
    let isFolder = name.isEmpty || name.hasSuffix("/")
    if let file = state.files[isFolder ? name + "index.html" : name] { return try answer(with: file, state) }
    if !isFolder, state.files[name + "/index.html"] != nil {
      // Links are relative: the page of a folder is read at the folder's own address.
      return Answer(status: .found, location: path + "/" + (query.isEmpty ? "" : "?" + query))
    }
    guard let page = state.files["404.html"] else {
      return Answer(status: .notFound, type: ContentType.of(".txt"), body: Array("No such page.\n".utf8))
    }
    return Answer(
      status: .notFound, body: ServedPage.make(from: try page.bytes(), state, standsAnywhere: true))
  }

  private func answer(with file: OutputFile, _ state: SiteState) throws -> Answer {
    let bytes = try file.bytes()
    let type = ContentType.of(file.path)
    return Answer(type: type, body: type == ContentType.html ? ServedPage.make(from: bytes, state) : bytes)
  }

  private func events() -> HTTPResponse {
    let events = site.openPages.events(startingWith: site.state.version)
    return HTTPResponse(
      statusCode: .ok, headers: headers("text/event-stream"), body: HTTPBodySequence(from: EventBody(events: events)))
  }

  // MARK: How it is sent

  private func response(_ answer: Answer) -> HTTPResponse {
    var response = HTTPResponse(
      statusCode: answer.status, headers: headers(answer.type),
      body: HTTPBodySequence(data: Data(answer.body), suggestedBufferSize: 1 << 16))
    response.headers[.location] = answer.location
    return response
  }

  private func withoutBody(_ answer: Answer) -> HTTPResponse {
    var response = response(answer)
    response.headers[.contentLength] = String(answer.body.count)
    response.payload = .httpBody(HTTPBodySequence())
    return response
  }

  private func text(_ status: HTTPStatusCode, _ text: String) -> HTTPResponse {
    response(Answer(status: status, type: ContentType.of(".txt"), body: Array(text.utf8)))
  }

  private func headers(_ type: String) -> HTTPHeaders {
    var headers = HTTPHeaders()
    headers[.contentType] = type
    headers[.cacheControl] = "no-store"
    headers[HTTPHeader("X-Content-Type-Options")] = "nosniff"
    return headers
  }
}

extension OutputFile {
  /// What the file holds, made now.
  func bytes() throws -> [UInt8] {
    switch contents {
    case .bytes(let bytes): return bytes
    case .produced(let produce): return try produce()
    case .appended(let append):
      var bytes: [UInt8] = []
      try append(&bytes)
      return bytes
    case .derived(let derive): return try derive([])
    case .copied(let path): return [UInt8](try Data(contentsOf: URL(filePath: path)))
    }
  }
}
