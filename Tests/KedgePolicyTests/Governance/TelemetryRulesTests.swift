import KedgeChanges
import KedgeDocuments
import Testing

@testable import KedgePolicy

/// What labels of metrics may be, decided on the languages of their values.
@Suite struct TelemetryRulesTests {
  private static func metric(_ labels: String) throws -> Document {
    try Document.read(
      Array("metrics: { tick: { type: counter, labels: { \(labels) } } }".utf8), name: "metrics.yaml")
  }

  private static func messages(_ labels: String, since old: String? = nil) throws -> [String] {
    try BuiltInPolicies.matriz.telemetry.changes(
      in: metric(labels), since: old.map { try metric($0) }
    ).map { "\($0.rule.id): \($0.message)" }
  }

  @Test(arguments: [
    "status: [success, error]", "shard: { pattern: '^s[0-9]{1,3}$' }", "hit: { type: boolean }",
    "code: { pattern: '^[1-5]xx$' }", "lane: [candidate, production]", "step: { pattern: '^(req|res)$' }",
  ])
  func `a label with few values is bounded`(_ label: String) throws {
    #expect(try Self.messages(label) == [])
  }

  @Test(arguments: [
    ("user_id: [a]", "label-forbidden: `tick/user_id` is a label that no metric may have"),
    ("userId: [a]", "label-forbidden: `tick/userId` is a label that no metric may have"),
    ("trace-id: [a]", "label-forbidden: `tick/trace-id` is a label that no metric may have"),
    (
      "lane: [staging]",
      "label-forbidden: `tick/lane` can be `staging`, which the policy does not list for `lane`"
    ),
    ("peer: ['req_1']", "label-unbounded: `tick/peer` can be `req_1`, a prefixed id"),
    (
      "peer: { pattern: '^[a-z]{1,9}[0-9]{0,13}$' }",
      "label-unbounded: `tick/peer` can be `a0000000000000`, a long run of digits"
    ),
    ("peer: { pattern: '^(web|tx_[0-9])$' }", "label-unbounded: `tick/peer` can be `tx_0`, a prefixed id"),
    (
      "peer: { pattern: '^[0-9a-f-]{36}$' }",
      "label-unbounded: `tick/peer` can be `\(String(repeating: "a", count: 23))0000000000000`, a long run"
    ),
    ("peer: { pattern: '^[a-z]+$' }", "label-unbounded: `tick/peer` can have more than 10000 values"),
    ("peer: { type: string }", "label-unbounded: `tick/peer` can be `0000000000000`, a long run of digits"),
    ("size: { type: int }", "label-unbounded: `tick/size` can be `0000000000000`, a long run of digits"),
    (
      "peer: { pattern: '^(a+)\\1$' }",
      "label-unbounded: whether `tick/peer` has a bound cannot be told from its pattern"
    ),
  ])
  func `a label without a bound is found, with a value that shows it`(_ label: String, _ message: String)
    throws
  {
    let messages = try Self.messages(label)
    #expect(messages.count == 1 && messages[0].hasPrefix(message), "\(messages)")
  }

  @Test func `what the last release has is not said again`() throws {
    #expect(try Self.messages("user_id: [a], peer: [b]", since: "user_id: [a]") == [])
    #expect(try Self.messages("user_id: [a], peer: { type: string }", since: "user_id: [a]").count == 1)
  }

  @Test func `attributes of conventions are looked at where they list values`() throws {
    let text = """
      groups:
        - id: metric.http.time
          type: metric
          metric_name: http.time
          instrument: histogram
          unit: s
          attributes:
            - id: url.full
              type: string
            - ref: session.id
            - id: peer
              type: { members: [{ id: req_12, value: req_12 }] }
      """
    let document = try Document.read(Array(text.utf8), name: "http.yaml")
    #expect(
      BuiltInPolicies.matriz.telemetry.changes(in: document, since: nil).map(\.message) == [
        "`metric.http.time/session.id` is a label that no metric may have",
        "`metric.http.time/peer` can be `req_12`, a prefixed id",
      ])
  }
}
