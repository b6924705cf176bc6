import KedgeDocuments
import KedgePolicy
import Testing

@testable import KedgeRegistry

@Suite struct LaneEditTests {
  @Test(arguments: [
    (
      "version: 1\nmodules:\n  a:\n    contracts: [a.json]\n    lane: candidate  # soon\n",
      "version: 1\nmodules:\n  a:\n    contracts: [a.json]\n    lane: integration  # soon\n"
    ),
    (
      "version: 1\nmodules:\n  a:\n    contracts: [a.json]\n    lane: 'candidate'\n",
      "version: 1\nmodules:\n  a:\n    contracts: [a.json]\n    lane: 'integration'\n"
    ),
    (
      "version: 1\nmodules:\n  a:\n    # where\n    contracts: [a.json]\n",
      "version: 1\nmodules:\n  a:\n    # where\n    lane: integration\n    contracts: [a.json]\n"
    ),
    (
      "version: 1\nmodules: { a: { contracts: [a.json] } }\n",
      "version: 1\nmodules: { a: { lane: integration, contracts: [a.json] } }\n"
    ),
  ])
  func `only the lane changes`(old: String, new: String) throws {
    let document = try Document.read(Array(old.utf8), name: "kedge.yaml")
    let module = try #require(try Configuration(document).module("a"))
    let text = LaneEdit.apply(.integration, to: module, in: document)
    #expect(String(decoding: text, as: UTF8.self) == new)
  }
}
