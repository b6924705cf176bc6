import KedgeContracts
import KedgeDocuments
import Testing

/// Descriptions that their specification does not allow: every finding, each at its place.
@Suite struct ObjectModelCheckTests {
  private static func document(_ version: String, _ rest: String) -> String {
    let word = version == "2.0" ? "swagger" : "openapi"
    return #"{"\#(word)":"\#(version)","info":{"title":"t","version":"1"},\#(rest)}"#
  }

  private static func operation(_ version: String, _ fields: String) -> String {
    document(version, #""paths":{"/a":{"get":{\#(fields)}}}"#)
  }

  private static let cases: [(String, [String])] = [
    (operation("2.0", #""responses":{"200":{"description":"ok"}}"#), []),
    (operation("3.1.0", #""summary":"s""#), []),
    (
      operation("3.0.4", #""sumary":"s","responses":{"2XX":{"description":"ok"},"x-a":1}"#),
      ["/paths/~1a/get/sumary field-unknown"]
    ),
    (
      operation("3.0.4", #""responses":{"200":{}},"deprecated":"yes""#),
      ["/paths/~1a/get/responses/200 field-missing", "/paths/~1a/get/deprecated field-malformed"]
    ),
    (
      operation("3.0.4", "\"tags\":[1]"),
      ["/paths/~1a/get field-missing", "/paths/~1a/get/tags/0 field-malformed"]
    ),
    (
      operation("3.2.0", #""responses":{"200":{"summary":"s"},"600":{}}"#),
      ["/paths/~1a/get/responses/600 field-unknown"]
    ),
    (
      operation("3.0.0", ##""responses":{"default":{"$ref":"#/x"},"200":{"$ref":3}}"##),
      ["/paths/~1a/get/responses/200/$ref field-malformed"]
    ),
    (
      operation("3.1.1", #""parameters":[{"name":"a","in":"path","schema":{}},{"in":"body","content":{}}]"#),
      [
        "/paths/~1a/get/parameters/0 field-missing", "/paths/~1a/get/parameters/1 field-missing",
        "/paths/~1a/get/parameters/1/in field-malformed",
        "/paths/~1a/get/parameters/1/content field-malformed",
      ]
    ),
    (
      operation("2.0", #""parameters":[{"name":"a","in":"query"},{"name":"b","in":"body"}],"responses":{}"#),
      ["/paths/~1a/get/parameters/0 field-missing", "/paths/~1a/get/parameters/1 field-missing"]
    ),
    (
      document("3.0.0", #""paths":{"a":{},"x-a":1},"webhooks":{}"#),
      ["/paths/a field-unknown", "/webhooks field-unknown"]
    ),
    (
      document("3.1.0", #""servers":[{"uri":"/"}]"#),
      [" field-missing", "/servers/0 field-missing", "/servers/0/uri field-unknown"]
    ),
    (
      document("3.1.0", #""paths":{"/a":{"get":{"operationId":"x"},"put":{"operationId":"x"}}}"#),
      ["/paths/~1a/put/operationId field-conflicting"]
    ),
    (
      document(
        "3.1.0", #""components":{"securitySchemes":{"k":{"type":"apiKey","name":"n"},"m":{"type":"basic"}}}"#),
      ["/components/securitySchemes/k field-missing", "/components/securitySchemes/m/type field-malformed"]
    ),
    (#"{"openapi":"3.0.0","paths":[]}"#, [" field-missing", "/paths field-malformed"]),
  ]

  @Test(arguments: cases) func `what the object model does not allow`(text: String, expected: [String]) throws
  {
    let review = try DescriptionReview(try Document.read(Array(text.utf8), name: "api.json"))
    #expect(review.problems.map { "\($0.node.pointer) \($0.rule)" } == expected)
  }

  @Test func `words and places, and the schemas that stand in a description`() throws {
    let text = """
      openapi: 3.0.3
      info: {title: t, version: "1"}
      paths:
        /a/{b}:
          post:
            jsonSchemaDialect: x
            requestBody:
              content:
                application/json: {schema: {type: object}, itemSchema: {}}
            responses: {}
      components:
        schemas: {A: {}, B: true}
      """
    let review = try DescriptionReview(try Document.read(Array(text.utf8), name: "api.yaml"))
    #expect(
      review.schemas.map(\.pointer.description) == [
        "/paths/~1a~1{b}/post/requestBody/content/application~1json/schema", "/components/schemas/A",
      ])
    #expect(
      review.problems.map(\.description) == [
        "api.yaml:6:7: `jsonSchemaDialect` is no field of an operation in OpenAPI 3.0; extensions begin with `x-` [field-unknown]",
        "api.yaml:9:54: `itemSchema` is no field of a media type in OpenAPI 3.0; it is one in `3.2` [field-unknown]",
        "api.yaml:12:20: `B` must be a schema [field-malformed]",
      ])
  }
}
