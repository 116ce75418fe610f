/// The beginning of a text, for a headline: what content says can be as long as a file.
func excerpt(_ text: some StringProtocol) -> String {
  let longest = 60
  let cut = text.prefix(longest)
  return cut.endIndex == text.endIndex ? String(cut) : cut + "…"
}
