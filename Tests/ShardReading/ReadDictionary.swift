/// The forms and the lists of an index, gathered from its shards; those of long lists come first.
public struct ReadDictionary {
  public struct List {
    public var documents: [Int]
    public var worths: [UInt8]
  }

  public private(set) var forms: [(form: String, group: Int)] = []
  public private(set) var lists: [Int: List] = [:]
  private var next = 0

  public init() {}

  private func list(_ frequency: Int, _ deltas: inout ByteReading, _ worths: inout ByteReading) -> List {
    var last = -1
    let documents = (0..<frequency).map { _ in
      last += deltas.number() + 1
      return last
    }
    return List(documents: documents, worths: worths.bytes(frequency))
  }

  public mutating func addPostings(_ bytes: [UInt8]) throws {
    var reading = ByteReading(bytes)
    let count = reading.number()
    var (groups, frequencies) = (reading.block(), reading.block())
    var (deltas, worths) = (reading.block(), reading.block())
    var group = 0
    for _ in 0..<count {
      group += groups.number()
      lists[group] = list(frequencies.number(), &deltas, &worths)
    }
    guard reading.isAtEnd, deltas.isAtEnd, worths.isAtEnd else { throw ReadShard.Fault.length }
  }

  /// The first form.
  public mutating func addDictionary(_ bytes: [UInt8]) throws -> String? {
    var reading = ByteReading(bytes)
    let count = reading.number()
    guard reading.number() == next else { throw ReadShard.Fault.form }
    var (common, others, letters, references) = (reading.block(), reading.block(), reading.block(), reading.block())
    var (frequencies, places) = (reading.block(), reading.block())
    var (deltas, worths) = (reading.block(), reading.block())
    var last: [UInt8] = []
    var first: String?
    for _ in 0..<count {
      last = Array(last.prefix(common.number())) + letters.bytes(others.number())
      let back = references.number()
      let form = String(decoding: last, as: UTF8.self)
      first = first ?? form
      forms.append((form, next - back))
      guard back == 0 else { continue }
      let frequency = frequencies.number()
      if places.number() == 0 { lists[next] = list(frequency, &deltas, &worths) }
      guard lists[next]?.documents.count == frequency else { throw ReadShard.Fault.form }
      next += 1
    }
    guard reading.isAtEnd, deltas.isAtEnd, worths.isAtEnd else { throw ReadShard.Fault.length }
    return first
  }
}

extension ReadDictionary {
  /// The documents under a form.
  public func documents(_ form: String) -> [Int] {
    forms.filter { $0.form == form }.flatMap { lists[$0.group]?.documents ?? [] }
  }
}
