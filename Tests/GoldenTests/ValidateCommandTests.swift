import Foundation
import Testing

@Suite struct ValidateCommandTests {
  private static let files = [
    "s.json": """
    {
      "$schema": "http://json-schema.org/draft-07/schema#",
      "type": "object",
      "required": ["id"],
      "properties": {
        "id": {"type": "integer", "minimum": 1},
        "tags": {"type": "array", "items": {"type": "string"}}
      },
      "propertyNames": {"pattern": "^[a-z]+$"},
      "additionalProperties": false
    }

    """,
    "docs/a.json": #"{"id": 0, "tags": ["a", 3], "Bad": 1}"#,
    "docs/sub/b.yaml": "id: 3\ntags:\n  - x\n",
    "docs/c.json": #"{"id": 5"#,
    "docs/.hidden.json": "{}",
    "docs/notes.txt": "no document",
    "bad.json": #"{"type":"strin","items":{"minItems":-1},"$ref":"../other/s.json"}"#,
    "empty.json": #"{"allOf":[{"type":"string"},{"type":"number"}],"minLength":1}"#,
  ]

  @Test func `folders are validated file by file, with places in both`() throws {
    let program = try Program(files: Self.files)
    defer { program.remove() }
    let outcome = try program.run("validate", "s.json", "docs")
    #expect(
      outcome.output == """
        docs/a.json:1:8: is below 1
          by `minimum` at s.json:6:31
        docs/a.json:1:25: is not of type string
          by `type` at s.json:7:41
        docs/a.json:1:29: does not match `^[a-z]+$`
          by `pattern` at s.json:9:21
        docs/a.json:1:36: the member `Bad` is not allowed
          by `additionalProperties` at s.json:10:3

        """)
    #expect(
      outcome.errors == """
        error: docs/c.json:1:9: the text ends inside an object; complete it
        1 of 3 documents are valid

        """)
    #expect(outcome.status == 2)
    #expect(try program.run("validate", "s.json", "docs/a.json").status == 1)
    #expect(
      try program.run("validate", "s.json", "docs/sub") == Program.Outcome(output: "", errors: "", status: 0))
    #expect(try program.run("validate", "s.json", "-", input: #"{"id": 1}"#).status == 0)
  }

  @Test func `what is no schema is said to be none, once`() throws {
    let program = try Program(files: ["list.json": "[1, 2]", "one.json": "1"])
    defer { program.remove() }
    #expect(
      try program.run("validate", "list.json").output == """
        list.json:1:1: is not of type boolean, object [schema-invalid]
          by `type` at https://json-schema.org/draft/2020-12/meta/core#/type
        list.json:1:1: a schema must be an object or a boolean [schema-malformed]

        """)
    #expect(
      try program.run("validate", "list.json", "one.json").errors.split(separator: "\n").last
        == "error: one.json: cannot be judged: what stands for a schema is no schema, neither an object nor true or false"
    )
  }

  @Test func `a schema alone is held to its metaschema`() throws {
    let program = try Program(files: Self.files)
    defer { program.remove() }
    let outcome = try program.run("validate", "bad.json")
    #expect(
      outcome.output == """
        bad.json:1:37: is below 0 [schema-invalid]
          by `minimum` at https://json-schema.org/draft/2020-12/meta/validation#/$defs/nonNegativeInteger/minimum
        bad.json:1:9: matches none of the 2 alternatives [schema-invalid]
          by `anyOf` at https://json-schema.org/draft/2020-12/meta/validation#/properties/type/anyOf
        bad.json:1:9: `type` must be the name of a type, or a non-empty array of them [schema-malformed]
        bad.json:1:37: `minItems` must be a non-negative integer [schema-malformed]
        bad.json:1:48: `$ref` to `../other/s.json`: ../other/s.json: No such file or directory [reference-unresolved]

        """)
    #expect(outcome.status == 1)
    let empty = try program.run("validate", "empty.json")
    #expect(empty.output == "")
    #expect(
      empty.errors
        == "warning: empty.json:1:1: no document is valid under this schema [schema-unsatisfiable]\n")
    #expect(empty.status == 0)
    #expect(try program.run("validate", "s.json") == Program.Outcome(output: "", errors: "", status: 0))
  }

  @Test func `bounds, references and bad options`() throws {
    let program = try Program(files: Self.files)
    defer { program.remove() }
    let deep = String(repeating: "[", count: 600) + String(repeating: "]", count: 600)
    #expect(try program.run("validate", "empty.json", "-", input: deep).status == 2)
    #expect(try program.run("validate", "empty.json", "-", "--limit", "depth=600", input: deep).status == 1)
    #expect(try program.run("validate", "s.json", "docs", "--limit", "width=3").status == 64)
    #expect(try program.run("validate", "s.json", "docs", "--output", "pretty").status == 64)
    let reference = #"{"$ref":"https://example.org/s"}"#
    try Data(reference.utf8).write(to: program.folder.appending(path: "r.json"))
    #expect(try program.run("validate", "r.json", "docs/sub/b.yaml").status == 2)
    let mapped = try program.run(
      "validate", "r.json", "docs/sub/b.yaml", "--reference", "https://example.org/s=s.json", "--output",
      "flag")
    #expect(mapped == Program.Outcome(output: "{\"valid\":true}\n", errors: "", status: 0))
  }

  @Test func `a batch answers line by line`() throws {
    let program = try Program(files: Self.files)
    defer { program.remove() }
    let questions = """
      {"id":1,"draft":"draft-04","schema":{"type":"integer"},"instance":1.0}
      {"id":2,"draft":"7","schema_path":"s.json","instance_path":"docs/a.json"}
      not json
      {"id":3,"schema":{"format":"ipv4"},"instance":"x","format":"assert"}
      {"id":4,"schema":{"$ref":"urn:x"},"instance":1,"externals":{"urn:x":"s.json"}}
      {"id":5,"draft":"99","schema":true,"instance":1}
      """
    let outcome = try program.run("validate", "--batch", "-", input: questions)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    let answers = try lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(answers.map { $0["valid"] as? Bool } == [false, false, nil, false, false, nil])
    #expect(answers.map { ($0["errors"] as? [Any])?.count } == [1, 4, nil, 1, 1, 0])
    #expect(answers[5]["reason"] as? String == "unknown draft `99`")
    #expect(outcome.status == 0)
  }
}
