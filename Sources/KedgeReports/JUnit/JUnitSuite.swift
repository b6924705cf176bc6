/// The cases of one module.
struct JUnitSuite {
  let name: String
  let cases: [JUnitCase]

  var element: XMLElement {
    let counts = JUnitCounts(cases)
    return XMLElement(
      "testsuite",
      [
        ("name", name), ("tests", "\(counts.tests)"), ("failures", "\(counts.failures)"),
        ("errors", "\(counts.errors)"), ("skipped", "\(counts.skipped)"),
      ], cases.map(\.element))
  }
}

/// How many cases ended how.
struct JUnitCounts {
  let tests: Int
  let failures: Int
  let errors: Int
  let skipped: Int

  init(_ cases: [JUnitCase]) {
    tests = cases.count
    failures = cases.count { $0.outcome == .failed }
    errors = cases.count { $0.outcome == .error }
    skipped = cases.count { $0.outcome == .skipped }
  }
}
