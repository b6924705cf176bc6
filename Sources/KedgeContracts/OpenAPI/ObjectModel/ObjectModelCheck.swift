import KedgeDocuments

/// Holds a description to the object model of its version, and finds the schemas in it.
struct ObjectModelCheck {
  let model: ObjectModel
  private(set) var problems: [DescriptionProblem] = []
  /// Every schema that stands in a place of its own, in the order of the document.
  private(set) var schemas: [Node] = []
  /// Where each `operationId` stands first.
  private var operationIDs: [Text: Node] = [:]

  init(_ document: Document, version: String) {
    model = ObjectModel.of(version)
    check(document.root, .object("document"), "the document")
    problems.sort { $0.node.range.lowerBound < $1.node.range.lowerBound }
  }

  /// The name of the version: OpenAPI 3.1.
  private var specification: String { (model.version == "2.0" ? "Swagger " : "OpenAPI ") + model.version }

  mutating func report(_ rule: DescriptionProblem.Rule, _ node: Node, _ message: String) {
    problems.append(DescriptionProblem(rule, node, message))
  }

  private mutating func check(_ node: Node, _ shape: ObjectModel.Shape, _ name: String) {
    switch shape {
    case .any: break
    case .string: expect(node.kind == .string, node, name, "a string")
    case .boolean: expect(node.kind == .boolean, node, name, "true or false")
    case .number: expect(node.kind == .number, node, name, "a number")
    case .count: expect(isCount(node), node, name, "a non-negative integer")
    case .word(let words): check(node, words, name)
    case .schema: checkSchema(node, name)
    case .object(let object): check(node, object, name)
    case .reference(let shape): checkReference(node, shape, name)
    case .list(let shape):
      guard expect(node.kind == .array, node, name, "a list") else { return }
      for (place, element) in node.elements.enumerated() { check(element, shape, "\(name)[\(place)]") }
    case .map(let shape):
      guard expect(node.kind == .object, node, name, "an object") else { return }
      for member in node.members { check(member.value, shape, member.name.string) }
    }
  }

  @discardableResult
  private mutating func expect(_ holds: Bool, _ node: Node, _ name: String, _ expected: String) -> Bool {
    if !holds { report(.malformed, node, "`\(name)` must be \(expected)") }
    return holds
  }

  private func isCount(_ node: Node) -> Bool {
    guard let number = node.number else { return false }
    return number.isInteger && !number.isNegative
  }

  private mutating func check(_ node: Node, _ words: [Text], _ name: String) {
    // `swagger: 2.0` without quotes is a number in YAML.
    if words == ["2.0"], node.number?.lexical == "2.0" || node.string == "2.0" { return }
    if let text = node.text, words.contains(text) { return }
    report(.malformed, node, "`\(name)` must be \(Self.list(words.map(\.string)))")
  }

  private mutating func checkSchema(_ node: Node, _ name: String) {
    let isSchema = node.kind == .object || (node.kind == .boolean && model.version >= "3.1")
    if expect(isSchema, node, name, "a schema") { schemas.append(node) }
  }

  private mutating func checkReference(_ node: Node, _ shape: ObjectModel.Shape, _ name: String) {
    guard let reference = node["$ref"] else { return check(node, shape, name) }
    expect(reference.kind == .string, reference, "$ref", "a string")
  }

  private mutating func check(_ node: Node, _ object: String, _ name: String) {
    let what = Self.words(object)
    guard expect(node.kind == .object, node, name, "an object, \(what)") else { return }
    let model = model[object]
    for member in node.members { check(member.name, member.value, model, object, what) }
    for field in model.names where model.fields[field]?.isRequired == true && node[field] == nil {
      report(.missing, node, "`\(field)` is missing: \(what) must have it in \(specification)")
    }
    checkConditions(node, object)
  }

  private mutating func check(
    _ name: Text, _ value: Node, _ model: ObjectModel.Object, _ object: String, _ what: String
  ) {
    if let field = model.fields[name] {
      check(value, field.shape, name.string)
    } else if let described = model.described, Self.fits(name, described.word) {
      check(value, described.shape, name.string)
    } else if !name.string.hasPrefix("x-") {
      report(.unknown, value, unknown(name, object, what))
    }
  }

  private func unknown(_ name: Text, _ object: String, _ what: String) -> String {
    let others = ObjectModel.versions.filter { ObjectModel.of($0)[object].fields[name] != nil }
    let hint = others.isEmpty ? "extensions begin with `x-`" : "it is one in \(Self.list(others))"
    return "`\(name)` is no field of \(what) in \(specification); \(hint)"
  }

  /// Whether a name is as a description says.
  private static func fits(_ name: Text, _ word: String) -> Bool {
    switch word {
    case "a-path": return name.string.hasPrefix("/")
    case "a-status-code":
      let bytes = Array(name.string.utf8)
      guard bytes.count == 3, (49...53).contains(bytes[0]) else { return false }
      let rest = bytes[1...]
      return rest.allSatisfy { (48...57).contains($0) } || rest.allSatisfy { $0 == UInt8(ascii: "X") }
    default: return !name.string.hasPrefix("x-")
    }
  }

  /// An object in words: a path item, the responses.
  private static func words(_ object: String) -> String {
    let noun = object.replacing("-", with: " ")
    if noun.hasSuffix("s") || ["document", "info"].contains(noun) { return "the \(noun)" }
    return "aeio".contains(noun.prefix(1)) ? "an \(noun)" : "a \(noun)"
  }

  static func list(_ words: [String]) -> String {
    let quoted = words.map { "`\($0)`" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }

  /// Notes where an operation has its name; answers where it was taken before.
  mutating func take(operationID: Text, at node: Node) -> Node? {
    if let known = operationIDs[operationID] { return known }
    operationIDs[operationID] = node
    return nil
  }
}
