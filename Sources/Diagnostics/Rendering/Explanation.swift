/// What `aurora explain` finds for what it was asked.
public enum CodeLookup: Sendable, Hashable {
  case found(DiagnosticCode)
  /// Nothing has that name; this is the closest.
  case closest(DiagnosticCode)
  case unknown
}

/// Looks a code up by its number or its name, in either case: `A0312`, `a0312`, `unknown-field`.
public func lookUp(_ word: String, among codes: [DiagnosticCode]) -> CodeLookup {
  let wanted = word.lowercased()
  let named = { (name: String) in codes.first { $0.id.lowercased() == name || $0.name == name } }
  if let code = named(wanted) { return .found(code) }
  let names = codes.map(\.name) + codes.map { $0.id.lowercased() }
  return closestName(to: wanted, among: names).flatMap(named).map(CodeLookup.closest) ?? .unknown
}

/// The page of the guide about a code, for a terminal: its Markdown is shown as it is, examples indented instead of
/// fenced.
public func explain(_ code: DiagnosticCode) -> String {
  var lines = ["\(code.id) \(code.name) (\(code.severity.rawValue))", ""]
  var inExample = false
  for line in code.explanation.split(separator: "\n", omittingEmptySubsequences: false) {
    if line.hasPrefix("```") {
      inExample.toggle()
    } else {
      lines.append(inExample && !line.isEmpty ? "    " + line : String(line))
    }
  }
  while lines.last?.isEmpty == true { lines.removeLast() }
  return lines.joined(separator: "\n") + "\n"
}
