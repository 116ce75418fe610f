import Diagnostics
import Reading

/// A file beside the record or under `content/media/`, and where it is named.
public struct FileReference: Sendable, Hashable {
  public var path: String
  public var mark: Mark
}

/// The name of a file; whether it is there is checked when the records are linked.
public struct FileCodec: FieldCodec {
  public var type: FieldType { .file }

  public func decode(_ node: Node, _ context: inout DecodingContext) -> FileReference? {
    guard node.kind == .scalar, !node.isNull else {
      context.report(ModelDiagnostics.wrongType(node, expected: "the name of a file", in: context))
      return nil
    }
    let path = node.text
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if path.hasPrefix("/") || parts.contains("..") || parts.contains("") || path.contains("\\") {
      context.report(ModelDiagnostics.fileOutside(node, in: context))
      return nil
    }
    return FileReference(path: path, mark: Mark(node.range))
  }

  public func write(_ value: FileReference, to json: inout JSONWriter, language: String) { json.value(value.path) }
  public func fieldValue(_ value: FileReference) -> FieldValue { .file(value.path) }
}

extension FieldCodec where Self == FileCodec {
  public static var file: FileCodec { FileCodec() }
}
