public import KedgeDocuments

/// A finding that is not to be reported, with its reason.
public struct Ignore: Sendable {
  /// The rule's id.
  public let rule: String
  /// Where: a pattern over `module/contract#pointer`.
  public let at: GlobPattern
  /// Why.
  public let reason: String
  /// The last day on which it counts; nil for none.
  public let until: Day?
  /// Where it is written.
  public let node: Node

  init(_ field: Field) throws(PolicyError) {
    let fields = try Fields(
      field, #"an ignore, such as { rule: property-removed, at: "billing/invoice#/**", reason: never sent }"#,
      known: ["rule", "at", "reason", "until"])
    node = fields.node
    rule = try fields.required("rule", example: "rule: property-removed").rule()
    at = GlobPattern(try fields.required("at", example: "at: billing/invoice#/properties/*").string())
    reason = try fields.required("reason", example: "reason: never sent by a client").string()
    until = try fields.read("until") { field throws(PolicyError) in try field.day() }
  }

  /// Whether it is over.
  public func isExpired(on today: Day) -> Bool { until.map { $0 < today } ?? false }

  /// Whether it hides all that another one of the same pattern does, for as long.
  func covers(_ other: Ignore) -> Bool {
    guard Text(rule) == Text(other.rule), at == other.at else { return false }
    guard let until else { return true }
    return other.until.map { $0 <= until } ?? false
  }

  /// Whether it is about a finding, expired or not.
  ///
  /// A contract may be named by its path or by its file name without extensions: `billing/schemas/invoice.json#/a` and
  /// `billing/invoice#/a`.
  public func matches(rule id: String, module: String, contract: String, pointer: String) -> Bool {
    guard Text(rule) == Text(id) else { return false }
    let file =
      contract.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? contract
    let stem = file.utf8.split(separator: UInt8(ascii: ".")).first.map { String(Substring($0)) } ?? file
    return [contract, stem].contains { at.matches("\(module)/\($0)#\(pointer)") }
  }
}
