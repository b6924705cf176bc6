internal import CLibYAML

/// One event of libyaml's parser, copied out of C.
struct YAMLEvent {
  enum Kind {
    case streamStart, streamEnd, documentStart, documentEnd, alias, scalar, sequenceStart, sequenceEnd,
      mappingStart,
      mappingEnd
  }

  let kind: Kind
  /// Marks: code points from the start of the text.
  let start: Int
  let end: Int
  var anchor: String?
  var tag: String?
  /// A scalar's characters.
  var value = ""
  /// A scalar without quotes, `|` or `>`.
  var isPlain = false
  /// A collection in brackets or braces.
  var isFlow = false
}

/// What libyaml says is wrong.
struct YAMLProblem: Error {
  let words: String
  /// The mark, in code points.
  let mark: Int
}

/// libyaml's parser over one text.
@safe struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeMutableBufferPointer<UInt8>

  init(_ bytes: [UInt8]) {
    unsafe parser = .allocate(capacity: 1)
    unsafe text = .allocate(capacity: bytes.count)
    _ = unsafe text.initialize(from: bytes)
    unsafe yaml_parser_initialize(parser)
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, text.baseAddress, bytes.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe text.deallocate()
  }

  /// The next event.
  mutating func next() throws(YAMLProblem) -> YAMLEvent {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) != 0 else { throw problem() }
    defer { unsafe yaml_event_delete(&event) }
    return unsafe Self.copy(event)
  }

  private func problem() -> YAMLProblem {
    guard let words = unsafe parser.pointee.problem else {
      return YAMLProblem(words: "out of memory", mark: 0)
    }
    let mark = unsafe parser.pointee.problem_mark.index
    let context = unsafe parser.pointee.context.map { unsafe String(cString: $0) + ", " } ?? ""
    return YAMLProblem(words: context + (unsafe String(cString: words)), mark: Int(mark))
  }

  private static func copy(_ event: yaml_event_t) -> YAMLEvent {
    let (start, end) = (unsafe Int(event.start_mark.index), unsafe Int(event.end_mark.index))
    switch unsafe event.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let characters = unsafe UnsafeBufferPointer(start: scalar.value, count: Int(scalar.length))
      return YAMLEvent(
        kind: .scalar, start: start, end: end, anchor: unsafe string(scalar.anchor),
        tag: unsafe string(scalar.tag),
        value: unsafe String(decoding: characters, as: UTF8.self),
        isPlain: unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE)
    case YAML_ALIAS_EVENT:
      return YAMLEvent(kind: .alias, start: start, end: end, anchor: unsafe string(event.data.alias.anchor))
    case YAML_SEQUENCE_START_EVENT:
      let sequence = unsafe event.data.sequence_start
      return YAMLEvent(
        kind: .sequenceStart, start: start, end: end, anchor: unsafe string(sequence.anchor),
        tag: unsafe string(sequence.tag), isFlow: unsafe sequence.style == YAML_FLOW_SEQUENCE_STYLE)
    case YAML_MAPPING_START_EVENT:
      let mapping = unsafe event.data.mapping_start
      return YAMLEvent(
        kind: .mappingStart, start: start, end: end, anchor: unsafe string(mapping.anchor),
        tag: unsafe string(mapping.tag), isFlow: unsafe mapping.style == YAML_FLOW_MAPPING_STYLE)
    case YAML_SEQUENCE_END_EVENT: return YAMLEvent(kind: .sequenceEnd, start: start, end: end)
    case YAML_MAPPING_END_EVENT: return YAMLEvent(kind: .mappingEnd, start: start, end: end)
    case YAML_DOCUMENT_START_EVENT: return YAMLEvent(kind: .documentStart, start: start, end: end)
    case YAML_DOCUMENT_END_EVENT: return YAMLEvent(kind: .documentEnd, start: start, end: end)
    case YAML_STREAM_END_EVENT: return YAMLEvent(kind: .streamEnd, start: start, end: end)
    default: return YAMLEvent(kind: .streamStart, start: start, end: end)
    }
  }

  private static func string(_ characters: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    unsafe characters.map { unsafe String(cString: $0) }
  }
}
