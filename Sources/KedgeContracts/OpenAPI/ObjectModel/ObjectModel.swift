import KedgeDocuments

/// The object model of one version: which fields an object has, and what their values look like.
struct ObjectModel: Sendable {
  /// What a value looks like.
  indirect enum Shape: Sendable {
    case any
    case string
    case boolean
    case number
    /// A number of things.
    case count
    /// A schema, which its dialect speaks of.
    case schema
    /// One of some words.
    case word([Text])
    /// An object of the model.
    case object(String)
    /// The same, or a reference to one.
    case reference(Shape)
    case list(Shape)
    case map(Shape)
  }

  /// A field of an object.
  struct Field: Sendable {
    let name: Text
    let isRequired: Bool
    let shape: Shape
  }

  /// An object: its fields, and what members without a name of their own look like.
  struct Object: Sendable {
    fileprivate(set) var fields: [Text: Field] = [:]
    /// The names in the order of the specification.
    fileprivate(set) var names: [Text] = []
    /// What names are described as (`a-status-code`), and the shape of their values.
    fileprivate(set) var described: (word: String, shape: Shape)?
  }

  /// How the versions are named.
  static let versions = ["2.0", "3.0", "3.1", "3.2"]

  /// The version: `3.1`.
  let version: String
  private var objects: [String: Object] = [:]

  private static let models = Dictionary(
    uniqueKeysWithValues: versions.map { ($0, ObjectModel(version: $0)) })

  /// The model of a version; an empty one for a version that is not known.
  static func of(_ version: String) -> ObjectModel { models[version] ?? ObjectModel(version: version) }

  private init(version: String) {
    self.version = version
    var object = ""
    for line in Self.table.split(separator: "\n") {
      guard line.hasPrefix(" ") else {
        object = String(line)
        continue
      }
      let words = line.split(separator: " ").map { String($0) }
      guard words.count > 2, words[2...].contains(version) else { continue }
      objects[object, default: Object()].add(words[0], Self.shape(words[1]))
    }
  }

  /// An object; one without fields where the version does not have it.
  subscript(object: String) -> Object { objects[object] ?? Object() }

  /// Every field of every object, in the order of the specifications, with the versions that have it.
  static var fields: [(object: String, name: String, versions: [String])] {
    var fields: [(object: String, name: String, versions: [String])] = []
    var object = ""
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ").map { String($0) }
      guard line.hasPrefix(" "), let word = words.first else {
        object = String(line)
        continue
      }
      let name = word.hasSuffix("!") ? String(word.dropLast()) : word
      let known = fields.firstIndex { $0.object == object && $0.name == name }
      let all = Set(words.dropFirst(2)).union(known.map { fields[$0].versions } ?? [])
      let versions = versions.filter(all.contains)
      if let known { fields[known].versions = versions } else { fields.append((object, name, versions)) }
    }
    return fields
  }

  private static func shape(_ word: String) -> Shape {
    if word.hasPrefix("[") { return .list(shape(String(word.dropFirst().dropLast()))) }
    if word.hasPrefix("{") { return .map(shape(String(word.dropFirst().dropLast()))) }
    if word.hasPrefix("&") { return .reference(shape(String(word.dropFirst()))) }
    switch word {
    case "any": return .any
    case "string": return .string
    case "boolean": return .boolean
    case "number": return .number
    case "count": return .count
    case "schema": return .schema
    case "simple", "2.0": return .word([Text(word)])
    default:
      let words = word.split(separator: "|")
      return words.count > 1 ? .word(words.map { Text(String($0)) }) : .object(word)
    }
  }
}

extension ObjectModel.Object {
  fileprivate mutating func add(_ word: String, _ shape: ObjectModel.Shape) {
    if word.hasPrefix("a-") || word.hasPrefix("an-") {
      described = (word, shape)
      return
    }
    let isRequired = word.hasSuffix("!")
    let name = Text(isRequired ? String(word.dropLast()) : word)
    fields[name] = ObjectModel.Field(name: name, isRequired: isRequired, shape: shape)
    names.append(name)
  }
}
