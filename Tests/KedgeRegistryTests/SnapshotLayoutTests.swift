import KedgePolicy
import Testing

@testable import KedgeRegistry

@Suite struct SnapshotLayoutTests {
  @Test func `a folder of all snapshots`() throws {
    let layout = SnapshotLayout("snapshots")
    let version = try #require(SemanticVersion("2.3.0"))
    #expect(layout.releaseFile("billing", version) == "snapshots/billing/2.3.0/release.yaml")
    #expect(layout.files("billing", version) == "snapshots/billing/2.3.0/files")
    #expect(layout.ledger(of: "") == "snapshots/ledger")
    #expect(layout.actors == "snapshots/actors")
    #expect(layout.release(at: "snapshots/billing/2.3.0/release.yaml")?.module == "billing")
    #expect(layout.release(at: "snapshots/billing/2.3/release.yaml") == nil)
    #expect(layout.release(at: "snapshots/billing/2.3.0/files/release.yaml") == nil)
    #expect(layout.holds("snapshots/billing/2.3.0/files/a.json"))
    #expect(!layout.holds("schemas/a.json"))
  }

  @Test func `a folder within each module's own`() throws {
    let layout = SnapshotLayout("tests/{module}/snapshots")
    let version = try #require(SemanticVersion("1.0.0"))
    let path = "tests/billing/snapshots/1.0.0/release.yaml"
    #expect(layout.releaseFile("billing", version) == path)
    #expect(layout.release(at: path)?.version == version)
    #expect(layout.release(at: "tests/billing/1.0.0/release.yaml") == nil)
    #expect(layout.holds(path))
    #expect(!layout.holds("tests/billing/unit.json"))
  }
}
