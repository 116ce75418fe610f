import Pages
import Search

/// The index of each language, in `search/`.
enum SearchFiles {
  static func files(_ sources: [SearchSource], jobs: Int) -> [OutputFile] {
    sources.flatMap { SearchIndex($0.corpus(jobs: jobs), jobs: jobs).files }.map {
      OutputFile(path: $0.path, contents: .bytes($0.bytes), stage: .assets)
    }
  }
}
