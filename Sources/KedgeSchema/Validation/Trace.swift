import KedgeDocuments

/// What a validation does, as it does it: one unit for each schema and each keyword that is applied.
final class Trace {
  /// What is kept.
  enum Extent {
    /// Every unit, with its places and annotations.
    case everything
    /// The units that do not accept, without places, and nothing inside alternatives: what errors are made of.
    case errors
  }

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
  let extent: Extent
  private var frames: [Frame] = []
  /// The unit of the root, at the end.
  private(set) var root: OutputUnit?
  /// What the rule under way says of itself, where the keyword alone does not.
  var detail: String?
  private var unitCount = 0

  /// The greatest number of units; what comes after is left out.
  static let unitLimit = 200_000

  init(_ set: SchemaSet, keeping extent: Extent) {
    self.set = set
    self.extent = extent
  }

  func begin(_ schema: Schema, _ instance: Node, by place: Int32) {
    guard let top = frames.last, place >= 0 else {
      frames.append(Frame(schema: schema, instance: instance, path: .root, keyword: nil))
      return
    }
    let keyword = top.schema.keywords[Int(place)]
    frames.append(
      Frame(
        schema: schema, instance: instance,
        path: extent == .errors ? .root : Self.path(from: top.path, top.schema, keyword, to: schema),
        keyword: keyword))
  }

  /// The keyword at a place has been judged.
  func finish(_ place: Int32, _ judgement: Judgement) {
    guard let top = frames.last else { return }
    let keyword = top.schema.keywords[Int(place)]
    let children = top.pending
    frames[frames.count - 1].pending = []
    if extent == .errors, judgement != .invalid {
      detail = nil
      return
    }
    let message =
      judgement == .invalid ? Explanation.message(keyword.rule, top.instance, children, detail: detail) : nil
    detail = nil
    let annotation =
      judgement == .valid && !keyword.rule.isAnnotation
      ? Explanation.annotation(keyword, top.instance, children) : nil
    append(
      OutputUnit(
        isValid: judgement.isValid, keywordLocation: location(keyword, top),
        absoluteLocation: address(keyword.node, top), instance: top.instance, schema: top.schema.id,
        keyword: keyword, message: message, annotation: annotation, children: children),
      place)
  }

  /// The schema under way accepts: the keywords that only annotate have their say.
  func annotate() {
    guard extent == .everything, let top = frames.last else { return }
    for (place, keyword) in top.schema.keywords.enumerated() {
      guard keyword.rule.isAnnotation, let annotation = Explanation.annotation(keyword, top.instance, [])
      else {
        continue
      }
      append(
        OutputUnit(
          isValid: true, keywordLocation: location(keyword, top),
          absoluteLocation: address(keyword.node, top),
          instance: top.instance, schema: top.schema.id, keyword: keyword, message: nil,
          annotation: annotation, children: []),
        Int32(truncatingIfNeeded: place))
    }
  }

  /// The schema under way has been judged.
  func end(_ judgement: Judgement) {
    guard let frame = frames.popLast() else { return }
    if extent == .errors, judgement != .invalid, !frames.isEmpty { return }
    let isFalse = frame.schema.boolean == false
    let unit = OutputUnit(
      isValid: judgement.isValid, keywordLocation: frame.path,
      absoluteLocation: address(frame.schema.node, frame), instance: frame.instance,
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

  private func location(_ keyword: Keyword, _ frame: Frame) -> JSONPointer {
    extent == .errors ? .root : frame.path.appending(keyword.name)
  }

  private func address(_ node: Node, _ frame: Frame) -> String {
    extent == .errors ? "" : set.absoluteLocation(of: node, in: frame.schema)
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
