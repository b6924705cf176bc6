import KedgeDocuments

/// One field of an artefact: its name, its form, and what it means.
public struct EvidenceField: Sendable {
  /// What a field holds.
  public indirect enum Form: Sendable {
    /// A whole number of at least 0.
    case count
    /// A number of at least 0.
    case number
    /// True or false.
    case flag
    /// A text that is not empty.
    case text
    /// A second of time as RFC 3339 says.
    case time
    /// A SHA-256 digest in hexadecimal digits.
    case digest
    /// A git commit in hexadecimal digits.
    case commit
    /// One of some texts.
    case choice([String])
    /// An object with these fields and no others.
    case object([EvidenceField])
    /// A list of objects with these fields and no others.
    case list([EvidenceField])
  }

  /// The name.
  public let name: String
  /// What it holds.
  public let form: Form
  /// What it means, in a few words.
  public let meaning: String
  /// Whether it may be missing.
  public let isOptional: Bool

  init(_ name: String, _ form: Form, _ meaning: String, isOptional: Bool = false) {
    (self.name, self.form, self.meaning, self.isOptional) = (name, form, meaning, isOptional)
  }
}

extension EvidenceField {
  /// The schema of the field.
  var schema: JSONValue {
    var schema = form.schema
    schema["description"] = .string(Text(meaning))
    return .object(schema)
  }
}

extension EvidenceField.Form {
  fileprivate var schema: JSONObject {
    switch self {
    case .count: Self.type("integer", ["minimum": .number(.zero)])
    case .number: Self.type("number", ["minimum": .number(.zero)])
    case .flag: Self.type("boolean")
    case .text: Self.type("string", ["minLength": .number(.one)])
    case .time: Self.type("string", ["format": .string("date-time"), "pattern": .string(Self.timePattern)])
    case .digest: Self.type("string", ["pattern": .string("^[0-9a-f]{64}$")])
    case .commit: Self.type("string", ["pattern": .string("^([0-9a-f]{40}|[0-9a-f]{64})$")])
    case .choice(let names): ["enum": .array(names.map { .string(Text($0)) })]
    case .object(let fields): Self.object(fields)
    case .list(let fields): Self.type("array", ["items": .object(Self.object(fields))])
    }
  }

  private static let timePattern: Text =
    "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})$"

  private static func type(_ name: Text, _ keywords: JSONObject = [:]) -> JSONObject {
    JSONObject([(Text("type"), JSONValue.string(name))] + keywords.members.map { ($0.name, $0.value) })
  }

  /// An object with these fields and no others.
  static func object(_ fields: [EvidenceField]) -> JSONObject {
    [
      "type": .string("object"),
      "required": .array(fields.filter { !$0.isOptional }.map { .string(Text($0.name)) }),
      "properties": .object(JSONObject(fields.map { (Text($0.name), $0.schema) })),
      "additionalProperties": .boolean(false),
    ]
  }
}
