import Diagnostics

/// A record's prose as HTML that is safe by construction: every byte of content in it is escaped, and every address is
/// of an allowed scheme.
public struct Prose: Sendable {
  /// UTF-8. Headings begin at `<h2>`.
  public internal(set) var html: [UInt8] = []
  /// In the order of their offsets. Where a hole is, something known only later is inserted.
  public internal(set) var holes: [Hole] = []
  public internal(set) var links: [Link] = []
  public internal(set) var headings: [Heading] = []
  /// The first paragraph as text, at most about 300 characters, cut at a word; empty where there is none.
  /// `nameMark` stands for the name of a record that a link without a label names.
  public internal(set) var summary = ""
  /// The links whose names the marks in `summary` stand for, in order, as indices of `links`.
  public internal(set) var summaryNames: [Int] = []
  /// Words of the text, code included; a dash between spaces counts as one.
  public internal(set) var words = 0

  init() {}

  /// The object replacement character.
  public static let nameMark = "\u{FFFC}"

  /// A place in the HTML at which something is inserted.
  public struct Hole: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
      /// The address of the record's page, escaped for an attribute, without fragment: `"` and `#...` follow in the
      /// HTML.
      case recordPath
      /// The record's name, escaped for an element.
      case recordName
      /// The address of the published file, escaped for an attribute, without fragment.
      case mediaPath
    }

    /// In bytes of `html`.
    public let offset: Int
    public let kind: Kind
    /// The index of the link in `links`.
    public let target: Int
  }

  /// A link to a record or to a file; links to other sites and within the page are finished already.
  public struct Link: Sendable, Hashable {
    public enum Target: Sendable, Hashable {
      /// `organisation:valorial#fibre`; the kind is one of the prefixes given, the id is not yet looked up.
      case record(kind: String, id: String, fragment: String?)
      /// Relative, without `..`, percent-decoded.
      case media(path: String)
    }

    public let target: Target
    /// The destination as written, in bytes of the source.
    public internal(set) var range: Range<Int>
    public let isImage: Bool
  }

  /// A heading of the prose.
  public struct Heading: Sendable, Hashable {
    /// As rendered: 2 to 6.
    public let level: Int
    /// Unique in this prose: small letters, digits and hyphens.
    public let anchor: String
    public let text: String
  }

  /// Renders the prose of a document. What is wrong is reported, and left out or shown as text.
  ///
  /// - Parameters:
  ///   - linkKinds: the prefixes that mean a record: `organisation`, `service`, ...
  ///   - topHeading: the level of the highest heading, 2 to 6.
  public static func render(
    _ document: Document, linkKinds: Set<String>, topHeading: Int = 2, into diagnostics: inout Diagnostics
  ) -> Prose {
    document.source.bytes.withUnsafeBufferPointer { file in
      let body = UnsafeBufferPointer(rebasing: file[document.body])
      guard !body.isEmpty else { return Prose() }
      let place = ProsePlace(source: document.source, base: document.body.lowerBound)
      if let excess = MarkdownLimits.excess(in: body) {
        diagnostics.report(ProseWording.excess(excess, place))
        return Prose()
      }
      let result = MarkdownTree.reading(body) { root in
        var renderer = ProseRenderer(body, place: place, linkKinds: linkKinds)
        renderer.topHeading = topHeading
        renderer.render(root)
        return (renderer.prose, renderer.found)
      }
      guard let (prose, found) = result else {
        diagnostics.report(FileWording.unreadableFile(document.source.path, reason: "no memory is left"))
        return Prose()
      }
      diagnostics.report(contentsOf: found)
      return prose
    }
  }
}

/// Where a prose lies in its file.
struct ProsePlace {
  let source: SourceText
  /// The offset of the prose in the file.
  let base: Int

  /// - Parameter range: bytes of the prose.
  func location(_ range: Range<Int>) -> SourceLocation {
    source.location(range.lowerBound + base..<range.upperBound + base)
  }
}
