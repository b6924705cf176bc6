internal import CLibYAML
internal import Glibc

/// One event of libyaml's parser; its texts are asked of ``YAMLEvents`` before the next.
struct YAMLEvent {
  enum Kind {
    case streamStart, streamEnd, documentStart, documentEnd, alias, scalar, sequenceStart, sequenceEnd,
      mappingStart, mappingEnd
  }

  let kind: Kind
  /// Marks: code points from the start of the text.
  let start: Int
  let end: Int
  var hasAnchor = false
  var hasTag = false
  /// A scalar without quotes, `|` or `>`.
  var isPlain = false
  /// A scalar in quotes.
  var isQuoted = false
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
  private let event: UnsafeMutablePointer<yaml_event_t>
  private let text: UnsafeMutableBufferPointer<UInt8>

  init(_ bytes: [UInt8]) {
    unsafe parser = .allocate(capacity: 1)
    unsafe event = .allocate(capacity: 1)
    unsafe event.initialize(to: yaml_event_t())
    unsafe text = .allocate(capacity: bytes.count)
    _ = unsafe text.initialize(from: bytes)
    unsafe yaml_parser_initialize(parser)
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, text.baseAddress, bytes.count)
  }

  deinit {
    unsafe yaml_event_delete(event)
    unsafe yaml_parser_delete(parser)
    unsafe event.deallocate()
    unsafe parser.deallocate()
    unsafe text.deallocate()
  }

  /// The next event.
  mutating func next() throws(YAMLProblem) -> YAMLEvent {
    unsafe yaml_event_delete(event)
    guard unsafe yaml_parser_parse(parser, event) != 0 else { throw problem() }
    return read()
  }

  /// The anchor of the event, or that an alias names.
  var anchor: String? {
    switch unsafe event.pointee.type {
    case YAML_SCALAR_EVENT: unsafe Self.string(event.pointee.data.scalar.anchor)
    case YAML_ALIAS_EVENT: unsafe Self.string(event.pointee.data.alias.anchor)
    case YAML_SEQUENCE_START_EVENT: unsafe Self.string(event.pointee.data.sequence_start.anchor)
    case YAML_MAPPING_START_EVENT: unsafe Self.string(event.pointee.data.mapping_start.anchor)
    default: nil
    }
  }

  /// The tag of the event, its handle written out.
  var tag: String? {
    switch unsafe event.pointee.type {
    case YAML_SCALAR_EVENT: unsafe Self.string(event.pointee.data.scalar.tag)
    case YAML_SEQUENCE_START_EVENT: unsafe Self.string(event.pointee.data.sequence_start.tag)
    case YAML_MAPPING_START_EVENT: unsafe Self.string(event.pointee.data.mapping_start.tag)
    default: nil
    }
  }

  /// The characters of a scalar.
  var value: String {
    let scalar = unsafe event.pointee.data.scalar
    let characters = unsafe UnsafeBufferPointer(start: scalar.value, count: Int(scalar.length))
    return unsafe String(decoding: characters, as: UTF8.self)
  }

  /// Whether a scalar without tag is a string at first sight, and no `<<`.
  func isString(_ event: YAMLEvent) -> Bool {
    guard event.isPlain else { return true }
    guard let first = firstByte, first != UInt8(ascii: "<") else { return false }
    return !CoreSchema.mayBeOther(first, length: length)
  }

  /// The first byte of a scalar; nil for an empty one.
  var firstByte: UInt8? {
    unsafe event.pointee.data.scalar.length > 0 ? unsafe event.pointee.data.scalar.value[0] : nil
  }

  /// The number of bytes of a scalar's characters.
  var length: Int { unsafe Int(event.pointee.data.scalar.length) }

  /// Whether the characters of a scalar are some bytes of the text.
  func valueIs(_ start: Int, _ end: Int) -> Bool {
    let scalar = unsafe event.pointee.data.scalar
    guard start >= 0, start <= end, unsafe end <= text.count, unsafe Int(scalar.length) == end - start else {
      return false
    }
    guard let base = unsafe text.baseAddress, let value = unsafe scalar.value else { return start == end }
    return unsafe memcmp(value, base + start, end - start) == 0
  }

  private func problem() -> YAMLProblem {
    guard let words = unsafe parser.pointee.problem else {
      return YAMLProblem(words: "out of memory", mark: 0)
    }
    let mark = unsafe parser.pointee.problem_mark.index
    let context = unsafe parser.pointee.context.map { unsafe String(cString: $0) + ", " } ?? ""
    return YAMLProblem(words: context + (unsafe String(cString: words)), mark: Int(mark))
  }

  private func read() -> YAMLEvent {
    let (start, end) = unsafe (Int(event.pointee.start_mark.index), Int(event.pointee.end_mark.index))
    switch unsafe event.pointee.type {
    case YAML_SCALAR_EVENT:
      let style = unsafe event.pointee.data.scalar.style
      return YAMLEvent(
        kind: .scalar, start: start, end: end, hasAnchor: unsafe event.pointee.data.scalar.anchor != nil,
        hasTag: unsafe event.pointee.data.scalar.tag != nil, isPlain: style == YAML_PLAIN_SCALAR_STYLE,
        isQuoted: style == YAML_DOUBLE_QUOTED_SCALAR_STYLE || style == YAML_SINGLE_QUOTED_SCALAR_STYLE)
    case YAML_ALIAS_EVENT: return YAMLEvent(kind: .alias, start: start, end: end)
    case YAML_SEQUENCE_START_EVENT:
      let sequence = unsafe event.pointee.data.sequence_start
      return YAMLEvent(
        kind: .sequenceStart, start: start, end: end, hasAnchor: unsafe sequence.anchor != nil,
        hasTag: unsafe sequence.tag != nil, isFlow: unsafe sequence.style == YAML_FLOW_SEQUENCE_STYLE)
    case YAML_MAPPING_START_EVENT:
      let mapping = unsafe event.pointee.data.mapping_start
      return YAMLEvent(
        kind: .mappingStart, start: start, end: end, hasAnchor: unsafe mapping.anchor != nil,
        hasTag: unsafe mapping.tag != nil, isFlow: unsafe mapping.style == YAML_FLOW_MAPPING_STYLE)
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
