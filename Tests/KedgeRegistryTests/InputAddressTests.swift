import Testing

@testable import KedgeRegistry

@Suite struct InputAddressTests {
  @Test(arguments: [
    ("-", InputAddress.standardInput), ("schemas/a.json", .file("schemas/a.json")),
    (":schemas/a.json", .index("schemas/a.json")),
    ("main:schemas/a.json", .revision("main", path: "schemas/a.json")),
    ("HEAD~2:a.json", .revision("HEAD~2", path: "a.json")),
    ("billing@2.3.0", .release(module: "billing", version: "2.3.0", path: nil)),
    ("billing@latest", .release(module: "billing", version: "latest", path: nil)),
    ("billing@2.3.0:schemas/a.json", .release(module: "billing", version: "2.3.0", path: "schemas/a.json")),
    ("billing@next", .file("billing@next")), ("user@host:a.json", .revision("user@host", path: "a.json")),
  ])
  func `an address is read`(text: String, expected: InputAddress) {
    #expect(InputAddress(text) { _ in false } == expected)
  }

  @Test func `a file that is there is meant before anything else`() {
    #expect(InputAddress("main:a.json") { $0 == "main:a.json" } == .file("main:a.json"))
  }
}
