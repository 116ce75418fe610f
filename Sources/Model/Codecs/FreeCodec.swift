import Diagnostics
import Reading

/// The escape hatch `extra:`: any tree.
public struct FreeCodec: FieldCodec {
  public var type: FieldType { .free }

  public func decode(_ node: Node, _ context: inout DecodingContext) -> FreeValue? { free(node) }

  private func free(_ node: Node) -> FreeValue {
    switch node.kind {
    case .scalar: .text(node.isNull ? "" : node.text)
    case .sequence: .list(node.items.map(free))
    case .mapping: .mapping(node.entries.map { entry in .init(name: entry.key.text, value: free(entry.value)) })
    }
  }

  public func write(_ value: FreeValue, to json: inout JSONWriter, language: String) {
    switch value {
    case .text(let text): json.value(text)
    case .list(let items): json.array { json in for item in items { write(item, to: &json, language: language) } }
    case .mapping(let entries):
      json.object { json in
        for entry in entries {
          json.key(entry.name)
          write(entry.value, to: &json, language: language)
        }
      }
    }
  }

  public func fieldValue(_ value: FreeValue) -> FieldValue { .free(value) }
}

extension FieldCodec where Self == FreeCodec {
  public static var free: FreeCodec { FreeCodec() }
}
