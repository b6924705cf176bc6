public import KedgeDocuments

/// One demand on the content of evidence: what is measured, and what it must be.
public struct EvidenceCheck: Sendable {
  /// What is measured.
  enum Measure: Sendable {
    /// The value at a place.
    case field(JSONPointer)
    /// The first as a part of the second, per cent.
    case percent(JSONPointer, of: JSONPointer)
    /// The hours from the first to the second.
    case hours(JSONPointer, to: JSONPointer)
  }

  /// How it is compared.
  enum Relation: String, CaseIterable, Sendable {
    case above
    case atLeast = "at_least"
    case below
    case atMost = "at_most"
    case equals
  }

  /// With what it is compared.
  enum Bound: Sendable {
    /// A value as it is.
    case value(JSONValue)
    /// A budget of the lane, by its name.
    case budget(String)
    /// A multiple of another value of the evidence.
    case times(ExactNumber, JSONPointer)
  }

  let measure: Measure
  let relation: Relation
  let bound: Bound
  /// Where it is written.
  public let node: Node

  init(_ field: Field) throws(PolicyError) {
    let what = "a check, such as { field: /coverage_percent, above: 90 }"
    let fields = try Fields(
      field, what, known: ["field", "percent", "hours"] + Relation.allCases.map(\.rawValue))
    node = fields.node
    measure = try Self.measure(fields, field)
    let relations = Relation.allCases.filter { fields[Text($0.rawValue)] != nil }
    guard let relation = relations.first, relations.count == 1, let value = fields[Text(relation.rawValue)]
    else {
      throw field.expected(
        what + ", with one of \(Relation.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    self.relation = relation
    bound = try Self.bound(value, relation)
  }

  private static func measure(_ fields: Fields, _ field: Field) throws(PolicyError) -> Measure {
    let measures = ["field", "percent", "hours"].compactMap { fields[Text($0)] }
    guard let named = measures.first, measures.count == 1 else {
      throw field.expected("a check with one of field, percent, hours")
    }
    if fields["field"] != nil { return .field(try named.pointer()) }
    let pair = try named.list("two places, such as [/covered, /lines]") { field throws(PolicyError) in
      try field.pointer()
    }
    guard pair.count == 2 else { throw named.expected("two places, such as [/covered, /lines]") }
    return fields["percent"] != nil ? .percent(pair[0], of: pair[1]) : .hours(pair[0], to: pair[1])
  }

  private static func bound(_ field: Field, _ relation: Relation) throws(PolicyError) -> Bound {
    if field.node.kind == .object {
      let fields = try Fields(
        field, "a bound, such as { budget: tick_p95_ms } or { times: 2, of: /expected }",
        known: ["budget", "times", "of"])
      if let budget = fields["budget"] { return .budget(try budget.string("the name of a budget")) }
      return .times(
        try fields.required("times", example: "times: 2").number(),
        try fields.required("of", example: "of: /expected_requests_per_second").pointer())
    }
    if relation != .equals { return .value(.number(try field.number())) }
    guard field.node.kind != .array, field.node.kind != .null else {
      throw field.expected("a text, number or truth value")
    }
    return .value(field.node.value)
  }
}

extension Field {
  /// A JSON Pointer.
  func pointer() throws(PolicyError) -> JSONPointer {
    guard let pointer = node.string.flatMap({ JSONPointer($0) }) else {
      throw expected("a JSON Pointer, such as /coverage/lines")
    }
    return pointer
  }
}
