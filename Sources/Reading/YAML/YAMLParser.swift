import CYAML

/// libyaml's parser, one event at a time. The only file that owns memory of libyaml.
///
/// Ownership: the parser and the event are allocated here, since libyaml keeps pointers into the parser and it may
/// not move; `deinit` deletes both. An event's strings belong to libyaml and live until the next call of `next()`,
/// which deletes them; whoever needs them longer copies them. The bytes that are read belong to the caller, who
/// keeps them as long as the parser: hence ``YAMLParser/reading(_:_:)`` and no public initializer.
///
/// A parser is for one thread at a time; being noncopyable and never stored, it stays on the one that made it.
struct YAMLParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>

  /// Runs `body` with a parser over the bytes of a text that is known to be UTF-8. Nil when memory is short.
  static func reading<R, Failure: Error>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (inout YAMLParser) throws(Failure) -> R
  ) throws(Failure) -> R? {
    guard var parser = YAMLParser(bytes) else { return nil }
    return try body(&parser)
  }

  private init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard yaml_parser_initialize(parser) != 0 else {
      parser.deallocate()
      return nil
    }
    self.parser = parser
    event = .allocate(capacity: 1)
    // A zeroed event owns nothing and may be deleted.
    event.initialize(to: yaml_event_t())
    // Without this a text that begins with two odd bytes is taken for UTF-16.
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_event_delete(event)
    yaml_parser_delete(parser)
    event.deallocate()
    parser.deallocate()
  }

  /// The next event; nil when the text is no YAML: then `problem` says why. Not to be called after
  /// `.streamEnd` or nil.
  mutating func next() -> YAMLEvent? {
    yaml_event_delete(event)
    guard yaml_parser_parse(parser, event) != 0 else { return nil }
    let raw = event.pointee
    let marks = Int(raw.start_mark.index)..<max(Int(raw.start_mark.index), Int(raw.end_mark.index))
    switch raw.type {
    case YAML_SCALAR_EVENT:
      let scalar = raw.data.scalar
      return YAMLEvent(
        kind: .scalar, characters: marks,
        text: UnsafeBufferPointer(start: scalar.value, count: scalar.length), anchor: scalar.anchor, tag: scalar.tag,
        isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE && scalar.plain_implicit != 0)
    case YAML_MAPPING_START_EVENT:
      let mapping = raw.data.mapping_start
      return YAMLEvent(
        kind: .mappingStart, characters: marks, anchor: mapping.anchor, tag: mapping.tag,
        isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE)
    case YAML_SEQUENCE_START_EVENT:
      let sequence = raw.data.sequence_start
      return YAMLEvent(
        kind: .sequenceStart, characters: marks, anchor: sequence.anchor, tag: sequence.tag,
        isFlow: sequence.style == YAML_FLOW_SEQUENCE_STYLE)
    case YAML_MAPPING_END_EVENT: return YAMLEvent(kind: .mappingEnd, characters: marks)
    case YAML_SEQUENCE_END_EVENT: return YAMLEvent(kind: .sequenceEnd, characters: marks)
    case YAML_ALIAS_EVENT:
      return YAMLEvent(kind: .alias, characters: marks, anchor: raw.data.alias.anchor)
    case YAML_DOCUMENT_START_EVENT: return YAMLEvent(kind: .documentStart, characters: marks)
    case YAML_DOCUMENT_END_EVENT: return YAMLEvent(kind: .documentEnd, characters: marks)
    case YAML_STREAM_START_EVENT: return YAMLEvent(kind: .streamStart, characters: marks)
    default: return YAMLEvent(kind: .streamEnd, characters: marks)
    }
  }

  /// Why the last call of `next()` returned nil.
  var problem: YAMLProblem {
    let raw = parser.pointee
    return YAMLProblem(
      text: raw.problem.map { String(cString: $0) } ?? "",
      context: raw.context.map { String(cString: $0) } ?? "",
      character: raw.error == YAML_READER_ERROR ? raw.problem_offset : Int(raw.problem_mark.index),
      contextCharacter: Int(raw.context_mark.index),
      isByteOffset: raw.error == YAML_READER_ERROR)
  }
}

/// One step through a YAML text. Its strings live until the parser's next step.
struct YAMLEvent {
  enum Kind {
    case streamStart, streamEnd, documentStart, documentEnd, alias, scalar
    case sequenceStart, sequenceEnd, mappingStart, mappingEnd
  }

  let kind: Kind
  /// Counted in characters, as libyaml does, from the start of the text.
  let characters: Range<Int>
  var text = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  var anchor: UnsafeMutablePointer<UInt8>?
  var tag: UnsafeMutablePointer<UInt8>?
  /// Of a scalar, whether it has neither quotes nor a tag.
  var isPlain = false
  /// Of a collection, whether it is written with brackets.
  var isFlow = false
}

/// What libyaml says of a text that is no YAML. `YAMLTraps` turns it into an editor's words.
struct YAMLProblem {
  let text: String
  let context: String
  /// Counted in characters (or in bytes) from the start of the text.
  let character: Int
  let contextCharacter: Int
  let isByteOffset: Bool
}
