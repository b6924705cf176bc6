import Foundation
import KedgeDocuments
import Testing

@testable import KedgeSchema

/// The official JSON Schema test suite, read in place.
enum OfficialSuite {
  static let drafts: [(folder: String, dialect: Dialect)] = [
    ("draft4", .draft4), ("draft6", .draft6), ("draft7", .draft7), ("draft2019-09", .draft2019),
    ("draft2020-12", .draft2020),
  ]

  /// The test files in a folder of a draft, in order.
  static func files(_ draft: String, _ subfolder: String = "") throws -> [URL] {
    let root = try Suites.folder("json-schema-test-suite/tests/\(draft)/\(subfolder)")
    return try FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
  }

  /// How many cases files have, and those that come out otherwise: `file: group: case`.
  static func run(
    _ files: [URL], _ dialect: Dialect, _ options: ValidationOptions = ValidationOptions()
  ) throws -> (count: Int, failures: [String]) {
    var (count, failures) = (0, [String]())
    for file in files {
      let document = try Document.read([UInt8](try Data(contentsOf: file)), name: file.lastPathComponent)
      for group in document.root.elements {
        failures += try Self.failures(group, dialect, options, &count).map {
          "\(file.lastPathComponent): \($0)"
        }
      }
    }
    return (count, failures)
  }

  /// A part of a document, read again by itself.
  static func document(_ node: Node, name: String) throws -> Document {
    let bytes = node.document.bytes[node.range.lowerBound..<node.range.upperBound]
    return try Document.read(Array(bytes), name: name, format: .json)
  }

  /// Finds the suite's remote documents.
  static let resolver: Resolver = { address in
    let host = "http://localhost:1234/"
    guard address.hasPrefix(host) else { return nil }
    let path = try Suites.folder("json-schema-test-suite/remotes")
      .appending(path: String(address.dropFirst(host.count)))
    return try Document.read([UInt8](try Data(contentsOf: path)), name: address, format: .json)
  }

  private static func failures(
    _ group: Node, _ dialect: Dialect, _ options: ValidationOptions, _ count: inout Int
  ) throws -> [String] {
    var set = SchemaSet()
    let id = try set.load(
      try document(try #require(group["schema"]), name: "schema"), address: "schema.json", dialect: dialect,
      universe: Universe(0), resolver: resolver)
    let validator = Validator(set, options: options)
    return try #require(group["tests"]).elements.compactMap { test in
      count += 1
      guard let data = test["data"] else { return "no data" }
      let instance = Document(value: data.value).root
      let result = validator.validate(instance, id)
      let flag = validator.isValid(instance, id)
      let traced = validator.evaluate(instance, id)?.isValid
      let agrees = flag == result.isValid && traced == flag && (flag == true) == result.errors.isEmpty
      if result.isValid == test["valid"]?.boolean, agrees { return nil }
      return
        "\(group["description"]?.string ?? ""): \(test["description"]?.string ?? ""): "
        + "\(result.isValid.map(String.init) ?? result.undecided ?? "")\(agrees ? "" : " (ways disagree)")"
    }
  }
}
