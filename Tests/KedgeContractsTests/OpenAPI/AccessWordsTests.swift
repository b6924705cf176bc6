import KedgeContracts
import Testing

/// What is said of who may ask.
@Suite struct AccessWordsTests {
  private static func api(_ security: String, _ schemes: String) -> String {
    """
    openapi: 3.1.0
    info: {title: t, version: "1"}
    security: \(security)
    paths: {/t: {get: {responses: {"200": {description: ok}}}}}
    components: {securitySchemes: {\(schemes)}}
    """
  }

  private static func words(_ old: String, _ new: String) throws -> [String] {
    try APIPairing(old, new).pairing.events.map(\.message)
  }

  private static let oauth =
    "o: {type: oauth2, flows: {implicit: {authorizationUrl: 'https://x/a', scopes: {}}}}"

  @Test func `schemes go by their names`() throws {
    let schemes = "k: {type: apiKey, in: header, name: X-Key}, b: {type: http, scheme: basic}, \(Self.oauth)"
    let words = try Self.words(
      Self.api("[{k: []}, {b: []}]", schemes),
      Self.api("[{b: []}, {b: [], k: []}, {o: [write, read]}, {}]", schemes))
    #expect(words == ["who may ask changed: `o` (read, write) or anyone will do"])
  }

  @Test func `a scheme of the same name is said by what it is`() throws {
    let words = try Self.words(
      Self.api("[{s: []}]", "s: {type: http, scheme: bearer}"),
      Self.api("[{s: []}]", "s: {type: apiKey, in: header, name: X-Key}"))
    #expect(
      words == [
        "who may ask changed: `s` (http bearer) will not do any more; `s` (apiKey header x-key) will do"
      ])
  }

  @Test func `where tokens are had is part of what a scheme is`() throws {
    let words = try Self.words(
      Self.api("[{o: [r]}]", Self.oauth), Self.api("[{o: [r]}]", Self.oauth.replacing("x/a", with: "x/b")))
    #expect(
      words == [
        "who may ask changed: `o` (oauth2, implicit https://x/a, r) will not do any more; "
          + "`o` (oauth2, implicit https://x/b, r) will do"
      ])
  }
}
