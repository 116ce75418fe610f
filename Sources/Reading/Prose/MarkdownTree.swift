import CMarkGFM
import Synchronization

/// A node of a parsed Markdown text. It belongs to the tree and must not outlive it.
typealias MarkdownNode = OpaquePointer

/// cmark's parser and the tree it makes. The only file that owns memory of cmark.
///
/// Ownership: the parser is freed as soon as the text is parsed. The tree belongs to ``reading(_:_:)``, which frees it
/// after `body`, with all strings that hang on its nodes. The extensions belong to cmark and live for ever.
///
/// **Threads.** cmark-gfm 0.29 keeps two process-wide tables of characters: those at which a run of text is cut
/// (`SPECIAL_CHARS`) and those that are skipped when the neighbours of an emphasis mark are looked at (`SKIP_CHARS`).
/// While a parser with the extensions strikethrough or autolink works on inlines, `~`, `:` and `w` are in the
/// first table and `~` in the second; afterwards they are taken out, also from under another thread's parse. So:
///
/// - Only parses that attach those two extensions write the tables, and they hold one lock: they cannot disturb one
///   another.
/// - A parse without the lock attaches only tables and task lists, which have no characters of their own, and its text
///   holds no `~`. It may read the tables while they change, and what it can see is `:` and `w` being special or not
///   (a byte each, so there is no half-written value). `SKIP_CHARS` differs for `~` alone, which the text
///   does not hold. A special `:` or `w` without an extension that asks for it makes cmark begin a new text node there
///   and nothing else: no rule looks at the text nodes themselves, with one exception, the label of a footnote
///   (`[^`), and texts with `[^` take the lock. The spaces that are trimmed at the end of a line are at the end of the
///   last piece too, since a piece begins with the special character. ``ProseRenderer`` treats neighbouring text nodes
///   as one.
///
/// Newer versions keep the tables in each parser; then all of this is true as well.
enum MarkdownTree {
  /// Parses a text that is UTF-8 without NUL and runs `body` with the root of its tree. Nil when memory is short.
  static func reading<R>(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (MarkdownNode) -> R) -> R? {
    let root =
      MarkdownScan.needsLock(bytes)
      ? parsing.withLock { _ in Root(parse(bytes, with: MarkdownExtensions.all)) }
      : Root(parse(bytes, with: MarkdownExtensions.withoutCharacters))
    guard let node = root.node else { return nil }
    defer { cmark_node_free(node) }
    return body(node)
  }

  /// Held while a parser with strikethrough and autolink exists.
  private static let parsing = Mutex(())

  /// A tree that goes from the parse under the lock to its only owner.
  private struct Root: @unchecked Sendable {
    // The node was made by this call alone and is handed to nobody else: leaving the lock does not share it.
    let node: MarkdownNode?
    init(_ node: MarkdownNode?) { self.node = node }
  }

  private static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, with extensions: [MarkdownExtensions.Extension]
  ) -> MarkdownNode? {
    guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE) else { return nil }
    defer { cmark_parser_free(parser) }
    for known in extensions { cmark_parser_attach_syntax_extension(parser, known.pointer) }
    bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    return cmark_parser_finish(parser)
  }
}

/// cmark's extensions, registered once and looked up once.
enum MarkdownExtensions {
  struct Extension: @unchecked Sendable {
    // cmark writes an extension when it is registered, before this pointer exists, and never afterwards.
    let pointer: OpaquePointer
  }

  /// All that GitHub's Markdown has; their parse needs the lock.
  static let all = find(["table", "tasklist", "strikethrough", "autolink"])
  /// Those that keep out of the process-wide tables.
  static let withoutCharacters = find(["table", "tasklist"])

  static let taskList = find(["tasklist"]).first

  private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()

  private static func find(_ names: [String]) -> [Extension] {
    _ = registered
    return names.compactMap { cmark_find_syntax_extension($0).map { Extension(pointer: $0) } }
  }
}
