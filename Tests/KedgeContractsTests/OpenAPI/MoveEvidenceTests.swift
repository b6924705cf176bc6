import KedgeContracts
import Testing

/// What makes an operation that came look like one that went, in the notes of its removal.
@Suite struct MoveEvidenceTests {
  private static func api(_ paths: String) -> String {
    """
    openapi: 3.1.0
    info: {title: t, version: "1"}
    paths:
    \(paths.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n"))
    """
  }

  /// The notes of what was removed, and what the removals do.
  private static func notes(_ old: String, _ new: String) throws -> [String] {
    let events = try APIPairing(api(old), api(new)).pairing.events.filter { $0.rule.hasSuffix("removed") }
    #expect(events.allSatisfy { $0.effect == .narrows }, "a move makes no removal less")
    return events.flatMap { event in event.notes.map { "\(event.surfaces[0]): \($0)" } }
  }

  private static func answer(_ schema: String) -> String {
    #"{"200": {description: ok, content: {application/json: {schema: \#(schema)}}}}"#
  }

  @Test func `the same operationId`() throws {
    let notes = try Self.notes(
      "/orders: {get: {operationId: list, responses: {}}}",
      "/purchases: {get: {operationId: list, parameters: [{name: q, in: query, schema: {}}], responses: {}}}")
    #expect(notes == ["GET /orders: looks like a move to `GET /purchases`: the same operationId `list`"])
  }

  @Test func `the same parameters, body and answers`() throws {
    let content = "responses: \(Self.answer("{type: string}"))"
    let notes = try Self.notes("/orders: {get: {\(content)}}", "/purchases: {get: {\(content)}}")
    #expect(
      notes == [
        "GET /orders: looks like a move to `GET /purchases`: the same parameters, body and answers"
      ])
  }

  @Test func `all of it`() throws {
    let content = "operationId: list, responses: \(Self.answer("{type: string}"))"
    let notes = try Self.notes("/orders: {get: {\(content)}}", "/purchases: {get: {\(content)}}")
    #expect(
      notes == [
        "GET /orders: looks like a move to `GET /purchases`: the same operationId `list`, "
          + "the same parameters, body and answers"
      ])
  }

  @Test(arguments: [
    (
      "/a: {get: {responses: \(answer("{type: string}"))}}",
      "/b: {get: {responses: \(answer("{type: integer}"))}}"
    ),
    ("/a: {get: {responses: \(answer("{}"))}}", "/b: {post: {responses: \(answer("{}"))}}"),
    (
      "/a: {get: {responses: \(answer("{}"))}}",
      "/b: {get: {parameters: [{name: q, in: query, schema: {}}], responses: \(answer("{}"))}}"
    ),
    (
      #"/a: {get: {responses: {"204": {description: none}}}}"#,
      #"/b: {get: {responses: {"204": {description: none}}}}"#
    ),
    ("/a: {get: {operationId: x, responses: {}}}", "/b: {get: {operationId: y, responses: {}}}"),
  ])
  func `nothing that both have alone`(old: String, new: String) throws {
    #expect(try Self.notes(old, new) == [])
  }

  @Test func `the better evidence counts, and nothing is two moves`() throws {
    let same = "responses: \(Self.answer("{type: string}"))"
    let notes = try Self.notes(
      "/a: {get: {operationId: x, \(same)}}\n/b: {get: {\(same)}}",
      "/c: {get: {\(same)}}\n/d: {get: {operationId: x, responses: {}}}")
    #expect(
      notes == [
        "GET /a: looks like a move to `GET /d`: the same operationId `x`",
        "GET /b: looks like a move to `GET /c`: the same parameters, body and answers",
      ])
  }
}
