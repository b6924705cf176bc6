import Foundation
import KedgeDocuments
import Testing

/// Two API descriptions that differ in one thing, with what is to be said of them both ways: a row of fixtures/openapi.
struct DescriptionPair: Sendable, CustomTestStringConvertible {
  let name: String
  let old: JSONValue
  let new: JSONValue
  /// What old to new is, and new to old: breaking, additive, neutral.
  let there: String
  let back: String
  /// The policy that says so.
  let policy: String

  var testDescription: String { name }

  static let folder = PublishedSchemas.docs.deletingLastPathComponent().appending(path: "fixtures/openapi")

  /// All rows of all files, in the order of their names.
  static let all: [DescriptionPair] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.sorted().flatMap { file -> [DescriptionPair] in
      guard let bytes = try? Data(contentsOf: folder.appending(path: file)),
        let document = try? Document.read(Array(bytes), name: file)
      else { return [] }
      return document.root.elements.map { DescriptionPair($0, file: String(file.dropLast(5))) }
    }
  }()

  private init(_ row: Node, file: String) {
    name = "\(file): \(row["name"]?.string ?? "?")"
    there = row["there"]?.string ?? "?"
    back = row["back"]?.string ?? "?"
    policy = row["policy"]?.string ?? "wire"
    let versions = row["versions"]?.elements.compactMap(\.string) ?? ["3.0.3", "3.0.3"]
    let place = row["at"]?.string ?? "?"
    old = Self.description(row["old"]?.value ?? .null, at: place, version: versions[0])
    new = Self.description(row["new"]?.value ?? .null, at: place, version: versions[1])
  }

  // MARK: The description around a part

  private static func description(_ part: JSONValue, at place: String, version: String) -> JSONValue {
    var description: JSONObject = [
      "info": .object(["title": .string("t"), "version": .string("1")]),
      version == "2.0" ? "swagger" : "openapi": .string(Text(version)),
    ]
    switch place {
    case "document": for member in members(part) { description[member.name] = member.value }
    case "paths":
      description["paths"] = .object(
        JSONObject(
          members(part).map { path in
            (path.name, .object(JSONObject(members(path.value).map { ($0.name, operation($0.value)) })))
          }))
    case "path":
      let parameter = named(part, "id", "path", isRequired: true)
      description["paths"] = path("/t/{id}", "get", .object(["parameters": .array([parameter])]))
    case "secured":
      description["paths"] = path("/t", "post", .object(["security": part]))
      description["components"] = schemes
    case "served":
      description["paths"] = path("/t", "post", .object([:]))
      if part != .array([]) { description["servers"] = part }
    case "webhook":
      description["openapi"] = .string("3.1.0")
      description["webhooks"] = .object(["w": .object(["post": operation(part)])])
    default: description["paths"] = path("/t", "post", around(part, place))
    }
    return .object(description)
  }

  /// The operation that a part is in.
  private static func around(_ part: JSONValue, _ place: String) -> JSONValue {
    func parameter(_ name: Text, _ kind: Text) -> JSONValue {
      .object(["parameters": .array([named(part, name, kind)])])
    }
    return switch place {
    case "operation": part
    case "parameters": .object(["parameters": part])
    case "query": parameter("q", "query")
    case "header": parameter("X-Q", "header")
    case "cookie": parameter("s", "cookie")
    case "body": .object(["requestBody": content(part)])
    case "answer": .object(["answer": part])
    case "callback":
      .object([
        "callbacks": .object([
          "c": .object(["{$request.body#/url}": .object(["post": operation(part)])])
        ])
      ])
    default: .null
    }
  }

  private static func members(_ value: JSONValue) -> [JSONObject.Member] {
    if case .object(let object) = value { object.members } else { [] }
  }

  private static func path(_ path: Text, _ method: Text, _ part: JSONValue) -> JSONValue {
    .object([path: .object([method: operation(part)])])
  }

  private static func content(_ schema: JSONValue) -> JSONValue {
    .object(["content": .object(["application/json": .object(["schema": schema])])])
  }

  /// With an answer: `answer` is short for the JSON schema of a 200.
  private static func operation(_ part: JSONValue) -> JSONValue {
    var result = JSONObject(members(part).filter { $0.name != "answer" }.map { ($0.name, $0.value) })
    var ok: JSONObject = ["description": .string("ok")]
    if let answer = members(part).first(where: { $0.name == "answer" })?.value {
      ok["content"] = .object(["application/json": .object(["schema": answer])])
    }
    if result["responses"] == nil { result["responses"] = .object(["200": .object(ok)]) }
    return .object(result)
  }

  private static func named(
    _ part: JSONValue, _ name: Text, _ place: Text, isRequired: Bool = false
  ) -> JSONValue {
    var result = JSONObject(members(part).map { ($0.name, $0.value) })
    result["name"] = .string(name)
    result["in"] = .string(place)
    if isRequired { result["required"] = .boolean(true) }
    return .object(result)
  }

  private static let schemes: JSONValue = {
    let key: JSONValue = .object([
      "type": .string("apiKey"), "in": .string("header"), "name": .string("X-Key"),
    ])
    let flow: JSONValue = .object([
      "tokenUrl": .string("https://x/t"),
      "scopes": .object(["read": .string("r"), "write": .string("w")]),
    ])
    return .object([
      "securitySchemes": .object([
        "key": key, "same": key, "basic": .object(["type": .string("http"), "scheme": .string("basic")]),
        "oauth": .object([
          "type": .string("oauth2"), "flows": .object(["clientCredentials": flow]),
        ]),
      ])
    ])
  }()
}
