import Foundation
import Testing

/// What runs Kedge elsewhere: pre-commit, GitHub's action and GitLab's template, each by the tool or the rules of its place.
@Suite struct PipelineTests {
  private static let root = TranscriptTests.root.path
  private static let tools =
    (ProcessInfo.processInfo.environment["KEDGE_VENV"]
      ?? TranscriptTests.root.appending(path: ".venv").path) + "/bin"

  /// A repository with a released contract that allows three values.
  private static let released = """
    set -e
    echo '{"enum": ["open", "paid", "void"]}' > status.json
    printf 'version: 1\\nmodules:\\n  shop: { contracts: [status.json], flow: accepted }\\n' > kedge.yaml
    git add -A && git commit -qm 'A contract'
    kedge snapshot shop --release 1.0.0 --stage --quiet > /dev/null && git commit -qm 'shop 1.0.0'
    """

  @Test func `pre-commit lets a safe commit pass and blocks a break`() throws {
    let scratch = try Scratch()
    let (output, status) = try scratch.run(
      """
      export PATH="\(Self.tools):$PATH"
      \(Self.released)
      git init -q -b main "$HOME/hooks" && cd "$HOME/hooks" && cp '\(Self.root)/.pre-commit-hooks.yaml' .
      git -c user.name=Ann -c user.email=ann@example.org add -A
      git -c user.name=Ann -c user.email=ann@example.org commit -qm hooks && git tag v1.0
      cd "$OLDPWD"
      printf 'repos:\\n  - repo: %s\\n    rev: v1.0\\n    hooks: [{ id: kedge }]\\n' "$HOME/hooks" > .pre-commit-config.yaml
      pre-commit validate-config && pre-commit validate-manifest "$HOME/hooks/.pre-commit-hooks.yaml"
      pre-commit install > /dev/null
      git add -A
      """)
    try #require(status == 0, "\(output)")
    let commit = "export PATH=\"\(Self.tools):$PATH\"; git add -A; git commit -qm 'A change'"
    let (safe, passed) = try scratch.run(
      "echo '{\"enum\": [\"void\", \"paid\", \"open\"]}' > status.json; \(commit)")
    #expect(passed == 0, "\(safe)")
    #expect(safe.hasSuffix("kedge check\(String(repeating: ".", count: 62))Passed\n"))
    let (broken, blocked) = try scratch.run(
      "echo '{\"enum\": [\"paid\", \"open\"]}' > status.json; \(commit)")
    #expect(blocked == 1)
    #expect(broken.contains("Failed\n- hook id: kedge\n- exit code: 1\n"))
    #expect(broken.contains("\nerror[enum-value-removed]: `status` can be `\"void\"` no more\n"))
    #expect(try scratch.run("git log --format=%s -1").output == "A change\n")
  }

  @Test func `the action checks, uploads, and keeps one comment`() throws {
    let scratch = try Scratch()
    let (output, status) = try scratch.run(
      """
      \(Self.released)
      git checkout -qb topic
      echo '{"enum": ["open", "paid"]}' > status.json
      '\(Self.tools)/python' '\(Self.root)/Scripts/pipelines/action.py' "$(command -v kedge)" . 2> "$HOME/log"
      """)
    let log = try scratch.run("cat \"$HOME/log\"").output
    try #require(status == 0, "\(log)")
    let seen = try JSONDecoder().decode([Run].self, from: Data(output.utf8))
    let steps = ["Check", "Upload to code scanning", "Comment", "Result"]
    let comments = "/repos/o/shop/issues/7/comments"
    let scanning = "POST /repos/o/shop/code-scanning/sarifs"
    let found = Run.Upload(ref: "refs/pull/7/head", rules: ["enum-value-removed"])
    #expect(
      seen.map(\.title) == [
        "a break", "another break", "mended", "a token that may only read", "downloaded", "a first push",
      ])
    #expect(seen.map(\.status) == [1, 1, 0, 1, 1, 1])
    #expect(
      seen.map(\.steps) == [
        steps, steps, steps, steps, ["Download kedge", "Check", "Result"], ["Check", "Result"],
      ])
    #expect(seen[0].requests == [scanning, "POST \(comments)"])
    let comment = try #require(seen[1].requests.last)
    #expect(comment.hasPrefix("PATCH /repos/o/shop/issues/comments/"))
    #expect(seen[2].requests.last == comment.replacing("PATCH", with: "DELETE"))
    #expect(seen[3].requests == [])
    #expect(seen.map(\.comments.count) == [1, 1, 0, 0, 0, 0])
    #expect(seen[0].comments == ["<!-- kedge report -->"])
    #expect(
      seen.map(\.uploaded) == [
        [found], [found], [Run.Upload(ref: "refs/pull/7/head", rules: [])], [], [], [],
      ])
    #expect(seen.map(\.annotations.count) == [1, 2, 0, 4, 2, 2])
    #expect(seen[3].annotations.filter { $0.hasPrefix("::warning::the ") }.count == 2)
    #expect(seen.map(\.summary) == [true, true, false, true, true, true])
  }

  @Test(arguments: [
    "check-jsonschema --builtin-schema vendor.github-actions action.yml",
    "check-jsonschema --builtin-schema vendor.gitlab-ci packaging/gitlab/kedge.gitlab-ci.yml",
    "zizmor --offline --quiet --pedantic action.yml",
    "env PATH=/usr/bin:/bin shellcheck --severity=info $(git ls-files '*.sh') .ci/run",
  ])
  func `the files are as their places want them`(command: String) throws {
    let (output, status) = try Scratch().run(
      "cd '\(Self.root)' && PATH='\(Self.tools)':\"$PATH\" && \(command)")
    #expect(status == 0, "\(output)")
  }

  @Test func `what GitLab's template runs writes what it announces`() throws {
    let scratch = try Scratch()
    let (output, status) = try scratch.run(
      """
      \(Self.released)
      git checkout -qb topic && echo '{"enum": ["open", "paid"]}' > status.json && git commit -qam 'A break'
      export CI=true CI_MERGE_REQUEST_DIFF_BASE_SHA=$(git rev-parse main)
      '\(Self.tools)/python' - > "$HOME/script" <<'END'
      import yaml
      print("\\n".join(yaml.safe_load(open("\(Self.root)/packaging/gitlab/kedge.gitlab-ci.yml"))["kedge"]["script"]))
      END
      bash -e "$HOME/script" > /dev/null 2>&1 || echo "status $?"
      '\(Self.tools)/python' - <<'END'
      import json, xml.etree.ElementTree, yaml
      reports = yaml.safe_load(open("\(Self.root)/packaging/gitlab/kedge.gitlab-ci.yml"))["kedge"]["artifacts"]["reports"]
      print([found["check_name"] for found in json.load(open(reports["codequality"]))])
      print([case.get("name") for case in xml.etree.ElementTree.parse(reports["junit"]).iter("testcase") if case.find("failure") is not None])
      END
      """)
    #expect(status == 0)
    #expect(output == "status 1\n['enum-value-removed']\n['enum-value-removed at /enum']\n")
  }

  /// What one run of the action did.
  private struct Run: Decodable {
    struct Upload: Decodable, Equatable {
      let ref: String
      let rules: [String]
    }

    let title: String
    let steps: [String]
    let status: Int
    let annotations: [String]
    let requests: [String]
    let uploaded: [Upload]
    let comments: [String]
    let summary: Bool
  }
}
