/// Reads YAML text into a document: libyaml's events to nodes, in one pass without recursion.
///
/// YAML 1.2 core schema, one document, aliases and `<<` written out within `DocumentLimits.aliasNodes`. Names may be any
/// scalar and are taken as spelt (`200:` is the name "200").
///
/// - SeeAlso: YAML 1.2.2; libyaml 0.2.5.
struct YAMLReader: ~Copyable {
  /// An open collection.
  private struct Frame {
    let isMapping: Bool
    let isFlow: Bool
    let anchor: String?
    var expectsKey: Bool
    /// The values of `<<`.
    var merges: [Int32] = []
  }

  private let bytes: [UInt8]
  private let name: String
  private let limits: DocumentLimits
  private var events: YAMLEvents
  private var offsets: CharacterOffsets
  private var builder = DocumentBuilder()
  private var anchors: [String: YAMLAnchor] = [:]
  /// In the order in which they end.
  private var anchored: [AnchoredNodes] = []
  private var open: [Frame] = []
  private var isMergeValue = false
  private var aliasNodes = 0

  private init(_ bytes: [UInt8], name: String, limits: DocumentLimits) {
    self.bytes = bytes
    self.name = name
    self.limits = limits
    events = YAMLEvents(bytes)
    offsets = CharacterOffsets(bytes)
    builder.reserve(bytes.count / 24 + 4)
  }

  /// Reads the one document of the text.
  static func read(_ bytes: [UInt8], name: String, limits: DocumentLimits) throws(DocumentError) -> Document {
    var reader = YAMLReader(bytes, name: name, limits: limits)
    if let place = reader.offsets.invalid { throw .at(place, in: bytes, name, .invalidUTF8) }
    try reader.readText()
    if let (first, second) = reader.builder.index(bytes) { throw reader.duplicate(first, second) }
    return reader.builder.finish(name: name, bytes: bytes, format: .yaml)
  }

  private mutating func readText() throws(DocumentError) {
    _ = try next()
    guard try next().kind == .documentStart else { throw error(.empty, at: 0) }
    repeat { try take(try next()) } while !open.isEmpty
    _ = try next()
    let last = try next()
    guard last.kind == .streamEnd else {
      throw error(.unsupportedYAML("a second document; a contract is one document"), at: last.start)
    }
  }

  private mutating func take(_ event: YAMLEvent) throws(DocumentError) {
    let isKey = open.last?.expectsKey ?? false
    switch event.kind {
    case .scalar:
      if takeLiteral(event, isKey: isKey) { return }
      isKey ? takeKey(try scalar(event)) : takeValue(try scalar(event))
    case .alias: try takeAlias(event, isKey: isKey)
    case .sequenceStart, .mappingStart:
      if isKey {
        throw error(.unsupportedYAML("a name that is no scalar; JSON names are strings"), at: event.start)
      }
      try begin(event)
    case .sequenceEnd, .mappingEnd: try end(event)
    default: throw error(.malformedYAML("a value is missing"), at: event.start)
    }
  }

  /// Takes a scalar that can only be a string, and whose characters are the bytes of the text, as most are; false for
  /// others.
  private mutating func takeLiteral(_ event: YAMLEvent, isKey: Bool) -> Bool {
    if event.hasTag || event.hasAnchor || !events.isString(event) { return false }
    let inset = event.isQuoted ? 1 : 0
    let (start, end) = (byte(event.start), byte(event.end))
    guard end - start > 2 * inset, events.valueIs(start + inset, end - inset) else { return false }
    if isKey {
      builder.key(start, end, inset: UInt8(inset))
      isMergeValue = false
      open[open.count - 1].expectsKey = false
    } else {
      willAppend()
      builder.scalar(.string, start, end, inset: UInt8(inset))
      didAppend()
    }
    return true
  }

  private mutating func takeKey(_ scalar: YAMLScalar) {
    let text = scalar.kind == .string ? scalar.text : scalar.spelling
    builder.key(scalar.start, max(scalar.end, 1), text: text, inset: scalar.inset)
    isMergeValue = scalar.isMergeKey
    open[open.count - 1].expectsKey = false
  }

  private mutating func takeValue(_ scalar: YAMLScalar) {
    willAppend()
    builder.scalar(
      scalar.kind, scalar.start, scalar.end, flag: scalar.flag, text: scalar.text, inset: scalar.inset)
    didAppend()
  }

  /// A node comes next: if it is what `<<` merges, its mapping must know.
  private mutating func willAppend() {
    guard isMergeValue else { return }
    isMergeValue = false
    open[open.count - 1].merges.append(builder.nextIndex)
  }

  private mutating func didAppend() {
    if open.last?.isMapping == true { open[open.count - 1].expectsKey = true }
  }

  private mutating func begin(_ event: YAMLEvent) throws(DocumentError) {
    guard builder.depth < limits.depth else {
      throw error(.limit(name: "depth", value: limits.depth), at: event.start)
    }
    if event.hasTag { try checkTag(event) }
    let anchor = event.hasAnchor ? events.anchor : nil
    if let anchor { anchors[anchor] = .open }
    willAppend()
    let isMapping = event.kind == .mappingStart
    builder.begin(isMapping ? .object : .array, byte(event.start))
    open.append(Frame(isMapping: isMapping, isFlow: event.isFlow, anchor: anchor, expectsKey: isMapping))
  }

  /// A block collection ends at its last child: libyaml's mark runs on to the next token.
  private mutating func end(_ event: YAMLEvent) throws(DocumentError) {
    guard let frame = open.popLast() else { return }
    let end = frame.isFlow ? byte(event.end) : builder.endOfLastChild
    let index = builder.close(end)
    if !frame.merges.isEmpty { try merge(frame.merges, into: index) }
    if let anchor = frame.anchor {
      anchors[anchor] = .nodes(anchored.count)
      anchored.append(AnchoredNodes(first: index, last: builder.nextIndex))
    }
    didAppend()
  }

  private mutating func takeAlias(_ event: YAMLEvent, isKey: Bool) throws(DocumentError) {
    let anchor = events.anchor ?? ""
    let (start, end) = (byte(event.start), byte(event.end))
    switch anchors[anchor] {
    case nil: throw error(.malformedYAML("no anchor `\(anchor)` before this alias"), at: event.start)
    case .open: throw error(.unsupportedYAML("an alias to what holds it, which never ends"), at: event.start)
    case .scalar(var scalar):
      try spend(1, event)
      (scalar.start, scalar.end, scalar.inset) = (start, end, 0)
      if scalar.kind == .number || scalar.kind == .string { scalar.text = scalar.text ?? scalar.spelling }
      if isKey {
        scalar.text = scalar.spelling
        scalar.isMergeKey = false
        takeKey(scalar)
      } else {
        takeValue(scalar)
      }
    case .nodes(let place):
      if isKey {
        throw error(.unsupportedYAML("a name that is no scalar; JSON names are strings"), at: event.start)
      }
      let nodes = anchored[place]
      try spend(nodes.count, event)
      guard builder.depth + builder.levels(of: nodes) <= limits.depth else {
        throw error(.limit(name: "depth", value: limits.depth), at: event.start)
      }
      willAppend()
      builder.append(nodes, start, end)
      didAppend()
    }
  }

  private mutating func spend(_ nodes: Int, _ event: YAMLEvent) throws(DocumentError) {
    aliasNodes += nodes
    guard aliasNodes <= limits.aliasNodes else {
      throw error(.limit(name: "alias-nodes", value: limits.aliasNodes), at: event.start)
    }
  }

  /// Puts the members of what `<<` names after the object's own: own names first, earlier merges before later ones.
  ///
  /// - SeeAlso: https://yaml.org/type/merge.html
  private mutating func merge(_ values: [Int32], into object: Int32) throws(DocumentError) {
    var sources: [Int32] = []
    var pending = Array(values.reversed())
    while let value = pending.popLast() {
      switch builder.records[Int(value)].kind {
      case .object: sources.append(value)
      case .array: pending += builder.children(of: value).reversed()
      default:
        let start = Int(builder.records[Int(value)].start)
        throw .at(start, in: bytes, name, .unsupportedYAML("`<<` merges a mapping or a list of them"))
      }
    }
    let moves = builder.merge(sources, into: object, dropping: values, bytes)
    relocate(after: object, moves)
  }

  /// Tells anchors inside a rewritten object where their nodes are now.
  private mutating func relocate(after object: Int32, _ moves: RecordMoves) {
    for place in anchored.indices.reversed() {
      if anchored[place].last <= object { return }
      if anchored[place].saved == nil { moves.apply(to: &anchored[place]) }
    }
  }

  private mutating func scalar(_ event: YAMLEvent) throws(DocumentError) -> YAMLScalar {
    let (start, end) = (byte(event.start), byte(event.end))
    var scalar = YAMLScalar(kind: .string, start: start, end: end)
    if event.hasTag {
      try resolve(&scalar, tag: events.tag ?? "!", event)
    } else if event.isPlain {
      try resolve(&scalar, event)
    } else {
      setString(&scalar, event)
    }
    if event.hasAnchor || scalar.kind != .string || start == end { scalar.spelling = Text(events.value) }
    if event.hasAnchor, let anchor = events.anchor { anchors[anchor] = .scalar(scalar) }
    return scalar
  }

  /// A string, without its characters where they are the bytes of the text.
  private func setString(_ scalar: inout YAMLScalar, _ event: YAMLEvent) {
    let inset = event.isQuoted ? 1 : 0
    scalar.kind = .string
    if scalar.end - scalar.start > 2 * inset, events.valueIs(scalar.start + inset, scalar.end - inset) {
      scalar.inset = UInt8(inset)
    } else {
      scalar.text = Text(events.value)
    }
  }

  /// A plain scalar, as the core schema reads it. Most begin with a letter that makes them strings.
  private func resolve(_ scalar: inout YAMLScalar, _ event: YAMLEvent) throws(DocumentError) {
    if let first = events.firstByte, !CoreSchema.mayBeOther(first, length: events.length) {
      scalar.isMergeKey = first == UInt8(ascii: "<") && events.value == "<<"
      return setString(&scalar, event)
    }
    let value = events.value
    try set(&scalar, to: CoreSchema.resolve(value), value, event)
  }

  private func set(
    _ scalar: inout YAMLScalar, to meaning: CoreSchema.Scalar, _ value: String, _ event: YAMLEvent
  ) throws(DocumentError) {
    switch meaning {
    case .null: scalar.kind = .null
    case .boolean(let flag): (scalar.kind, scalar.flag) = (.boolean, flag)
    case .string: setString(&scalar, event)
    case .number(let spelling):
      guard ExactNumber(lexical: spelling) != nil else {
        throw error(
          .fixedLimit(name: "exponent of a number", value: ExactNumber.exponentLimit), at: scalar.start,
          isByte: true)
      }
      scalar.kind = .number
      if spelling != value || !events.valueIs(scalar.start, scalar.end) { scalar.text = Text(spelling) }
    case .notFinite:
      throw error(
        .unsupportedYAML("`\(value)` is no JSON number; quote it if it is a string"), at: scalar.start,
        isByte: true)
    }
  }

  private func resolve(_ scalar: inout YAMLScalar, tag: String, _ event: YAMLEvent) throws(DocumentError) {
    switch tag {
    case "!", "tag:yaml.org,2002:str": setString(&scalar, event)
    case "tag:yaml.org,2002:null", "tag:yaml.org,2002:bool", "tag:yaml.org,2002:int",
      "tag:yaml.org,2002:float":
      let value = events.value
      let meaning = CoreSchema.resolve(value)
      guard CoreSchemaTag.accepts(tag, meaning) else {
        throw error(.unsupportedYAML("`\(value)` is not of the tag it has"), at: scalar.start, isByte: true)
      }
      try set(&scalar, to: meaning, value, event)
      if scalar.kind == .number { scalar.text = scalar.text ?? Text(value) }
    default: throw unknown(tag, scalar.start)
    }
  }

  private mutating func checkTag(_ event: YAMLEvent) throws(DocumentError) {
    let own = event.kind == .sequenceStart ? "tag:yaml.org,2002:seq" : "tag:yaml.org,2002:map"
    if let tag = events.tag, tag != "!", tag != own { throw unknown(tag, byte(event.start)) }
  }

  private func unknown(_ tag: String, _ place: Int) -> DocumentError {
    error(.unsupportedYAML("the tag `\(tag)`, which has no JSON meaning; remove it"), at: place, isByte: true)
  }

  private mutating func next() throws(DocumentError) -> YAMLEvent {
    do throws(YAMLProblem) {
      return try events.next()
    } catch {
      throw self.error(.malformedYAML(error.words), at: error.mark)
    }
  }

  private mutating func byte(_ mark: Int) -> Int { offsets.byte(of: mark) }

  private mutating func error(_ reason: DocumentError.Reason, at mark: Int) -> DocumentError {
    .at(byte(mark), in: bytes, name, reason)
  }

  private func error(_ reason: DocumentError.Reason, at place: Int, isByte: Bool) -> DocumentError {
    .at(place, in: bytes, name, reason)
  }

  private func duplicate(_ first: Int32, _ second: Int32) -> DocumentError {
    let (earlier, later) = (builder.records[Int(first)], builder.records[Int(second)])
    return .at(
      Int(later.keyStart), in: bytes, name,
      .duplicateName(
        builder.name(later, bytes).string, first: LineTable.position(in: bytes, at: Int(earlier.keyStart))))
  }
}
