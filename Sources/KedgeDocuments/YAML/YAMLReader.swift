/// Reads YAML text into a document: libyaml's events to a tree, the tree to nodes.
///
/// YAML 1.2 core schema, one document, aliases and `<<` written out within `DocumentLimits.aliasNodes`. Names may be any
/// scalar and are taken as spelt (`200:` is the name "200").
///
/// - SeeAlso: YAML 1.2.2; libyaml 0.2.5.
struct YAMLReader {
  private let bytes: [UInt8]
  private let name: String
  private let limits: DocumentLimits
  private let offsets: CharacterOffsets
  private var anchors: [String: YAMLTree?] = [:]
  private var depth = 0
  private var aliasNodes = 0

  private init(_ bytes: [UInt8], name: String, limits: DocumentLimits) {
    self.bytes = bytes
    self.name = name
    self.limits = limits
    offsets = CharacterOffsets(bytes)
  }

  /// Reads the one document of the text.
  static func read(_ bytes: [UInt8], name: String, limits: DocumentLimits) throws(DocumentError) -> Document {
    if let place = invalidUTF8(bytes) { throw .at(place, in: bytes, name, .invalidUTF8) }
    var reader = YAMLReader(bytes, name: name, limits: limits)
    let tree = try reader.readText()
    var emitter = YAMLEmitter(bytes: bytes, name: name)
    try emitter.emit(tree)
    return emitter.finish()
  }

  private mutating func readText() throws(DocumentError) -> YAMLTree {
    var events = YAMLEvents(bytes)
    _ = try next(&events)
    guard try next(&events).kind == .documentStart else { throw error(.empty, at: 0) }
    let tree = try readTree(try next(&events), &events)
    _ = try next(&events)
    let last = try next(&events)
    guard last.kind == .streamEnd else {
      throw error(.unsupportedYAML("a second document; a contract is one document"), at: last.start)
    }
    return tree
  }

  private mutating func readTree(_ event: YAMLEvent, _ events: inout YAMLEvents) throws(DocumentError)
    -> YAMLTree
  {
    switch event.kind {
    case .alias: return try readAlias(event)
    case .scalar:
      let tree = YAMLTree(
        start: byte(event.start), end: byte(event.end),
        content: .scalar(
          try meaning(of: event), spelling: event.value, isPlain: event.isPlain && event.tag == nil))
      if let anchor = event.anchor { anchors[anchor] = tree }
      return tree
    case .sequenceStart, .mappingStart:
      depth += 1
      guard depth <= limits.depth else {
        throw error(.limit(name: "depth", value: limits.depth), at: event.start)
      }
      try checkTag(event)
      if let anchor = event.anchor { anchors[anchor] = .some(nil) }
      let tree =
        event.kind == .sequenceStart ? try readSequence(event, &events) : try readMapping(event, &events)
      if let anchor = event.anchor { anchors[anchor] = tree }
      depth -= 1
      return tree
    default: throw error(.malformedYAML("a value is missing"), at: event.start)
    }
  }

  private mutating func readSequence(
    _ start: YAMLEvent, _ events: inout YAMLEvents
  ) throws(DocumentError) -> YAMLTree {
    var elements: [YAMLTree] = []
    while true {
      let event = try next(&events)
      if event.kind == .sequenceEnd {
        return collection(.sequence(elements), start, event, last: elements.last)
      }
      elements.append(try readTree(event, &events))
    }
  }

  private mutating func readMapping(
    _ start: YAMLEvent, _ events: inout YAMLEvents
  ) throws(DocumentError) -> YAMLTree {
    var entries: [YAMLTree.Entry] = []
    while true {
      let event = try next(&events)
      if event.kind == .mappingEnd {
        return collection(.mapping(entries), start, event, last: entries.last?.value)
      }
      let key = try readTree(event, &events)
      guard case .scalar = key.content else {
        throw error(.unsupportedYAML("a name that is no scalar; JSON names are strings"), at: event.start)
      }
      let value = try readTree(try next(&events), &events)
      entries.append(YAMLTree.Entry(key: key, value: value))
    }
  }

  /// A block collection ends at its last child: libyaml's mark runs on to the next token.
  private func collection(
    _ content: YAMLTree.Content, _ start: YAMLEvent, _ end: YAMLEvent, last: YAMLTree?
  ) -> YAMLTree {
    let begin = byte(start.start)
    let finish = start.isFlow ? byte(end.end) : max(begin, last?.end ?? byte(start.end))
    return YAMLTree(start: begin, end: finish, content: content)
  }

  private mutating func readAlias(_ event: YAMLEvent) throws(DocumentError) -> YAMLTree {
    let anchor = event.anchor ?? ""
    guard let found = anchors[anchor] else {
      throw error(.malformedYAML("no anchor `\(anchor)` before this alias"), at: event.start)
    }
    guard let tree = found else {
      throw error(.unsupportedYAML("an alias to what holds it, which never ends"), at: event.start)
    }
    aliasNodes += tree.size
    guard aliasNodes <= limits.aliasNodes else {
      throw error(.limit(name: "alias nodes", value: limits.aliasNodes), at: event.start)
    }
    guard depth + tree.depth <= limits.depth else {
      throw error(.limit(name: "depth", value: limits.depth), at: event.start)
    }
    return tree.placed(at: byte(event.start), byte(event.end))
  }

  private func meaning(of event: YAMLEvent) throws(DocumentError) -> CoreSchema.Scalar {
    switch event.tag {
    case nil: return event.isPlain ? try number(CoreSchema.resolve(event.value), event) : .string(event.value)
    case "!", "tag:yaml.org,2002:str": return .string(event.value)
    case "tag:yaml.org,2002:null", "tag:yaml.org,2002:bool", "tag:yaml.org,2002:int",
      "tag:yaml.org,2002:float":
      let scalar = try number(CoreSchema.resolve(event.value), event)
      if CoreSchemaTag.accepts(event.tag ?? "", scalar) { return scalar }
      throw error(.unsupportedYAML("`\(event.value)` is not of the tag it has"), at: event.start)
    case let tag?: throw unknown(tag, event)
    }
  }

  private func number(_ scalar: CoreSchema.Scalar, _ event: YAMLEvent) throws(DocumentError)
    -> CoreSchema.Scalar
  {
    if scalar == .notFinite {
      throw error(
        .unsupportedYAML("`\(event.value)` is no JSON number; quote it if it is a string"), at: event.start)
    }
    if case .number(let spelling) = scalar, ExactNumber(lexical: spelling) == nil {
      throw error(.limit(name: "exponent of a number", value: ExactNumber.exponentLimit), at: event.start)
    }
    return scalar
  }

  private func checkTag(_ event: YAMLEvent) throws(DocumentError) {
    let own = event.kind == .sequenceStart ? "tag:yaml.org,2002:seq" : "tag:yaml.org,2002:map"
    if let tag = event.tag, tag != "!", tag != own { throw unknown(tag, event) }
  }

  private func unknown(_ tag: String, _ event: YAMLEvent) -> DocumentError {
    error(.unsupportedYAML("the tag `\(tag)`, which has no JSON meaning; remove it"), at: event.start)
  }

  private func next(_ events: inout YAMLEvents) throws(DocumentError) -> YAMLEvent {
    do throws(YAMLProblem) {
      return try events.next()
    } catch {
      throw self.error(.malformedYAML(error.words), at: error.mark)
    }
  }

  private func byte(_ mark: Int) -> Int { offsets.byte(of: mark) }

  private func error(_ reason: DocumentError.Reason, at mark: Int) -> DocumentError {
    .at(byte(mark), in: bytes, name, reason)
  }

  private static func invalidUTF8(_ bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count {
      let length = bytes[index] < 0x80 ? 1 : UTF8Sequence.length(bytes, index)
      if length == 0 { return index }
      index += length
    }
    return nil
  }
}
