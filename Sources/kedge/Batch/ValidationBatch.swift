internal import KedgeDocuments
internal import KedgeRegistry
internal import KedgeSchema

/// `kedge validate --batch`. Questions that follow each other about one schema file load it once.
final class ValidationBatch {
  private struct Key: Equatable {
    let path: String
    let dialect: Dialect
    let externals: [String: String]
  }

  private var last: (key: Key, set: SchemaSet, root: SchemaID)?

  /// One question.
  func answer(_ question: Question) -> JSONObject {
    let began = ProcessorTime.microseconds
    var answer: JSONObject = ["id": question.id]
    do {
      let result = try judge(question)
      answer["valid"] = result.isValid.map { .boolean($0) } ?? .null
      answer["errors"] = .array(result.errors.map(Self.describe))
      if let reason = result.undecided { answer["reason"] = .string(Text(reason)) }
    } catch {
      answer["valid"] = .null
      answer["errors"] = .array([])
      answer["reason"] = .string(Text("\(error)"))
    }
    answer["cpu_us"] = .number(ExactNumber(ProcessorTime.microseconds - began))
    return answer
  }

  private func judge(_ question: Question) throws -> ValidationResult {
    let (set, root) = try schema(question)
    let instance: Document
    if let path = question.path("instance_path") {
      instance = try Document.read(try InputFile.read(path), name: path)
    } else {
      instance = try question.document("instance")
    }
    return Validator(set, options: try question.validation()).validate(instance.root, root)
  }

  private func schema(_ question: Question) throws -> (SchemaSet, SchemaID) {
    let dialect = try question.dialect()
    let externals = question.externals("externals")
    var set = SchemaSet()
    guard let path = question.path("schema_path") else {
      let root = try set.load(
        try question.document("schema"), address: question.resolve("schema.json"), dialect: dialect,
        universe: Universe(0),
        resolver: SchemaFiles.resolver(externals, root: ReferenceRoot(folder: question.folder)))
      return (set, root)
    }
    let key = Key(path: path, dialect: dialect, externals: externals)
    if let last, last.key == key { return (last.set, last.root) }
    let root = try SchemaFiles.load(
      path, dialect: dialect, universe: Universe(0), externals: externals,
      root: ReferenceRoot(folder: question.folder),
      into: &set)
    last = (key, set, root)
    return (set, root)
  }

  private static func describe(_ error: KedgeSchema.ValidationError) -> JSONValue {
    let position = error.instance.position
    var object: JSONObject = [
      "instance": .string(Text(error.instance.pointer.description)), "message": .string(Text(error.message)),
      "line": .number(ExactNumber(position.line)), "column": .number(ExactNumber(position.column)),
    ]
    if let keyword = error.keyword { object["keyword"] = .string(Text(keyword.node.pointer.description)) }
    return .object(object)
  }
}
