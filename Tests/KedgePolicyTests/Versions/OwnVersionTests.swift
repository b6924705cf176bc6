import KedgeDocuments
import Testing

@testable import KedgePolicy

@Suite struct OwnVersionTests {
  private func versions(_ text: String, _ path: String = "a.json") throws -> [OwnVersion] {
    OwnVersion.all(of: try Document.read(Array(text.utf8), name: path), path: path)
  }

  @Test(arguments: [
    (#"{"info":{"version":"1.2.0"}}"#, "a.json", ["`info.version` 1.2.0 3"]),
    (#"{"version":"v2.1"}"#, "a.json", ["`version` v2.1 2"]),
    (#"{"version":"2024-01"}"#, "a.json", []), (#"{"version":3}"#, "a.json", []),
    (#"{"$id":"https://acme.example/v3/invoice.json"}"#, "a.json", ["`$id` v3 1"]),
    (#"{"$id":"https://acme.example/invoice/1.4.0.json"}"#, "a.json", ["`$id` 1.4.0 3"]),
    (#"{"$id":"https://acme.example/invoice"}"#, "schemas/orders@v1.json", ["the name v1 1"]),
    ("{}", "schemas/orders.v2.schema.json", ["the name v2 1"]),
    ("{}", "api/v10/openapi.yaml", ["the name v10 1"]),
    ("{}", "schemas/ipv4.json", []), ("{}", "1/2.json", []),
    (
      #"{"info":{"version":"2.0.0"},"version":"1"}"#, "x-v2.yaml",
      ["`info.version` 2.0.0 3", "`version` 1 1", "the name v2 1"]
    ),
  ])
  func `what a contract says of itself`(text: String, path: String, expected: [String]) throws {
    #expect(
      try versions(text, path).map { "\($0.source.description) \($0.text) \($0.precision)" } == expected)
  }

  @Test(arguments: [
    ("1.2.0", "1.2.0", VersionBump.minor, false), ("1.2.0", "1.3.0", .minor, true),
    ("1.2.0", "1.2.1", .minor, false),
    ("1.2.0", "1.3.0", .major, false), ("1.2.0", "2.0.0", .major, true), ("1.2.0", "1.2.0", .patch, false),
    ("0.2.0", "0.3.0", .major, true), ("v1", "v1", .minor, true), ("v1", "v1", .major, false),
    ("v1", "v2", .major, true),
    ("1.2", "1.2", .patch, true), ("1.2", "1.2", .minor, false), ("1.2", "1.3", .minor, true),
  ])
  func `whether it says what changed`(old: String, new: String, bump: VersionBump, expected: Bool) throws {
    let (before, now) = (try versions(#"{"version":"\#(old)"}"#), try versions(#"{"version":"\#(new)"}"#))
    #expect(try #require(now.first).says(bump, since: try #require(before.first)) == expected)
  }

  @Test func `the contract beside it`() throws {
    let name = try #require(try versions("{}", "v1/orders@v1.json").first)
    #expect(name.successor(of: "v1/orders@v1.json", .major) == "v1/orders@v2.json")
    let api = try #require(try versions(#"{"info":{"version":"1.2.9"}}"#).first)
    #expect([.major, .minor, .patch].map { api.next($0) } == ["2.0.0", "1.3.0", "1.2.10"])
  }

  @Test func `a name says only that something breaks`() throws {
    let name = try #require(try versions("{}", "schemas/orders-v2.1.json").first)
    #expect(name.says(.minor, since: name))
    #expect(!name.says(.major, since: name))
  }
}
