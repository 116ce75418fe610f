import Diagnostics
import Model
import Pages

/// The root of an index: what a browser needs to know which shards a query wants.
///
///     auroraShard("en",-1,{"version":1,...})
struct IndexRoot {
  let corpus: SearchCorpus
  /// How many shards of results there are; they come first.
  let cards: Int
  /// The first form of each shard of the dictionary; these follow.
  let dictionary: [String]
  let postings: Int
  let spelling: [ClosedRange<Int>]
  let endings: [(String, String)]
  /// All shards: the ones above, then the facets and the places.
  let shards: [Shard]

  func script() -> [UInt8] {
    var json = JSONWriter(.compact, capacity: 4096 + shards.count * 8)
    json.object { json in
      json.member("version", 1)
      json.member("count", corpus.entries.count)
      json.member("documents", IndexPlan.documentsOfCardShard)
      json.member("prefix", corpus.prefix)
      json.key("kinds")
      json.array { json in kinds(&json) }
      json.member("cards", cards)
      json.key("dictionary")
      json.array { json in for form in dictionary { json.value(form) } }
      json.member("postings", postings)
      json.key("spelling")
      json.array { json in
        for lengths in spelling {
          json.array { json in
            json.value(lengths.lowerBound)
            json.value(lengths.upperBound)
          }
        }
      }
      json.key("endings")
      json.array { json in
        for (left, right) in endings {
          json.array { json in
            json.value(left)
            json.value(right)
          }
        }
      }
      json.member("hashes", shards.map { String($0.shortHash) }.joined())
    }
    return Array("auroraShard(\"\(corpus.language)\",-1,".utf8) + json.bytes + Array(")\n".utf8)
  }

  /// In the order of the documents: the kind, what it is called, and how many there are.
  private func kinds(_ json: inout JSONWriter) {
    var counts: [(kind: RecordKind, count: Int)] = []
    for entry in corpus.entries {
      if counts.last?.kind != entry.kind { counts.append((entry.kind, 0)) }
      counts[counts.count - 1].count += 1
    }
    for (kind, count) in counts {
      json.array { json in
        json.value(kind.folder)
        json.value(corpus.kinds[kind] ?? kind.folder)
        json.value(count)
      }
    }
  }
}
