public struct ReaderLanguage: Sendable {
  public let code: String
  public init(code: String) { self.code = code }
  public func name(ofCountry iso: String) -> String { iso }
}
