/// A report for test dashboards: a suite a module, a case a finding, and one for each contract without any.
public enum JUnitReport {
  /// The text, with a line break at its end.
  public static func text(_ report: Report) -> String {
    var suites = modules(report).map { name, contracts in
      JUnitSuite(name: name.isEmpty ? "kedge" : name, cases: contracts.flatMap(JUnitCase.cases))
    }
    if let failure = report.failure {
      suites.append(JUnitSuite(name: "kedge", cases: [JUnitCase(failure: failure)]))
    }
    let counts = JUnitCounts(suites.flatMap(\.cases))
    let root = XMLElement(
      "testsuites",
      [
        ("name", "kedge"), ("tests", "\(counts.tests)"), ("failures", "\(counts.failures)"),
        ("errors", "\(counts.errors)"),
      ], suites.map(\.element))
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(root.text())\n"
  }

  private static func modules(_ report: Report) -> [(String, [CheckedContract])] {
    report.contracts.map(\.module).unique.map { name in
      (name, report.contracts.filter { $0.module == name })
    }
  }
}
