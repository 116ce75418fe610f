import Pages

/// The digest as plain text and as a letter to send, one file each a language.
enum DigestFiles {
  static func files(_ dissemination: [Dissemination]) -> [OutputFile] {
    dissemination.flatMap { dissemination in
      [
        dissemination.digestPath.map { path in
          OutputFile(path: path, contents: .produced { Array(dissemination.digestText().utf8) }, stage: .assets)
        },
        dissemination.digestLetter.map { letter in
          OutputFile(path: letter.path, contents: .produced { Self.letter(dissemination, letter) }, stage: .assets)
        },
      ].compactMap(\.self)
    }
  }

  private static func letter(_ dissemination: Dissemination, _ page: Page) -> [UInt8] {
    var html: [UInt8] = []
    page.render(&html)
    return MailMessage(
      subject: dissemination.digestSubject, text: Array(dissemination.digestText().utf8), html: html,
      language: dissemination.language
    ).bytes()
  }
}
