import Diagnostics
import Pages

/// The facets and days of all documents, column by column, and the labels of their values.
enum FacetTable {
  /// 2000-01-01, in days since 1970-01-01: days are counted from it, so that most take two bytes.
  static let firstDay = 10_957

  /// The labels as JSON; of each facet how many values each document has, and those; of each document its first day
  /// (0 for none, else even numbers from the first day on and odd ones before it) and how many days it lasts.
  static func bytes(_ corpus: SearchCorpus) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(block: labels(corpus))
    for facet in SearchFacet.allCases {
      var (counts, numbers) = ([UInt8](), [UInt8]())
      let values = corpus.values[facet] ?? []
      for entry in corpus.entries {
        let own = narrowest(entry.values[facet] ?? [], values)
        counts.append(number: own.count)
        for number in own { numbers.append(number: Int(number)) }
      }
      bytes.append(block: counts)
      bytes.append(block: numbers)
    }
    var (starts, lengths) = ([UInt8](), [UInt8]())
    for entry in corpus.entries {
      guard let days = entry.days else {
        starts.append(0)
        continue
      }
      let day = days.lowerBound - firstDay
      starts.append(number: day >= 0 ? 2 * day + 2 : -2 * day + 1)
      lengths.append(number: days.count - 1)
    }
    bytes.append(block: starts)
    bytes.append(block: lengths)
    return bytes
  }

  /// Each once and in order, without the values that are broader than another one: a browser knows them by the labels'
  /// table. Of few values, so no set is worth its making.
  static func narrowest(_ numbers: [Int32], _ values: [SearchValue]) -> [Int32] {
    guard numbers.count > 1 else { return numbers }
    var kept: [Int32] = []
    for number in numbers where !kept.contains(number) && !numbers.contains(where: { isAbove(number, $0, values) }) {
      kept.append(number)
    }
    kept.sort()
    return kept
  }

  private static func isAbove(_ number: Int32, _ other: Int32, _ values: [SearchValue]) -> Bool {
    var above = values[Int(other)].broader
    while let value = above {
      if value == Int(number) { return true }
      above = values[value].broader
    }
    return false
  }

  /// `{"topic": [["food-safety", "Food safety", -1], ...], ...}`
  private static func labels(_ corpus: SearchCorpus) -> [UInt8] {
    var json = JSONWriter(.compact, capacity: 4096)
    json.object { json in
      for facet in SearchFacet.allCases {
        json.key(facet.rawValue)
        json.array { json in
          for value in corpus.values[facet] ?? [] {
            json.array { json in
              json.value(value.id)
              json.value(value.label)
              json.value(value.broader ?? -1)
            }
          }
        }
      }
    }
    return json.bytes
  }
}
