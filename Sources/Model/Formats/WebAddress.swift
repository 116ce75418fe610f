import Text

/// Checks of addresses of web pages, as a careful editor would write them.
public enum WebAddress {
  public enum Problem: Sendable, Hashable {
    case empty
    /// No `https://` in front.
    case noScheme
    /// Something else than http or https.
    case scheme(String)
    /// A scheme with a slip, such as `http//` or `https:/`.
    case misspeltScheme
    case whiteSpace
    /// A character that addresses do not have; it must be written with `%`.
    case character(Character)
    /// Name and password before the host.
    case userInfo
    case noHost
    /// `localhost` or a name without a dot: not on the public web.
    case hostWithoutDot(String)
    /// A host with an empty part, a part over 63 letters, or one that begins or ends with a hyphen.
    case host(String)
    /// Not a number from 1 to 65535.
    case port(String)
    /// A `%` without two hexadecimal digits behind.
    case percent(String)
    /// Over 2,000 characters.
    case tooLong
  }

  /// Nil where the text is an absolute address of http or https.
  public static func problem(in text: String) -> Problem? {
    if text.isEmpty { return .empty }
    if text.utf8.count > 2000 { return .tooLong }
    if text.contains(where: \.isWhitespace) { return .whiteSpace }
    let parts: Parts
    switch Parts.split(text) {
    case .success(let found): parts = found
    case .failure(let problem): return problem.problem
    }
    if parts.authority.contains("@") { return .userInfo }
    let host = parts.authority.prefix { $0 != ":" }
    if let problem = problem(inHost: String(host)) { return problem }
    let port = parts.authority.dropFirst(host.count)
    if !port.isEmpty {
      let number = port.dropFirst()
      guard number.utf8.allSatisfy(\.isASCIIDigit), (1...65_535).contains(Int(number) ?? 0) else {
        return .port(String(number))
      }
    }
    return problem(inRest: parts.rest)
  }

  /// What is evidently meant, where that is a right address; nil where nothing is evident or nothing is wrong.
  public static func correction(of text: String) -> String? {
    guard let problem = problem(in: text) else { return nil }
    var mended = text.trimmedOfSpaces
    switch problem {
    case .noScheme: mended = "https://" + mended.drop { $0 == "/" }
    case .misspeltScheme:
      mended =
        (mended.lowercased().hasPrefix("http:") || mended.lowercased().hasPrefix("http/") ? "http://" : "https://")
        + mended.drop { $0 != ":" && $0 != "/" }.drop { ":/;".contains($0) }
    case .whiteSpace: break
    case .character, .percent: mended = escaped(mended)
    default: return nil
    }
    if mended == text { return nil }
    switch Self.problem(in: mended) {
    case nil: return mended
    case .noScheme?, .misspeltScheme?, .character?, .percent?: return correction(of: mended)
    default: return nil
    }
  }

  /// An address cut in two: host and port, and what follows them.
  private struct Parts {
    struct Failure: Error { let problem: Problem }

    let authority: Substring
    let rest: Substring

    static func split(_ text: String) -> Result<Parts, Failure> {
      let lower = text.lowercased()
      for scheme in ["https://", "http://"] where lower.hasPrefix(scheme) {
        let rest = text.dropFirst(scheme.count)
        let authority = rest.prefix { !"/?#".contains($0) }
        if authority.isEmpty { return .failure(Failure(problem: rest.isEmpty ? .noHost : .misspeltScheme)) }
        return .success(Parts(authority: authority, rest: rest.dropFirst(authority.count)))
      }
      for slip in ["http", "htpp", "htt"] where lower.hasPrefix(slip) {
        let sign = text.drop { $0.isLetter }.first
        if sign == ":" || sign == "/" || sign == ";" { return .failure(Failure(problem: .misspeltScheme)) }
      }
      let name = text.prefix { $0.isASCII && ($0.isLetter || "+-.".contains($0)) }
      let follows = text.dropFirst(name.count)
      let isPort = follows.dropFirst().first?.isNumber == true
      if !name.isEmpty, follows.first == ":", !isPort || !name.contains(".") {
        return .failure(Failure(problem: .scheme(String(name))))
      }
      return .failure(Failure(problem: .noScheme))
    }
  }

  static func problem(inHost host: String) -> Problem? {
    if host.isEmpty { return .noHost }
    let labels = (host.hasSuffix(".") ? String(host.dropLast()) : host).split(
      separator: ".", omittingEmptySubsequences: false)
    for label in labels {
      // Names with letters beyond ASCII (IDN) are written as people read them.
      let lettersAreRight = label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      if label.isEmpty || label.utf8.count > 63 || !lettersAreRight || label.hasPrefix("-") || label.hasSuffix("-") {
        return .host(host)
      }
    }
    guard labels.count >= 2, let last = labels.last else { return .hostWithoutDot(host) }
    // The last part is a top-level domain, or all parts are those of an IPv4 address.
    if last.utf8.allSatisfy(\.isASCIIDigit) {
      let isAddress = labels.count == 4 && labels.allSatisfy { Int($0).map { (0...255).contains($0) } == true }
      return isAddress ? nil : .host(host)
    }
    return last.count >= 2 ? nil : .host(host)
  }

  private static func problem(inRest rest: Substring) -> Problem? {
    let bytes = Array(rest.utf8)
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "%") {
      let digits = bytes[(index + 1)...].prefix(2)
      if digits.count < 2 || !digits.allSatisfy(isHexadecimal) {
        return .percent(String(decoding: bytes[index...].prefix(3), as: UTF8.self))
      }
    }
    return rest.first(where: isForbidden).map(Problem.character)
  }

  /// RFC 3986 forbids these; letters beyond ASCII pass (RFC 3987), browsers write them with `%`.
  private static func isForbidden(_ character: Character) -> Bool {
    if "<>\"{}|\\^`".contains(character) { return true }
    return character.unicodeScalars.contains { $0.value < 0x21 || (0x7F...0x9F).contains($0.value) }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }

  private static func escaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      let isLonePercent =
        byte == UInt8(ascii: "%")
        && !(index + 2 < bytes.count && bytes[index + 1...index + 2].allSatisfy(isHexadecimal))
      if isLonePercent || "<>\"{}|\\^`".utf8.contains(byte) {
        PercentEncoding.appendEncoded(byte, to: &result)
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
