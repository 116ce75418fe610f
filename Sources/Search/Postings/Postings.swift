import Diagnostics
import Pages

/// Which documents each group of words is in, and what it is worth there.
struct Postings: Sendable {
  /// By group: where its list begins; one more at the end.
  private(set) var starts: [Int]
  /// Positions of documents, ascending within a list.
  private(set) var documents: [UInt32]
  /// See ``Posting``.
  private(set) var worths: [UInt8]

  func list(_ group: Int) -> Range<Int> { starts[group]..<starts[group + 1] }
  /// In how many documents a group is.
  func frequency(_ group: Int) -> Int { starts[group + 1] - starts[group] }

  /// - Parameter groups: by piece and by the number of a word in it: the groups that the word counts for.
  init(_ pieces: [ReadPiece], groups: [[GroupsOfWord]], count: Int, jobs: Int) {
    let averages = FieldLengths(pieces)
    let weighed = Array(zip(pieces, groups)).concurrentMap(jobs: jobs) { piece, groups in
      WeighedPiece(piece, groups, count: count, averages)
    }
    starts = [Int](repeating: 0, count: count + 1)
    for piece in weighed { for group in piece.groups { starts[Int(group) + 1] += 1 } }
    for group in 0..<count { starts[group + 1] += starts[group] }
    var next = starts
    documents = [UInt32](repeating: 0, count: starts[count])
    worths = [UInt8](repeating: 0, count: starts[count])
    for piece in weighed {
      for index in piece.groups.indices {
        let group = Int(piece.groups[index])
        documents[next[group]] = piece.documents[index]
        worths[next[group]] = piece.worths[index]
        next[group] += 1
      }
    }
  }
}

/// The groups that a word counts for: its own, and those of the words that it is put together of.
struct GroupsOfWord: Sendable {
  var own: Int32
  var parts: [Int32] = []
}

/// How long fields are on average, among the documents that have them.
struct FieldLengths: Sendable {
  private var averages: [Float]

  init(_ pieces: [ReadPiece]) {
    var sums = [Int](repeating: 0, count: ReadPiece.fields)
    var counts = [Int](repeating: 0, count: ReadPiece.fields)
    for piece in pieces {
      for index in 0..<piece.documents.count {
        for field in 0..<ReadPiece.fields {
          let length = piece.length(field, ofDocument: index)
          sums[field] += length
          if length > 0 { counts[field] += 1 }
        }
      }
    }
    averages = zip(sums, counts).map { Float($0) / Float(max($1, 1)) }
  }

  /// What one word in a field of so many words weighs.
  func weight(_ field: Int, length: Int) -> Float {
    let share = FieldWeights.normalisation(field)
    return FieldWeights.weight(field) / (1 - share + share * Float(length) / max(averages[field], 1))
  }
}

/// The postings of some documents, document by document.
private struct WeighedPiece: Sendable {
  private(set) var groups: [Int32] = []
  private(set) var documents: [UInt32] = []
  private(set) var worths: [UInt8] = []

  /// What a part of a compound is worth beside a word of its own.
  private static let part: Float = 0.5

  init(_ piece: ReadPiece, _ groupsOfWords: [GroupsOfWord], count: Int, _ lengths: FieldLengths) {
    var place = [Int32](repeating: -1, count: count)
    var found: [(group: Int32, weight: Float, isName: Int)] = []
    groups.reserveCapacity(piece.occurrences.count)
    documents.reserveCapacity(piece.occurrences.count)
    worths.reserveCapacity(piece.occurrences.count)
    for index in 0..<piece.documents.count {
      found.removeAll(keepingCapacity: true)
      let nameLength = piece.length(0, ofDocument: index)
      let weights = (0..<ReadPiece.fields).map { lengths.weight($0, length: piece.length($0, ofDocument: index)) }
      for occurrence in piece.occurrences(ofDocument: index) {
        let weight = weights[occurrence.field] * Float(occurrence.count)
        // The name, or an acronym, which stands for all of it.
        let isName = occurrence.field == 0 ? nameLength : occurrence.field == 1 ? 1 : 0
        let words = groupsOfWords[occurrence.word]
        Self.add(words.own, weight, isName, &found, &place)
        for part in words.parts { Self.add(part, weight * Self.part, 0, &found, &place) }
      }
      for item in found {
        place[Int(item.group)] = -1
        groups.append(item.group)
        documents.append(UInt32(piece.documents.lowerBound + index))
        worths.append(Posting.byte(weight: item.weight, nameLength: item.isName))
      }
    }
  }

  @inline(__always)
  private static func add(
    _ group: Int32, _ weight: Float, _ isName: Int, _ found: inout [(group: Int32, weight: Float, isName: Int)],
    _ place: inout [Int32]
  ) {
    let known = Int(place[Int(group)])
    guard known >= 0 else {
      place[Int(group)] = Int32(found.count)
      found.append((group, weight, isName))
      return
    }
    found[known].weight += weight
    if isName > 0 { found[known].isName = found[known].isName == 0 ? isName : min(found[known].isName, isName) }
  }
}
