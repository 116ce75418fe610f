public enum Folding {
  public static func fold(_ text: String) -> String { text.lowercased() }
}
