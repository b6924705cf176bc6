/// Writes a YAML tree out as nodes: aliases copied, merge keys applied.
///
/// - SeeAlso: https://yaml.org/type/merge.html
struct YAMLEmitter {
  private let bytes: [UInt8]
  private let name: String
  private var builder = DocumentBuilder()

  init(bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
  }

  /// The finished document.
  func finish() -> Document { builder.finish(name: name, bytes: bytes, format: .yaml) }

  /// Appends a tree; its depth was bounded when it was read.
  mutating func emit(_ tree: YAMLTree) throws(DocumentError) {
    switch tree.content {
    case .scalar(let scalar, _, _): emit(scalar, tree)
    case .sequence(let elements):
      builder.begin(.array, tree.start)
      for element in elements { try emit(element) }
      _ = builder.end(tree.end, bytes)
    case .mapping(let entries):
      builder.begin(.object, tree.start)
      for entry in try merged(entries) {
        builder.key(entry.key.start, max(entry.key.end, 1), text: Self.name(of: entry.key))
        try emit(entry.value)
      }
      if let (first, second) = builder.end(tree.end, bytes) { throw duplicate(first, second) }
    }
  }

  private mutating func emit(_ scalar: CoreSchema.Scalar, _ tree: YAMLTree) {
    switch scalar {
    case .null, .notFinite: builder.scalar(.null, tree.start, tree.end)
    case .boolean(let flag): builder.scalar(.boolean, tree.start, tree.end, flag: flag)
    case .number(let spelling): builder.scalar(.number, tree.start, tree.end, text: Text(spelling))
    case .string(let string): builder.scalar(.string, tree.start, tree.end, text: Text(string))
    }
  }

  /// The entries with `<<` replaced by what it merges: own names first, earlier merges before later ones.
  private func merged(_ entries: [YAMLTree.Entry]) throws(DocumentError) -> [YAMLTree.Entry] {
    guard entries.contains(where: { Self.isMerge($0.key) }) else { return entries }
    var result = entries.filter { !Self.isMerge($0.key) }
    var names = Set(result.map { Self.name(of: $0.key) })
    for entry in entries where Self.isMerge(entry.key) {
      for source in try sources(entry.value) {
        for inherited in try merged(source) where names.insert(Self.name(of: inherited.key)).inserted {
          result.append(inherited)
        }
      }
    }
    return result
  }

  private func sources(_ value: YAMLTree) throws(DocumentError) -> [[YAMLTree.Entry]] {
    switch value.content {
    case .mapping(let entries): return [entries]
    case .sequence(let elements):
      var sources: [[YAMLTree.Entry]] = []
      for element in elements { sources += try self.sources(element) }
      return sources
    case .scalar:
      throw .at(value.start, in: bytes, name, .unsupportedYAML("`<<` merges a mapping or a list of them"))
    }
  }

  private static func isMerge(_ key: YAMLTree) -> Bool {
    if case .scalar(_, "<<", true) = key.content { return true }
    return false
  }

  private static func name(of key: YAMLTree) -> Text {
    guard case .scalar(_, let spelling, _) = key.content else { return "" }
    return Text(spelling)
  }

  private func duplicate(_ first: Int32, _ second: Int32) -> DocumentError {
    let (earlier, later) = (builder.records[Int(first)], builder.records[Int(second)])
    let name = later.keyText >= 0 ? builder.texts[Int(later.keyText)].string : ""
    return .at(
      Int(later.keyStart), in: bytes, self.name,
      .duplicateName(name, first: LineTable.position(in: bytes, at: Int(earlier.keyStart))))
  }
}
