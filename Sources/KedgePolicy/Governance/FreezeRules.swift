import KedgeDocuments

/// Who may pull the emergency brake, and who is told.
public struct FreezeRules: Sendable {
  /// Sets of roles; any of them is enough, when each of its roles is another person.
  public internal(set) var by: [[String]] = []
  /// Sets of roles that may release it.
  public internal(set) var releasedBy: [[String]] = []
  /// Commands that are run for both, with the event on their standard input.
  public internal(set) var notify: [String] = []

  /// Whether some people may pull it.
  public func mayFreeze(_ people: Set<String>, roles: Roles) -> Bool {
    by.contains { roles.covers($0, by: people) }
  }

  /// Whether some people may release it; that it is safe to is another question.
  public func mayUnfreeze(_ people: Set<String>, roles: Roles) -> Bool {
    releasedBy.contains { roles.covers($0, by: people) }
  }

  /// Who is needed, in words: `production-lead and sre, or security-officer`.
  public var description: String { Self.words(by) }

  /// Who is needed to release it, in words.
  public var releaseDescription: String { Self.words(releasedBy) }

  private static func words(_ sets: [[String]]) -> String {
    sets.map { $0.joined(separator: " and ") }.joined(separator: ", or ")
  }

  mutating func read(_ field: Field) throws(PolicyError) {
    let fields = try Fields(
      field, "who may freeze, such as { by: [[security-officer]] }", known: ["by", "released_by", "notify"])
    if let field = fields["by"] { by = try Self.sets(field) }
    if let field = fields["released_by"] { releasedBy = try Self.sets(field) }
    if let field = fields["notify"] { notify = try field.strings("a list of commands") }
  }

  private static func sets(_ field: Field) throws(PolicyError) -> [[String]] {
    let what = "a list of lists of roles, such as [[production-lead, sre], [security-officer]]"
    return try field.list(what) { field throws(PolicyError) in
      let roles = try field.strings(what)
      if roles.isEmpty { throw field.expected(what) }
      return roles
    }
  }
}
