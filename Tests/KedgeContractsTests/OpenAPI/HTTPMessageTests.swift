import KedgeContracts
import KedgeDocuments
import KedgeSchema
import Testing

/// Documents as the messages that carry them.
@Suite struct HTTPMessageTests {
  private static let api = """
    openapi: 3.0.3
    info: {title: t, version: "1"}
    servers: [{url: "https://api.x/v1"}]
    security: [{key: []}]
    paths:
      /orders/{id}:
        parameters:
          - {name: id, in: path, required: true, schema: {type: string}}
        post:
          parameters:
            - {name: dry, in: query, required: true, schema: {type: string}}
            - {name: tags, in: query, schema: {type: array}}
            - {name: sizes, in: query, explode: false, schema: {type: array}}
            - {name: filter, in: query, style: deepObject, schema: {type: object}}
            - {name: X-Trace, in: header, schema: {type: string}}
            - {name: session, in: cookie, schema: {type: string}}
          requestBody:
            content:
              application/json: {schema: {type: object}}
              application/x-www-form-urlencoded: {schema: {type: object}}
              multipart/form-data: {schema: {type: object}}
          responses:
            "200":
              description: ok
              headers: {X-Left: {required: true, schema: {type: string}}}
              content: {application/json: {schema: {type: object}}, text/plain: {schema: {type: string}}}
            4XX: {description: no, content: {application/json: {schema: {type: object}}}}
            "400": {description: no}
            default: {description: else, content: {application/json: {schema: {type: object}}}}
          callbacks:
            paid:
              "{$request.body#/url}":
                post:
                  requestBody: {content: {application/json: {schema: {type: object}}}}
                  responses: {"200": {description: ok}}
    components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}}
    """

  @Test(arguments: [
    (
      "request body > application/json", #"{"a":"b c"}"#,
      "POST /orders/s%20s?dry=s%20s HTTP/1.1\nX-Key: <key>\nContent-Type: application/json\n\n{\"a\":\"b c\"}"
    ),
    (
      "request body > application/x-www-form-urlencoded", #"{"a":"b c","d":[1,2]}"#,
      "POST /orders/s%20s?dry=s%20s HTTP/1.1\nX-Key: <key>\nContent-Type: application/x-www-form-urlencoded\n\na=b%20c&d=1&d=2"
    ),
    (
      "request body > multipart/form-data", #"{"a":"b"}"#,
      "POST /orders/s%20s?dry=s%20s HTTP/1.1\nX-Key: <key>\nContent-Type: multipart/form-data\n\n--part\nContent-Disposition: form-data; name=\"a\"\n\nb\n--part--"
    ),
    ("path parameter id", #""a/b""#, "POST /orders/a%2Fb?dry=s%20s HTTP/1.1\nX-Key: <key>"),
    ("query parameter dry", "true", "POST /orders/s%20s?dry=true HTTP/1.1\nX-Key: <key>"),
    ("query parameter tags", "[1,2]", "POST /orders/s%20s?tags=1&tags=2&dry=s%20s HTTP/1.1\nX-Key: <key>"),
    ("query parameter sizes", "[1,2]", "POST /orders/s%20s?sizes=1,2&dry=s%20s HTTP/1.1\nX-Key: <key>"),
    (
      "query parameter filter", #"{"a":1}"#,
      "POST /orders/s%20s?filter[a]=1&dry=s%20s HTTP/1.1\nX-Key: <key>"
    ),
    ("header parameter X-Trace", #""t""#, "POST /orders/s%20s?dry=s%20s HTTP/1.1\nX-Trace: t\nX-Key: <key>"),
    (
      "cookie parameter session", #""t""#,
      "POST /orders/s%20s?dry=s%20s HTTP/1.1\nX-Key: <key>\nCookie: session=t"
    ),
    (
      "response 200 > application/json", "{}",
      "HTTP/1.1 200\nX-Left: s s\nContent-Type: application/json\n\n{}"
    ),
    ("response 200 > text/plain", #""a""#, "HTTP/1.1 200\nX-Left: s s\nContent-Type: text/plain\n\na"),
    ("response 200 > header X-Left", "3", "HTTP/1.1 200\nX-Left: 3"),
    ("response 4XX > application/json", "{}", "HTTP/1.1 401\nContent-Type: application/json\n\n{}"),
    ("response default > application/json", "{}", "HTTP/1.1 500\nContent-Type: application/json\n\n{}"),
    (
      "callback paid > POST {$request.body#/url} > request body > application/json", "{}",
      "POST {$request.body#/url} HTTP/1.1\nContent-Type: application/json\n\n{}"
    ),
  ])
  func `a surface and a document are a message`(surface: String, document: String, message: String) throws {
    let surfaces = try APIPairing(Self.api, Self.api).old.surfaces
    let found = try #require(surfaces.first { $0.name == "POST /orders/{id} > \(surface)" })
    let text = found.carrier?.message(carrying: try JSONValue.parse(document)) { _ in .string("s s") }
    #expect(text == message)
  }
}
