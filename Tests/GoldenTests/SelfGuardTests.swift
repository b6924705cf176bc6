import Foundation
import Testing

/// Kedge guards its own contracts: what the repository's kedge.yaml names passes a check against its releases, and a
/// break of it would not.
@Suite struct SelfGuardTests {
  @Test func `the contracts of the project are what they were released as, or more`() throws {
    let scratch = try Scratch()
    let root = TranscriptTests.root.path
    let (output, status) = try scratch.run(
      """
      set -e
      mkdir -p docs/evidence && cp '\(root)/kedge.yaml' . && cp -r '\(root)/snapshots' . && cp '\(root)'/docs/*.schema.json docs/
      cp '\(root)'/docs/evidence/*.schema.json docs/evidence/
      git add -A && git commit -qm 'as it is'
      kedge check
      """)
    #expect(status == 0, "\(output)")
    let (found, broken) = try scratch.run(
      #"sed -i 's/"title", "message",/"title",/' docs/report.schema.json && kedge check --quiet"#)
    #expect(broken == 1)
    #expect(found.hasPrefix("error[required-removed]: `finding` does not require `message` any more\n"))
  }
}
