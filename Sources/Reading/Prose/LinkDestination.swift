/// What a link or an image points to, as its destination says.
enum LinkDestination: Equatable {
  /// http, https, mailto or tel: written as it is.
  case web
  case record(kind: String, id: String, fragment: String?)
  /// A heading of the same text.
  case anchor([UInt8])
  /// A file beside the record or under the root of the content; `path` is decoded.
  case media(path: String, fragment: String?)
  case refused(Refusal)

  enum Refusal: Equatable {
    case empty
    case scheme(String)
    case controlCharacter
    case outside
    case imageFromElsewhere
  }

  static let webSchemes = ["http", "https", "mailto", "tel"]

  /// - Parameter url: the destination as Markdown means it: entities and backslashes resolved.
  init(_ url: UnsafeBufferPointer<UInt8>, linkKinds: Set<String>) {
    guard !url.isEmpty else {
      self = .refused(.empty)
      return
    }
    // Browsers drop tabs and line ends from an address, and control characters before it: `java&Tab;script:`.
    guard !url.contains(where: { $0 < 0x20 || $0 == 0x7F }), url[0] != 0x20 else {
      self = .refused(.controlCharacter)
      return
    }
    if url[0] == UInt8(ascii: "#") {
      self = .anchor(PercentCoding.decoded(url[1...]))
    } else if let colon = Self.schemeEnd(url) {
      self.init(scheme: url[..<colon], rest: url[(colon + 1)...], linkKinds: linkKinds)
    } else {
      self.init(path: url)
    }
  }

  /// The colon before any `/`, `?` and `#`.
  private static func schemeEnd(_ url: UnsafeBufferPointer<UInt8>) -> Int? {
    let end = url.firstIndex {
      $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#")
    }
    return end.flatMap { url[$0] == UInt8(ascii: ":") ? $0 : nil }
  }

  private init(
    scheme: Slice<UnsafeBufferPointer<UInt8>>, rest: Slice<UnsafeBufferPointer<UInt8>>, linkKinds: Set<String>
  ) {
    let name = String(decoding: scheme, as: UTF8.self)
    if linkKinds.contains(name) {
      let hash = rest.firstIndex(of: UInt8(ascii: "#")) ?? rest.endIndex
      let fragment = hash < rest.endIndex ? String(decoding: rest[(hash + 1)...], as: UTF8.self) : nil
      let id = String(decoding: rest[..<hash], as: UTF8.self)
      self = id.isEmpty ? .refused(.empty) : .record(kind: name, id: id, fragment: fragment)
      return
    }
    switch name.lowercased() {
    case "http", "https":
      self = rest.starts(with: "//".utf8) && rest.count > 2 ? .web : .refused(.scheme(name))
    case "mailto", "tel": self = rest.isEmpty ? .refused(.empty) : .web
    default: self = .refused(.scheme(name))
    }
  }

  private init(path url: UnsafeBufferPointer<UInt8>) {
    let hash = url.firstIndex(of: UInt8(ascii: "#")) ?? url.endIndex
    let fragment = hash < url.endIndex ? String(decoding: url[(hash + 1)...], as: UTF8.self) : nil
    let path = PercentCoding.decoded(url[..<hash])
    let segments = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isInside =
      path.first != UInt8(ascii: "/") && segments.allSatisfy { !$0.isEmpty && !$0.elementsEqual("..".utf8) }
      && !path.contains { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "?") }
    guard isInside, let text = String(validating: path, as: UTF8.self) else {
      self = .refused(.outside)
      return
    }
    self = .media(path: text, fragment: fragment)
  }
}

/// `%20` and the like.
enum PercentCoding {
  static func decoded(_ bytes: some Collection<UInt8>) -> [UInt8] {
    let bytes = Array(bytes)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, let high = digit(bytes[index + 1]),
        let low = digit(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
