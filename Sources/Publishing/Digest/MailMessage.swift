import Foundation

/// A letter that is still to be sent, as a file that mail programs open for editing (RFC 5322): the same words as plain
/// text and as HTML (RFC 2046, `multipart/alternative`), for readers with and without.
///
/// It has no sender, no addressee and no date: those are the sender's. `X-Unsent` is what mail programs look for in a
/// draft.
struct MailMessage: Sendable {
  let subject: String
  /// UTF-8.
  let text: [UInt8]
  /// UTF-8.
  let html: [UInt8]
  /// Of the words, as BCP 47 says it.
  let language: String

  /// Not part of any base64, so it never stands in a part.
  private static let boundary = "=_aurora_digest"

  func bytes() -> [UInt8] {
    var lines = [
      "X-Unsent: 1", "MIME-Version: 1.0", "Subject: \(Self.encoded(subject))", "Content-Language: \(language)",
      "Content-Type: multipart/alternative; boundary=\"\(Self.boundary)\"", "",
    ]
    // The plainest first, as readers show the last one that they can (RFC 2046, 5.1.4).
    for (type, content) in [("text/plain", text), ("text/html", html)] {
      lines += [
        "--\(Self.boundary)", "Content-Type: \(type); charset=utf-8", "Content-Transfer-Encoding: base64", "",
        Data(content).base64EncodedString(options: [
          .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ]),
      ]
    }
    lines += ["--\(Self.boundary)--", ""]
    return Array(lines.joined(separator: "\r\n").utf8)
  }

  /// As encoded words (RFC 2047) of at most 75 characters, each with whole characters, folded between them. Plain ASCII
  /// of one line stays as it is.
  static func encoded(_ words: String) -> String {
    let isPlain =
      words.utf8.count <= 60 && words.utf8.allSatisfy { (0x20..<0x7f).contains($0) } && !words.contains("=?")
    if isPlain { return words }
    var chunks: [String] = [""]
    for scalar in words.unicodeScalars {
      // 36 bytes make 48 characters of base64, and 60 with what stands around them: with the name of the field before
      // them fewer than the 76 that a line may have.
      if chunks[chunks.count - 1].utf8.count + UTF8.width(scalar) > 36 { chunks.append("") }
      chunks[chunks.count - 1].unicodeScalars.append(scalar)
    }
    return chunks.map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\r\n ")
  }
}
