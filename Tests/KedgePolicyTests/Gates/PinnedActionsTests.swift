import KedgeDocuments
import Testing

@testable import KedgePolicy

struct PinnedActionsTests {
  @Test(arguments: [
    ("actions/checkout@8e5e7e5ab8b370d6c329ec480221332ada57f0ab", true), ("actions/checkout@v4", false),
    ("actions/checkout", false), ("actions/checkout@8e5e7e5", false), ("actions/checkout@main", false),
    ("owner/repo/path@8e5e7e5ab8b370d6c329ec480221332ada57f0ab", true), ("docker://alpine:3", false),
    ("docker://alpine@sha256:8e5e7e5ab8b370d6c329ec480221332ada57f0ab8e5e7e5ab8b370d6c329ec48", true),
    ("actions/checkout@8E5E7E5AB8B370D6C329EC480221332ADA57F0AB", false),
  ])
  func `an action is used by a digest`(_ action: String, _ passes: Bool) throws {
    let text = "jobs:\n  a:\n    steps:\n      - run: make\n      - uses: \(action)\n"
    let facts = PinnedActions.facts(in: try Document.read(Array(text.utf8), name: "ci.yml"))
    #expect(facts.map(\.passes) == [passes])
    #expect(facts.first?.node?.position.line == 5)
  }

  @Test func `actions of the repository itself need no digest`() throws {
    let text = "jobs: { a: { uses: ./.github/workflows/b.yml, steps: [{ uses: ./action }] } }"
    #expect(PinnedActions.facts(in: try Document.read(Array(text.utf8), name: "ci.yml")).isEmpty)
  }
}
