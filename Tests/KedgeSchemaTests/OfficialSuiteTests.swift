import Foundation
import KedgeDocuments
import Testing

@testable import KedgeSchema

/// The official JSON Schema test suite, case by case.
@Suite struct OfficialSuiteTests {
  static let drafts: [(folder: String, dialect: Dialect)] = [
    ("draft4", .draft4), ("draft6", .draft6), ("draft7", .draft7), ("draft2019-09", .draft2019),
    ("draft2020-12", .draft2020),
  ]
  /// Optional files that hold too.
  static let optional = [
    "bignum", "ecmascript-regex", "float-overflow", "non-bmp-regex", "cross-draft", "refOfUnknownKeyword",
    "anchor",
    "id", "dynamicRef", "unknownKeyword", "no-schema",
  ]

  @Test(arguments: drafts.indices)
  func `every required case holds`(index: Int) throws {
    let (folder, dialect) = Self.drafts[index]
    let root = try Suites.folder("json-schema-test-suite/tests/\(folder)")
    var files = try FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" }
    for name in Self.optional {
      let file = root.appending(path: "optional/\(name).json")
      if FileManager.default.fileExists(atPath: file.path) { files.append(file) }
    }
    var (count, failures) = (0, [String]())
    for file in files.sorted(by: { $0.path < $1.path }) {
      let document = try Document.read([UInt8](try Data(contentsOf: file)), name: file.lastPathComponent)
      for group in document.root.elements { failures += try Self.failures(group, dialect, file, &count) }
    }
    print("\(folder): \(count - failures.count) of \(count) cases")
    #expect(failures == [])
  }

  private static func failures(_ group: Node, _ dialect: Dialect, _ file: URL, _ count: inout Int) throws
    -> [String]
  {
    let schema = try #require(group["schema"])
    let document = try Document.read(
      Array(schema.document.bytes[schema.range.lowerBound..<schema.range.upperBound]), name: "schema",
      format: .json)
    var set = SchemaSet()
    let remotes = try Suites.folder("json-schema-test-suite/remotes")
    let id = try set.load(
      document, address: "schema.json", dialect: dialect, universe: Universe(0)
    ) { address in
      guard address.hasPrefix("http://localhost:1234/") else { return nil }
      let path = remotes.appending(path: String(address.dropFirst("http://localhost:1234/".count)))
      return try Document.read([UInt8](try Data(contentsOf: path)), name: address, format: .json)
    }
    let asserts = file.deletingLastPathComponent().lastPathComponent == "format"
    let validator = Validator(set, options: ValidationOptions(format: asserts ? .assertion : .annotation))
    return try #require(group["tests"]).elements.compactMap { test in
      count += 1
      guard let data = test["data"] else { return "no data" }
      let instance = Document(value: data.value)
      let result = validator.validate(instance.root, id)
      let flag = validator.isValid(instance.root, id)
      if result.isValid == test["valid"]?.boolean, flag == result.isValid { return nil }
      return
        "\(file.lastPathComponent): \(group["description"]?.string ?? ""): \(test["description"]?.string ?? ""): "
        + "\(result.isValid.map(String.init) ?? result.undecided ?? "")"
    }
  }
}
