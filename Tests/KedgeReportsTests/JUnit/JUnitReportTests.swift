import Testing

@testable import KedgeReports

@Suite struct JUnitReportTests {
  @Test func `all there is to say`() throws {
    for (name, report) in JSONReportTests.reports {
      try Golden.expect(JUnitReport.text(report), "fixtures/reports/\(name).junit.xml")
    }
  }

  /// What the format allows, element by element, with the counts that must be right.
  private static let parser = """
    import sys, xml.etree.ElementTree as tree
    root = tree.fromstring(sys.stdin.buffer.read())
    counts = {"tests": "testcase", "failures": "failure", "errors": "error", "skipped": "skipped"}
    def check(element, name, required, optional, children):
        assert element.tag == name, element.tag
        assert set(required) <= set(element.attrib) <= set(required) | set(optional), element.attrib
        assert {child.tag for child in element} <= set(children), [child.tag for child in element]
    def count(element, names):
        for name in names:
            assert int(element.get(name)) == len(list(element.iter(counts[name]))), (name, element.attrib)
    check(root, "testsuites", ["name", "tests", "failures", "errors"], [], ["testsuite"])
    count(root, ["tests", "failures", "errors"])
    for suite in root:
        check(suite, "testsuite", ["name", "tests", "failures", "errors", "skipped"], [], ["testcase"])
        count(suite, counts)
        for case in suite:
            check(case, "testcase", ["classname", "name"], [], ["failure", "error", "skipped", "system-out"])
            assert len(case) <= 1
            for result in case:
                required = {"failure": ["message", "type"], "error": ["message", "type"], "skipped": ["message"]}
                check(result, result.tag, required.get(result.tag, []), [], [])
    print(len({(case.get("classname"), case.get("name")) for case in root.iter("testcase")}))
    """

  @Test(arguments: [("report", 7), ("nothing", 1), ("failed", 1)])
  func `a strict parser takes every report`(name: String, cases: Int) throws {
    let report = try #require(JSONReportTests.reports.first { $0.0 == name }?.1)
    #expect(try Python.run(Self.parser, input: JUnitReport.text(report)) == "\(cases)\n")
  }
}
