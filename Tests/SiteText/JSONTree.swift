import Diagnostics
import Foundation

/// A value as JSON has it, its members in the order in which they were written. JSON is YAML as well, so that front
/// matter can be written as it.
public indirect enum JSONTree: Sendable, Equatable {
  case text(String)
  case number(Double)
  case flag(Bool)
  case list([JSONTree])
  case object([Member])

  public struct Member: Sendable, Equatable {
    public var name: String
    public var value: JSONTree

    public init(_ name: String, _ value: JSONTree) {
      self.name = name
      self.value = value
    }
  }

  /// On one line.
  public var json: String {
    var writer = JSONWriter()
    write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func write(to writer: inout JSONWriter) {
    switch self {
    case .text(let text): writer.value(text)
    case .number(let number): writer.value(number)
    case .flag(let flag): writer.value(flag)
    case .list(let items): writer.array { for item in items { item.write(to: &$0) } }
    case .object(let members):
      writer.object { writer in
        for member in members {
          writer.key(member.name)
          member.value.write(to: &writer)
        }
      }
    }
  }

  /// Reads JSON; members come sorted by their names.
  public init(parsing bytes: [UInt8]) throws {
    self.init(foundation: try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed))
  }

  private init(foundation value: Any) {
    switch value {
    case let text as String: self = .text(text)
    case let number as NSNumber:
      // Foundation tells truth values from numbers by this alone.
      let isFlag = String(cString: number.objCType) == "c"
      self = isFlag ? .flag(number.boolValue) : .number(number.doubleValue)
    case let items as [Any]: self = .list(items.map { JSONTree(foundation: $0) })
    case let members as [String: Any]:
      self = .object(members.sorted { $0.key < $1.key }.map { Member($0.key, JSONTree(foundation: $0.value)) })
    default: self = .text("null")
    }
  }

  public subscript(name: String) -> JSONTree? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The same value with all members sorted by their names, to be compared.
  public var sorted: JSONTree {
    switch self {
    case .list(let items): .list(items.map(\.sorted))
    case .object(let members):
      .object(members.map { Member($0.name, $0.value.sorted) }.sorted { $0.name < $1.name })
    default: self
    }
  }
}
