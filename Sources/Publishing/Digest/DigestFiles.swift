import Pages

/// The digest as plain text, one file a language.
enum DigestFiles {
  static func files(_ dissemination: [Dissemination]) -> [OutputFile] {
    dissemination.compactMap { dissemination in
      dissemination.digestPath.map { path in
        OutputFile(path: path, contents: .produced { Array(dissemination.digestText().utf8) }, stage: .assets)
      }
    }
  }
}
