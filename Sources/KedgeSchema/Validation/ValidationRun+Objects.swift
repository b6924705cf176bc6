import KedgeDocuments
import KedgePatterns

extension ValidationRun {
  mutating func checkObject(_ keyword: Keyword, _ schema: Schema, _ node: Node, _ own: inout Evaluated)
    -> Bool
  {
    guard node.kind == .object else { return true }
    switch keyword.rule {
    case .maxProperties(let bound):
      return verdict(node.memberCount <= bound, node, schema, keyword, "has more than \(bound) members")
    case .minProperties(let bound):
      return verdict(node.memberCount >= bound, node, schema, keyword, "has fewer than \(bound) members")
    case .required(let names):
      var isValid = true
      for name in names where node[name] == nil {
        fail(node, schema.id, keyword, "lacks the required member `\(name)`")
        isValid = false
      }
      return isValid
    case .properties(let properties):
      var isValid = true
      for property in properties {
        guard let value = node[property.name] else { continue }
        own.members.insert(value.index)
        if !inside(property.schema, value) { isValid = false }
      }
      return isValid
    case .patternProperties(let patterns): return checkPatterns(patterns, node, &own)
    case .additionalProperties(let part):
      var isValid = true
      for member in node.members where !Self.names(member.name, in: schema) && !inside(part, member.value) {
        isValid = false
      }
      own.allMembers = true
      return isValid
    case .propertyNames(let part):
      var isValid = true
      for member in node.members where !accepts(part, name: member.name) {
        fail(member.value, schema.id, keyword, "the name `\(member.name)` is not allowed")
        isValid = false
      }
      return isValid
    case .dependentRequired(let dependencies):
      var isValid = true
      for dependency in dependencies where node[dependency.name] != nil {
        for name in dependency.required where node[name] == nil {
          fail(node, schema.id, keyword, "lacks the member `\(name)` that `\(dependency.name)` requires")
          isValid = false
        }
      }
      return isValid
    case .dependentSchemas(let dependencies):
      var isValid = true
      for dependency in dependencies
      where node[dependency.name] != nil && !apply(dependency.schema, node, &own) {
        isValid = false
      }
      return isValid
    default: return true
    }
  }

  private mutating func checkPatterns(_ patterns: [PatternSchema], _ node: Node, _ own: inout Evaluated)
    -> Bool
  {
    var isValid = true
    for part in patterns {
      guard let pattern = part.pattern else { return giveUp("`\(part.source)` is no regular expression") }
      for member in node.members where pattern.matches(member.name.string) {
        own.members.insert(member.value.index)
        if !inside(part.schema, member.value) { isValid = false }
      }
    }
    return isValid
  }

  /// Whether a name is one that `properties` or `patternProperties` of the schema speak of.
  private static func names(_ name: Text, in schema: Schema) -> Bool {
    schema.keywords.contains { keyword in
      switch keyword.rule {
      case .properties(let properties): properties.contains { $0.name == name }
      case .patternProperties(let patterns): patterns.contains { $0.pattern?.matches(name.string) ?? false }
      default: false
      }
    }
  }

  private mutating func accepts(_ part: SchemaID, name: Text) -> Bool {
    let document = Document(value: .string(name), name: "name")
    var run = ValidationRun(Validator(set, options: options), collectsErrors: false)
    guard let isValid = run.judge(document.root, part) else { return giveUp(run.undecided ?? "") }
    return isValid
  }
}
