import KedgeContracts
import Testing

/// Components that came, went or are called otherwise, with what makes it look so.
@Suite struct ComponentNamesTests {
  private static func api(_ schema: String, _ components: String) -> String {
    """
    openapi: 3.0.3
    info: {title: t, version: "1"}
    paths:
      /t:
        post:
          requestBody: {content: {application/json: {schema: \(schema)}}}
          responses: {"200": {description: ok}}
    components: {schemas: {\(components)}}
    """
  }

  private static func events(_ old: String, _ new: String) throws -> [String] {
    try APIPairing(old, new).pairing.events.filter { $0.rule.hasPrefix("component") }.map { event in
      #expect(event.isOfCode)
      return event.message
    }
  }

  private static func reference(_ name: String) -> String { ##"{$ref: "#/components/schemas/\##(name)"}"## }

  @Test func `called otherwise at the same place, whatever it says`() throws {
    let events = try Self.events(
      Self.api(Self.reference("A"), "A: {type: string}"), Self.api(Self.reference("B"), "B: {type: integer}"))
    #expect(events == ["component `A` is called `B` now: it stands at the same places"])
  }

  @Test func `places are looked for within components, too, and in a circle`() throws {
    let old =
      "A: {properties: {x: {items: \(Self.reference("C"))}}}, C: {properties: {c: \(Self.reference("C"))}}"
    let new =
      "B: {properties: {x: {items: \(Self.reference("D"))}}}, D: {properties: {c: \(Self.reference("D"))}}"
    let events = try Self.events(Self.api(Self.reference("A"), old), Self.api(Self.reference("B"), new))
    #expect(
      events == [
        "component `A` is called `B` now: it stands at the same places",
        "component `C` is called `D` now: it stands at the same places",
      ])
  }

  @Test func `nothing uses it, and it says the same`() throws {
    let events = try Self.events(
      Self.api("{}", "A: {type: object, required: [x]}"), Self.api("{}", "B: {required: [x], type: object}"))
    #expect(events == ["component `A` is called `B` now: it says the same"])
  }

  @Test func `one that came is one that went, and the next is gone`() throws {
    let events = try Self.events(
      Self.api("{}", "A: {type: string}, B: {type: string}"), Self.api("{}", "C: {type: string}"))
    #expect(events == ["component `A` is called `C` now: it says the same", "component `B` was removed"])
  }

  @Test func `what says nothing is like nothing`() throws {
    let events = try Self.events(Self.api("{}", "A: {}"), Self.api("{}", "B: {}"))
    #expect(events == ["component `A` was removed", "component `B` was added"])
  }

  @Test func `what is still there is not called otherwise`() throws {
    let events = try Self.events(
      Self.api(Self.reference("A"), "A: {type: string}"),
      Self.api(Self.reference("B"), "A: {type: string}, B: {type: string}"))
    #expect(events == ["component `B` was added"])
  }
}
