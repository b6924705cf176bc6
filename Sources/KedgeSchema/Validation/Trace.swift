import KedgeDocuments

/// What a validation does, as it does it: one unit for each schema and each keyword that is applied.
final class Trace {
  private struct Frame {
    let schema: Schema
    let instance: Node
    let path: JSONPointer
    /// The keyword that applies the schema.
    let keyword: Keyword?
    /// Finished keywords, by their place.
    var units: [(place: Int32, unit: OutputUnit)] = []
    /// Schemas applied by the keyword under way.
    var pending: [OutputUnit] = []
  }

  private let set: SchemaSet
  private var frames: [Frame] = []
  /// The unit of the root, at the end.
  private(set) var root: OutputUnit?
  /// What the rule under way says of itself, where the keyword alone does not.
  var detail: String?
  private var unitCount = 0

  /// The greatest number of units; what comes after is left out.
  static let unitLimit = 200_000

  init(_ set: SchemaSet) { self.set = set }

  func begin(_ schema: Schema, _ instance: Node, by place: Int32) {
    guard let top = frames.last, place >= 0 else {
      frames.append(Frame(schema: schema, instance: instance, path: .root, keyword: nil))
      return
    }
    let keyword = top.schema.keywords[Int(place)]
    frames.append(
      Frame(
        schema: schema, instance: instance, path: Self.path(from: top.path, top.schema, keyword, to: schema),
        keyword: keyword))
  }

  /// The keyword at a place has been judged.
  func finish(_ place: Int32, _ judgement: Judgement) {
    guard let top = frames.last else { return }
    let keyword = top.schema.keywords[Int(place)]
    let children = top.pending
    frames[frames.count - 1].pending = []
    let message =
      judgement == .invalid ? Explanation.message(keyword.rule, top.instance, children, detail: detail) : nil
    detail = nil
    let annotation =
      judgement == .valid && !keyword.rule.isAnnotation
      ? Explanation.annotation(keyword, top.instance, children) : nil
    append(
      OutputUnit(
        isValid: judgement.isValid, keywordLocation: top.path.appending(keyword.name),
        absoluteLocation: set.absoluteLocation(of: keyword.node, in: top.schema), instance: top.instance,
        schema: top.schema.id, keyword: keyword, message: message, annotation: annotation, children: children),
      place)
  }

  /// The schema under way accepts: the keywords that only annotate have their say.
  func annotate() {
    guard let top = frames.last else { return }
    for (place, keyword) in top.schema.keywords.enumerated() {
      guard keyword.rule.isAnnotation, let annotation = Explanation.annotation(keyword, top.instance, [])
      else {
        continue
      }
      append(
        OutputUnit(
          isValid: true, keywordLocation: top.path.appending(keyword.name),
          absoluteLocation: set.absoluteLocation(of: keyword.node, in: top.schema), instance: top.instance,
          schema: top.schema.id, keyword: keyword, message: nil, annotation: annotation, children: []),
        Int32(truncatingIfNeeded: place))
    }
  }

  /// The schema under way has been judged.
  func end(_ judgement: Judgement) {
    guard let frame = frames.popLast() else { return }
    let isFalse = frame.schema.boolean == false
    let unit = OutputUnit(
      isValid: judgement.isValid, keywordLocation: frame.path,
      absoluteLocation: set.absoluteLocation(of: frame.schema.node, in: frame.schema),
      instance: frame.instance,
      schema: frame.schema.id, keyword: isFalse ? frame.keyword : nil,
      message: isFalse ? Explanation.refusal(frame.keyword, frame.instance) : nil, annotation: nil,
      children: frame.units.sorted { $0.place < $1.place }.map(\.unit))
    if frames.isEmpty {
      root = unit
    } else {
      frames[frames.count - 1].pending.append(unit)
    }
  }

  private func append(_ unit: OutputUnit, _ place: Int32) {
    unitCount += 1
    guard unitCount <= Self.unitLimit else { return }
    frames[frames.count - 1].units.append((place, unit))
  }

  /// The way to a schema: by the keyword's name for references, else by where the schema stands in the other.
  private static func path(
    from path: JSONPointer, _ schema: Schema, _ keyword: Keyword, to target: Schema
  ) -> JSONPointer {
    if keyword.rule.isReference { return path.appending(keyword.name) }
    let (outer, inner) = (schema.node.pointer.tokens, target.node.pointer.tokens)
    guard target.node.document === schema.node.document, inner.starts(with: outer) else {
      return path.appending(keyword.name)
    }
    return JSONPointer(path.tokens + inner.dropFirst(outer.count))
  }
}

extension KeywordRule {
  /// Whether its value is what it has to say of instances.
  fileprivate var isAnnotation: Bool {
    switch self {
    case .annotation, .format: true
    default: false
    }
  }

  /// Whether it applies a schema that stands elsewhere.
  var isReference: Bool {
    switch self {
    case .reference, .dynamicReference, .recursiveReference, .unresolvedReference: true
    default: false
    }
  }
}
