public struct ReaderLanguage: Sendable {
  public let code: String
  let collation: Collation
  public init(code: String) { self.code = code; collation = Collation(language: code) }
  public func name(ofCountry iso: String) -> String { iso }
  public func sortKey(_ text: String) -> SortKey { collation.key(text) }
  public func initial(_ text: String) -> String { collation.headings.heading(primary: collation.firstPrimary(text)) }
}
