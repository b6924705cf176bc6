/// Object schemas of 2020-12 over few names, one and what an edit might make of it, as text, from a seed.
struct RandomObjects {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  private mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

  /// A writer, and a reader that is the same but for names that it adds here and there.
  mutating func next() -> (writer: String, reader: String) {
    let writer = object(depth: 3)
    return (
      writer.text { _ in nil }, writer.text { _ in self.below(3) == 0 ? self.pick(Self.additions) : nil }
    )
  }

  private static let additions = [
    #""c":{"type":"integer"}"#, #""d":{"type":"string"}"#, #""c":{"properties":{"d":{"type":"null"}}}"#,
    #""a":{"type":"integer"}"#,
  ]

  /// A schema in which each place that lists names may be given one more.
  indirect enum Schema {
    case text(String)
    case node([(keyword: String, value: Schema)])
    case list([Schema])
    case names([(name: String, schema: Schema)], isOpen: Bool)

    func text(_ addition: (String) -> String?) -> String {
      switch self {
      case .text(let text): return text
      case .node(let members):
        return "{" + members.map { "\"\($0.keyword)\":\($0.value.text(addition))" }.joined(separator: ",")
          + "}"
      case .list(let schemas): return "[" + schemas.map { $0.text(addition) }.joined(separator: ",") + "]"
      case .names(let members, let isOpen):
        var parts = members.map { "\"\($0.name)\":\($0.schema.text(addition))" }
        if isOpen, let more = addition(""), !members.contains(where: { more.hasPrefix("\"\($0.name)\":") }) {
          parts.append(more)
        }
        return "{" + parts.joined(separator: ",") + "}"
      }
    }
  }

  private mutating func value(depth: Int) -> Schema {
    depth == 0 || below(3) == 0
      ? .text(pick([#"{"type":"integer"}"#, #"{"type":"string"}"#, "true", "{}"])) : object(depth: depth - 1)
  }

  private mutating func object(depth: Int) -> Schema {
    var members: [(keyword: String, value: Schema)] = []
    for keyword in Self.keywords where below(keyword == "properties" ? 5 : 24) < 4 {
      members.append((keyword, value(of: keyword, depth: depth)))
    }
    return .node(members)
  }

  private static let keywords = [
    "properties", "patternProperties", "additionalProperties", "unevaluatedProperties", "allOf", "anyOf",
    "oneOf", "items", "prefixItems", "contains", "required", "not", "if", "dependentSchemas", "minProperties",
    "const",
  ]

  private mutating func value(of keyword: String, depth: Int) -> Schema {
    switch keyword {
    case "properties":
      return .names(
        (0..<2).filter { _ in below(3) > 0 }.map { (["a", "b"][$0], value(depth: depth)) }, isOpen: true)
    case "patternProperties": return .names([(pick(["^a", "^c", "b"]), value(depth: depth))], isOpen: false)
    case "dependentSchemas": return .names([(pick(["a", "c"]), value(depth: depth))], isOpen: false)
    case "additionalProperties", "unevaluatedProperties", "items", "contains", "not", "if":
      return value(depth: depth)
    case "allOf", "anyOf", "oneOf", "prefixItems": return .list([value(depth: depth), value(depth: depth)])
    case "required": return .text(pick([#"["a"]"#, #"["c"]"#]))
    case "minProperties": return .text("1")
    default: return .text(pick([#"{"c":1}"#, #"{"a":"x"}"#]))
    }
  }
}
