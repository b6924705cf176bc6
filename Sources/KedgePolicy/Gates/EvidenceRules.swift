import KedgeDocuments

/// Where evidence lies, by what other names it goes, and how old it may be.
public struct EvidenceRules: Sendable {
  /// The folder, from the folder of kedge.yaml.
  public internal(set) var folder = "artifacts"
  /// The file's name, with `{module}` and `{artefact}`.
  public internal(set) var fileName = "{module}_{artefact}.json"
  /// How many days evidence counts.
  public internal(set) var maximumAgeInDays = 30
  /// Other names of artefacts, by the name they have here.
  public internal(set) var aliases: [String: [String]] = [:]

  /// The paths where an artefact may lie, the first one preferred; from the folder of kedge.yaml.
  public func paths(of artefact: String, module: String) -> [String] {
    ([artefact] + (aliases[artefact] ?? [])).map { name in
      let file = Self.replace("{artefact}", by: name, in: Self.replace("{module}", by: module, in: fileName))
      return "\(folder)/\(file)"
    }
  }

  private static func replace(_ placeholder: String, by value: String, in text: String) -> String {
    let (bytes, pattern) = (Array(text.utf8), Array(placeholder.utf8))
    guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: pattern) }) else { return text }
    return String(
      decoding: bytes[..<start] + Array(value.utf8) + bytes[(start + pattern.count)...], as: UTF8.self)
  }

  mutating func read(_ field: Field) throws(PolicyError) {
    let fields = try Fields(
      field, "where evidence lies, such as { folder: artifacts }",
      known: ["folder", "file", "max_age_days", "aliases"])
    if let field = fields["folder"] { folder = try field.path() }
    if let field = fields["file"] { fileName = try field.path() }
    if let field = fields["max_age_days"] { maximumAgeInDays = try field.integer(1...3660) }
    if let field = fields["aliases"] {
      for (name, field) in try field.members("other names by artefact") {
        aliases[name] = try field.strings()
      }
    }
  }
}
