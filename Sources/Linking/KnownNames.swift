import Diagnostics
import Model
import Synchronization

/// Finds the known name closest to a mistyped one among many, and remembers what it found: of a record that was
/// renamed, ten thousand others may still say the old name.
///
/// What is found depends on the names alone, so threads may share it in any order.
final class KnownNames: Sendable {
  /// A set of names that a reference can mean.
  enum Space: Hashable {
    case records([RecordKind])
    case concepts(String)
    case files(folder: String)
  }

  private struct Question: Hashable {
    let name: String
    let space: Space
  }

  private struct Memory {
    var names: [Space: [CountedName]] = [:]
    var answers: [Question: String?] = [:]
  }

  private let memory = Mutex(Memory())

  /// - Parameter known: all names of the space in a lasting order; asked for once.
  func closest(to name: String, in space: Space, among known: () -> [String]) -> String? {
    memory.withLock { memory in
      let question = Question(name: name, space: space)
      if let answer = memory.answers[question] { return answer }
      let names: [CountedName]
      if let counted = memory.names[space] {
        names = counted
      } else {
        names = known().map { CountedName($0) }
        memory.names[space] = names
      }
      let wanted = CountedName(name)
      let answer = closestName(to: name, among: names.lazy.filter { $0.mayBeClose(to: wanted) }.map(\.name))
      memory.answers[question] = .some(answer)
      return answer
    }
  }
}

/// A name and how often each letter is in it, which tells most names apart without comparing them.
private struct CountedName {
  let name: String
  let count: Int
  /// By the last five bits of each byte.
  private let letters: SIMD32<UInt8>

  init(_ name: String) {
    self.name = name
    var letters = SIMD32<UInt8>()
    let bytes = name.lowercased().utf8
    for byte in bytes { letters[Int(byte & 31)] &+= 1 }
    self.letters = letters
    count = bytes.count
  }

  /// Whether the names can be as close as `closestName` asks: each change of a letter changes two counts by one at
  /// most, and swapped neighbours change none.
  func mayBeClose(to other: CountedName) -> Bool {
    let limit = max(1, max(count, other.count) / 3)
    guard abs(count - other.count) <= limit, max(count, other.count) < 256 else { return false }
    let more = (letters &- other.letters).replacing(with: 0, where: letters .<= other.letters)
    let fewer = (other.letters &- letters).replacing(with: 0, where: other.letters .<= letters)
    let sums = (
      SIMD32<UInt16>(truncatingIfNeeded: more).wrappedSum(), SIMD32<UInt16>(truncatingIfNeeded: fewer).wrappedSum()
    )
    return Int(max(sums.0, sums.1)) <= limit
  }
}
