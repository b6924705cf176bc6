import Testing

@testable import KedgePolicy

struct CommandOutcomeTests {
  private static func passes(_ code: Int?, _ output: String, _ result: Gate.CommandResult) -> Bool {
    CommandOutcome(exitCode: code, output: Array(output.utf8)).fact("tool", by: result).passes
  }

  @Test func `an exit code of 0 passes, and nothing else does`() {
    #expect(Self.passes(0, "", .exit))
    #expect(!Self.passes(1, "", .exit))
    #expect(!Self.passes(nil, "", .exit))
  }

  @Test(arguments: [
    (#"<testsuites><testsuite><testcase name="a"/></testsuite></testsuites>"#, true),
    (#"<testsuite tests="1" failures="0"><testcase><failure/></testcase></testsuite>"#, false),
    (#"<testsuite><testcase><error>x</error></testcase></testsuite>"#, false),
    (
      #"<testsuite><testcase name="a > <failure>"/><!-- <failure/> --><![CDATA[<error/>]]></testsuite>"#, true
    ),
    (#"<testsuite tests="5"></testsuite>"#, false), ("", false), ("{}", false), ("<html></html>", false),
    ("<testsuite><testcase", false), ("<testsuite><!-- <testcase/>", false),
  ])
  func `a JUnit report passes with tests and without failures`(_ text: String, _ passes: Bool) {
    #expect(Self.passes(0, text, .junit) == passes)
    #expect(!Self.passes(nil, text, .junit))
  }

  @Test(arguments: [
    (#"{"runs": [{"results": []}]}"#, true), (#"{"runs": [{"results": [{"level": "warning"}, {}]}]}"#, true),
    (#"{"runs": [{"results": []}, {"results": [{"level": "error"}]}]}"#, false), (#"{"runs": []}"#, false),
    ("{}", false), ("", false),
  ])
  func `a SARIF report passes with a run and without errors`(_ text: String, _ passes: Bool) {
    #expect(Self.passes(1, text, .sarif) == passes)
  }
}
