import KedgeDocuments
import KedgePatterns

/// The words for what keywords say.
enum Explanation {
  /// Why a keyword does not accept an instance; nil where the schemas that it applies say it.
  static func message(
    _ rule: KeywordRule, _ node: Node, _ children: [OutputUnit], detail: String?
  ) -> String? {
    switch rule {
    case .type(let types): "is not of type \(types)"
    case .enumeration(let values): "is none of the \(values.count) values allowed"
    case .constant(let value): "is not the value \(short(value))"
    case .multipleOf(let divisor): "is no multiple of \(divisor)"
    case .maximum(let bound, let exclusive): "is \(exclusive ? "not below" : "above") \(bound)"
    case .minimum(let bound, let exclusive): "is \(exclusive ? "not above" : "below") \(bound)"
    case .maxLength(let bound): "has more than \(bound) characters"
    case .minLength(let bound): "has fewer than \(bound) characters"
    case .pattern(let pattern): "does not match `\(pattern.source)`"
    case .format(let name): "is no \(name)"
    case .maxItems(let bound): "has more than \(bound) elements"
    case .minItems(let bound): "has fewer than \(bound) elements"
    case .uniqueItems: "has equal elements"
    case .maxProperties(let bound): "has more than \(bound) members"
    case .minProperties(let bound): "has fewer than \(bound) members"
    case .required(let names): missing(names.filter { node[$0] == nil })
    case .dependentRequired(let list): missing(list, in: node)
    case .anyOf(let parts): "matches none of the \(parts.count) alternatives"
    case .oneOf, .contains: detail
    case .not: "matches what it must not"
    default: children.isEmpty ? "is not accepted" : nil
    }
  }

  /// Why the schema `false` accepts nothing.
  static func refusal(_ keyword: Keyword?, _ node: Node) -> String {
    switch keyword?.rule {
    case .additionalProperties, .unevaluatedProperties, .patternProperties, .properties:
      "the member `\(node.name ?? "")` is not allowed"
    case .propertyNames: "the name `\(node.text ?? "")` is not allowed"
    case .items, .unevaluatedItems, .prefixItems: "an element is not allowed here"
    default: "no value is allowed here"
    }
  }

  /// What a keyword has to say of an instance that it accepts.
  static func annotation(_ keyword: Keyword, _ node: Node, _ children: [OutputUnit]) -> JSONValue? {
    switch keyword.rule {
    case .properties, .patternProperties, .additionalProperties, .unevaluatedProperties:
      guard node.kind == .object else { return nil }
      return .array(children.compactMap { $0.instance.name.map { .string($0) } })
    case .items, .unevaluatedItems: return children.isEmpty ? nil : .boolean(true)
    case .prefixItems:
      guard !children.isEmpty else { return nil }
      return children.count == node.elementCount ? .boolean(true) : .number(ExactNumber(children.count - 1))
    case .contains:
      guard node.kind == .array else { return nil }
      let matching = children.enumerated().filter { $0.element.isValid == true }
      return .array(matching.map { .number(ExactNumber($0.offset)) })
    case .format: return keyword.node.value
    case .annotation: return silent.contains(keyword.name) ? nil : keyword.node.value
    default: return nil
    }
  }

  /// Keywords that are read elsewhere, or say nothing of instances.
  private static let silent: Set<Text> = [
    "$id", "id", "$schema", "$anchor", "$dynamicAnchor", "$recursiveAnchor", "$vocabulary", "$comment",
    "$defs",
    "definitions", "then", "else", "minContains", "maxContains", "exclusiveMaximum", "exclusiveMinimum",
    "additionalItems",
  ]

  private static func missing(_ names: [Text]) -> String {
    let list = names.prefix(8).map { "`\($0)`" }.joined(separator: ", ") + (names.count > 8 ? ", ..." : "")
    return "lacks the required member\(names.count == 1 ? "" : "s") \(list)"
  }

  private static func missing(_ dependencies: [DependentNames], in node: Node) -> String {
    for dependency in dependencies where node[dependency.name] != nil {
      if let name = dependency.required.first(where: { node[$0] == nil }) {
        return "lacks the member `\(name)` that `\(dependency.name)` requires"
      }
    }
    return "lacks a member that another requires"
  }

  private static func short(_ value: JSONValue) -> String {
    let text = value.description
    return text.utf8.count <= 80 ? text : String(text.prefix(77)) + "..."
  }
}
