import Pages
import Search

/// The index of each language, in `search/`.
enum SearchFiles {
  static func files(_ corpora: [SearchCorpus], jobs: Int) -> [OutputFile] {
    corpora.flatMap { SearchIndex($0, jobs: jobs).files }.map {
      OutputFile(path: $0.path, contents: .bytes($0.bytes), stage: .assets)
    }
  }
}
