internal import KedgeDocuments
internal import KedgeInclusion
internal import KedgeSchema

/// One line of a batch.
struct Question {
  let root: Node
  /// What paths are relative to; empty for the working directory.
  let folder: String

  /// Why a question cannot be asked.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Returned as it came.
  var id: JSONValue { root["id"]?.value ?? .null }

  /// A path, from the folder.
  func path(_ name: Text) -> String? { root[name]?.string.map(resolve) }

  func resolve(_ path: String) -> String {
    path.hasPrefix("/") || folder.isEmpty ? path : folder + "/" + path
  }

  /// The dialect of documents without `$schema`.
  func dialect() throws(Failure) -> Dialect {
    guard let name = root["draft"], name.kind != .null else { return .draft2020 }
    let text = name.string ?? name.number?.lexical ?? ""
    guard let dialect = Dialect(name: text) else { throw Failure(description: "unknown draft `\(text)`") }
    return dialect
  }

  /// How documents are judged.
  func validation() throws(Failure) -> ValidationOptions {
    var options = ValidationOptions()
    switch root["format"]?.string {
    case nil, "annotation": break
    case "assert", "assertion": options.format = .assertion
    case let other?: throw Failure(description: "unknown format policy `\(other)`; annotation or assert")
    }
    switch root["draft4_integer"]?.string {
    case nil, "lexical": break
    case "mathematical": options.draft4Integer = .mathematical
    case let other?: throw Failure(description: "unknown draft4_integer `\(other)`; lexical or mathematical")
    }
    return options
  }

  /// A document within the question, read again by itself so that its places and pointers are its own.
  func document(_ name: Text) throws -> Document {
    guard let node = root[name] else { throw Failure(description: "`\(name)` is missing") }
    let bytes = node.document.bytes[node.range.lowerBound..<node.range.upperBound]
    return try Document.read(Array(bytes), name: name.string, format: .json)
  }

  /// Which file stands for which address.
  func externals(_ name: Text) -> [String: String] {
    var table: [String: String] = [:]
    for member in root[name]?.members.map({ $0 }) ?? [] {
      if let path = member.value.string { table[member.name.string] = resolve(path) }
    }
    return table
  }
}
