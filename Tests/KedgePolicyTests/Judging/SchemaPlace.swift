import KedgeContracts
import KedgeDocuments

/// Somewhere in a description where a schema can stand.
struct SchemaPlace: Sendable {
  let name: String
  let flow: Flow
  /// Whether values are texts there.
  let isText: Bool
  /// Whether it is there in a version.
  let isKnown: @Sendable (String) -> Bool
  private let members: @Sendable (JSONValue) -> JSONObject

  /// The description with the schema in this place.
  func description(_ side: SchemaEdit.Side) -> JSONValue {
    var result = members(side.schema)
    result["openapi"] = .string(Text(side.version))
    result["info"] = .object(["title": .string("t"), "version": .string("1")])
    if let components = side.components { result["components"] = .object(["schemas": components]) }
    return .object(result)
  }

  static let all: [SchemaPlace] = documents + texts

  private static let documents: [SchemaPlace] = [
    SchemaPlace("request body", .accepted) { post(["requestBody": body($0)]) },
    SchemaPlace("response body", .produced) { post(["responses": responses("200", json($0))]) },
    SchemaPlace("element of a member of a request body", .accepted) {
      let list: JSONValue = .object(["type": .string("array"), "items": $0])
      return post(["requestBody": body(.object(["properties": .object(["x": list])]))])
    },
    SchemaPlace("member of a conjunct of a response body", .produced) {
      let part: JSONValue = .object(["required": .array([.string("x")]), "properties": .object(["x": $0])])
      return post(["responses": responses("2XX", json(.object(["allOf": .array([part])])))])
    },
    SchemaPlace("values of a map of errors", .produced) {
      let map: JSONValue = .object(["type": .string("object"), "additionalProperties": $0])
      return post(["responses": responses("default", json(map))])
    },
    SchemaPlace("what a webhook sends", .produced, isKnown: { $0 >= "3.1" }) {
      ["webhooks": .object(["w": .object(["post": operation(["requestBody": body($0)])])])]
    },
    SchemaPlace("what a callback sends", .produced) { callback(["requestBody": body($0)]) },
    SchemaPlace("what a callback is answered", .accepted) {
      callback(["responses": responses("200", json($0))])
    },
    SchemaPlace("parameter as JSON", .accepted) {
      parameter(["name": .string("q"), "in": .string("query"), "content": json($0)])
    },
  ]

  private static let texts: [SchemaPlace] =
    ["query", "path", "header", "cookie"].map { place in
      SchemaPlace("\(place) parameter", .accepted, isText: true) {
        parameter([
          "name": .string("q"), "in": .string(Text(place)), "required": .boolean(place == "path"),
          "schema": $0,
        ])
      }
    } + [
      SchemaPlace("element of a query parameter", .accepted, isText: true) {
        let list: JSONValue = .object(["type": .string("array"), "items": $0])
        return parameter(["name": .string("q"), "in": .string("query"), "schema": list])
      },
      SchemaPlace("member of a form", .accepted, isText: true) {
        let form: JSONValue = .object(["type": .string("object"), "properties": .object(["f": $0])])
        let content: JSONObject = ["application/x-www-form-urlencoded": .object(["schema": form])]
        return post(["requestBody": .object(["content": .object(content)])])
      },
      SchemaPlace("header of a response", .produced, isText: true) {
        let headers: JSONValue = .object(["X-A": .object(["schema": $0])])
        let response: JSONValue = .object(["description": .string("ok"), "headers": headers])
        return post(["responses": .object(["200": response])])
      },
    ]

  private init(
    _ name: String, _ flow: Flow, isText: Bool = false,
    isKnown: @escaping @Sendable (String) -> Bool = { _ in true },
    _ members: @escaping @Sendable (JSONValue) -> JSONObject
  ) {
    self.name = name
    self.flow = flow
    self.isText = isText
    self.isKnown = isKnown
    self.members = members
  }

  // MARK: What is around

  private static func post(_ members: JSONObject) -> JSONObject {
    ["paths": .object(["/t/{q}": .object(["post": operation(members)])])]
  }

  private static func operation(_ members: JSONObject) -> JSONValue {
    var result = members
    if result["responses"] == nil { result["responses"] = responses("200", .object([:])) }
    return .object(result)
  }

  private static func callback(_ members: JSONObject) -> JSONObject {
    let item: JSONObject = ["{$request.body#/u}": .object(["post": operation(members)])]
    return post(["callbacks": .object(["c": .object(item)])])
  }

  private static func parameter(_ members: JSONObject) -> JSONObject {
    post(["parameters": .array([.object(members)])])
  }

  private static func json(_ schema: JSONValue) -> JSONValue {
    .object(["application/json": .object(["schema": schema])])
  }

  private static func body(_ schema: JSONValue) -> JSONValue { .object(["content": json(schema)]) }

  private static func responses(_ status: Text, _ content: JSONValue) -> JSONValue {
    .object([status: .object(["description": .string("ok"), "content": content])])
  }
}
