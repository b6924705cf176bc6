import Foundation
import KedgeDocuments
import KedgeSchema
import Testing

@testable import KedgeReports

@Suite struct SARIFReportTests {
  @Test func `all there is to say`() throws {
    for (name, report) in JSONReportTests.reports {
      try Golden.expect(SARIFReport.text(report), "fixtures/reports/\(name).sarif")
    }
  }

  /// The published schema of SARIF 2.1.0, among the suites.
  private static let schemaPath = "real-history/files/schemastore/HEAD/sarif-2.1.0.json"

  @Test func `every report is valid under the schema of SARIF`() throws {
    let text = Array(try Data(contentsOf: Suites.folder.appending(path: Self.schemaPath)))
    var set = SchemaSet()
    let schema = try set.load(
      Document.read(text, name: "sarif-2.1.0.json"), address: "sarif-2.1.0.json", dialect: .draft7,
      universe: .old,
      resolver: { _ in nil })
    for (name, report) in JSONReportTests.reports {
      let document = Document(value: SARIFReport.value(report), name: name)
      let result = Validator(set).validate(document.root, schema)
      #expect(result.isValid == true, "\(result.errors.map(\.description))")
    }
  }

  @Test func `another validator agrees`() throws {
    let code = """
      import json, os, sys, jsonschema
      schema = json.load(open(os.path.join(sys.argv[1], "\(Self.schemaPath)")))
      kind = jsonschema.validators.validator_for(schema)
      for line in sys.stdin: kind(schema).validate(json.loads(line))
      """
    let lines = JSONReportTests.reports.map { SARIFReport.value($0.1).description }
    #expect(try Python.run(code, [Suites.folder.path], input: lines.joined(separator: "\n")) == "")
  }

  @Test func `results name their rules by index, and no path is absolute`() throws {
    let run = try #require(SARIFReport.value(Sample.report)["runs"]?.elements.first)
    let rules = try #require(run["tool"]?["driver"]?["rules"]?.elements)
    let results = try #require(run["results"]?.elements)
    #expect(results.count == 6)
    for result in results {
      guard case .number(let index)? = result["ruleIndex"] else {
        Issue.record("no rule")
        continue
      }
      #expect(rules[try #require(index.integerValue)]["id"] == result["ruleId"])
    }
  }

  @Test(arguments: [
    ("a b/ü%.json", "a%20b/%C3%BC%25.json"), ("c:d.json", "c%3Ad.json"), ("x/@v1/~a.json", "x/@v1/~a.json"),
  ])
  func `paths become URI references`(path: String, expected: String) {
    #expect(RelativeURI.of(path) == expected)
  }
}
