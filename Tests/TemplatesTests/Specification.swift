import Foundation
import Templates

/// JSON as it stands in the specification's tests.
enum JSON: Decodable, Equatable {
  case null
  case flag(Bool)
  case number(Int)
  case decimal(Double)
  case text(String)
  case list([JSON])
  case mapping([String: JSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else if let decimal = try? container.decode(Double.self) {
      self = .decimal(decimal)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSON].self) {
      self = .list(list)
    } else {
      self = .mapping(try container.decode([String: JSON].self))
    }
  }
}

/// A test of the Mustache specification.
struct SpecificationTest: Decodable, CustomStringConvertible {
  let name: String
  let desc: String
  let data: JSON
  let template: String
  let partials: [String: String]?
  let expected: String

  var description: String { "\(name): \(desc)" }

  /// The specification lets three braces print any text; here only what is HTML is printed so.
  var printsRaw: Bool { template.contains("{{{") || template.contains("{{&") || partialsPrintRaw }
  private var partialsPrintRaw: Bool { partials?.values.contains { $0.contains("{{{") } ?? false }

  static let modules = [
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections", "~inheritance",
  ]

  /// Nil where the specification is absent.
  static func tests(of module: String) throws -> [SpecificationTest]? {
    struct File: Decodable { let tests: [SpecificationTest] }
    guard let folder else { return nil }
    let data = try Data(contentsOf: folder.appending(path: "\(module).json"))
    return try JSONDecoder().decode(File.self, from: data).tests
  }

  private static let folder: URL? = {
    var parent = URL(filePath: #filePath)
    while parent.path() != "/" {
      parent = parent.deletingLastPathComponent()
      let folder = parent.appending(path: "shared/data/mustache-spec")
      if FileManager.default.fileExists(atPath: folder.path()) { return folder }
    }
    return nil
  }()
}

extension JSON {
  /// As free data.
  func free(isHTML: Bool) -> Value {
    switch self {
    case .null: .nothing
    case .flag(let flag): .flag(flag)
    case .number(let number): .number(number)
    case .decimal(let decimal): JSON.text("\(decimal)").free(isHTML: isHTML)
    case .text(let text): isHTML ? .html(HTML(bytes: Array(text.utf8))) : .text(text)
    case .list(let items): .list(items.map { $0.free(isHTML: isHTML) })
    case .mapping(let entries): .mapping(entries.mapValues { $0.free(isHTML: isHTML) })
    }
  }

  /// The shape that the data has; of lists, that of the first item. Empty lists are of free data.
  func shape(isHTML: Bool) -> Shape {
    switch self {
    case .null, .decimal, .text: isHTML ? .html : .text
    case .flag: .flag
    case .number: .number
    case .list(let items): .list(items.first?.shape(isHTML: isHTML) ?? .anything)
    case .mapping(let entries):
      .record(
        RecordShape(
          "data", entries.sorted { $0.key < $1.key }.map { .init($0.key, $0.value.shape(isHTML: isHTML)) }))
    }
  }

  /// As a value of its shape.
  func typed(isHTML: Bool) -> Value {
    switch self {
    case .list(let items): .list(items.map { $0.typed(isHTML: isHTML) })
    case .mapping(let entries): .record(entries.sorted { $0.key < $1.key }.map { $0.value.typed(isHTML: isHTML) })
    default: free(isHTML: isHTML)
    }
  }
}
