import Diagnostics
import Model

@testable import Pages
@testable import Search

/// Documents of words, and the index of them as far as its lists.
struct MadeIndex {
  let groups: GroupedWords
  let pieces: [ReadPiece]
  let postings: Postings
  let lists: PostingLists

  init(_ documents: [SearchDocument], language: String = "en", pieceSize: Int = 2, jobs: Int = 1) {
    pieces = documents.indices.pieces(of: pieceSize).concurrentMap(jobs: jobs) { range in
      ReadPiece(range, document: { documents[$0] }, shown: { CardText.bytes($0, prefix: "", room: 0) })
    }
    groups = GroupedWords(pieces, language: language, jobs: jobs)
    postings = Postings(pieces, groups: groups.ofWords, count: groups.all.count, jobs: jobs)
    lists = PostingLists(postings, count: groups.all.count)
  }

  /// The documents under a form and what it is worth there.
  func found(_ form: String) -> [(document: Int, worth: UInt8)] {
    guard let group = groups.all.group(ofForm: Array(form.utf8)[...]) else { return [] }
    return postings.list(Int(group)).map { (Int(postings.documents[$0]), postings.worths[$0]) }
  }

  func documents(_ form: String) -> [Int] { found(form).map(\.document) }
}

extension SearchDocument {
  static func made(_ title: String, prose: String = "", _ passages: [Field: String] = [:]) -> SearchDocument {
    var document = SearchDocument(path: "news/\(title).html", kind: .news, title: title)
    for field in Field.allCases { document.add(passages[field], to: field) }
    document.prose = Array(prose.utf8)
    return document
  }
}
