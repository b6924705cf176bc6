import Foundation
import KedgeDocuments
import KedgeSchema
import Testing

@testable import KedgeReports

@Suite struct JSONReportTests {
  static let reports = [("report", Sample.report), ("nothing", Sample.nothing), ("failed", Sample.failed)]

  @Test func `all there is to say`() throws {
    for (name, report) in Self.reports {
      try Golden.expect(JSONReport.text(report), "fixtures/reports/\(name).json")
    }
  }

  @Test func `every report is valid under the published schema`() throws {
    let path = "docs/report.schema.json"
    let text = Array(try Data(contentsOf: Golden.root.appending(path: path)))
    var set = SchemaSet()
    let schema = try set.load(
      Document.read(text, name: path), address: path, dialect: .draft2020, universe: .old,
      resolver: { _ in nil })
    #expect(set.problems.isEmpty)
    for (name, report) in Self.reports {
      let document = Document(value: JSONReport.value(report), name: name)
      #expect(Validator(set).validate(document.root, schema).errors.map(\.description) == [])
    }
  }

  @Test func `another validator agrees`() throws {
    let code = """
      import json, sys, jsonschema
      schema = json.load(open("docs/report.schema.json"))
      jsonschema.Draft202012Validator.check_schema(schema)
      for line in sys.stdin: jsonschema.Draft202012Validator(schema).validate(json.loads(line))
      """
    let lines = Self.reports.map { JSONReport.value($0.1).description }
    #expect(try Python.run(code, input: lines.joined(separator: "\n")) == "")
  }

  @Test func `the text is the value`() throws {
    let read = try JSONValue.parse(JSONReport.text(Sample.report))
    #expect(read == JSONReport.value(Sample.report))
  }
}
