import KedgeContracts
import KedgeDocuments
import KedgeSchema
import Testing

/// What is read of a description.
@Suite struct OpenAPIReaderTests {
  @Test func `surfaces have names and flows`() throws {
    let api = """
      openapi: 3.1.0
      info: {title: t, version: "1"}
      paths:
        /orders/{id}:
          parameters:
            - {name: id, in: path, required: true, schema: {type: string}}
          put:
            parameters:
              - {name: dry, in: query, schema: {type: boolean}}
            requestBody: {content: {application/json: {schema: {type: object}}}}
            responses:
              "200":
                description: ok
                headers: {X-Left: {schema: {type: integer}}}
                content: {application/json: {schema: {type: object}}}
      webhooks:
        paid:
          post:
            requestBody: {content: {application/json: {schema: {type: object}}}}
            responses: {"200": {description: ok, content: {text/plain: {}}}}
      """
    let surfaces = try APIPairing(api, api).old.surfaces.map { "\($0.name): \($0.flow)" }
    #expect(
      surfaces == [
        "PUT /orders/{id} > path parameter id: accepted", "PUT /orders/{id} > query parameter dry: accepted",
        "PUT /orders/{id} > request body > application/json: accepted",
        "PUT /orders/{id} > response 200 > header X-Left: produced",
        "PUT /orders/{id} > response 200 > application/json: produced",
        "webhook paid > POST > request body > application/json: produced",
        "webhook paid > POST > response 200 > text/plain: accepted",
      ])
  }

  @Test func `parts may be in other files`() throws {
    let api = """
      openapi: 3.0.3
      info: {title: t, version: "1"}
      paths:
        /a: {$ref: "parts/paths.yaml#/a"}
      """
    let parts = """
      a:
        get:
          responses: {"200": {$ref: "answers.yaml#/ok"}}
      """
    let answers = """
      ok: {description: ok, content: {application/json: {schema: {$ref: "#/thing"}}}}
      thing: {type: object}
      """
    let read = try APIPairing(
      api, api, files: ["parts/paths.yaml": parts, "parts/answers.yaml": answers])
    #expect(read.old.surfaces.map(\.name) == ["GET /a > response 200 > application/json"])
    #expect(read.old.notCompared == [])
    #expect(read.events == [])
  }

  @Test func `what leads nowhere is said`() throws {
    let api = """
      openapi: 3.0.3
      info: {title: t, version: "1"}
      paths:
        /a: {$ref: "missing.yaml#/a"}
      """
    #expect(
      try APIPairing(api, api).old.notCompared == [
        "the reference `missing.yaml#/a` leads nowhere (api.yaml:4:7)"
      ])
  }

  @Test func `another kind is refused`() throws {
    #expect(throws: ContractError.self) { try APIPairing("openapi: 4.0.0", "openapi: 4.0.0") }
  }
}
