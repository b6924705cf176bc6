import KedgeDocuments

/// Who is what: people by role, as git names them.
public struct Roles: Sendable {
  /// Addresses by role.
  public internal(set) var people: [String: [String]] = [:]

  /// Whether some people are enough for a set of roles: each role by another person, who has it.
  public func covers(_ roles: [String], by present: Set<String>) -> Bool {
    guard let role = roles.first else { return true }
    return (people[role] ?? []).map(Person.address).contains { person in
      present.contains(person) && covers(Array(roles.dropFirst()), by: present.subtracting([person]))
    }
  }

  /// Whether somebody has any role.
  public func hasAny(_ person: String) -> Bool {
    people.values.contains { $0.contains { Person.address(of: $0) == Person.address(of: person) } }
  }

  mutating func read(_ field: Field) throws(PolicyError) {
    for (role, field) in try field.members("people by role, such as { sre: [ann@example.com] }") {
      people[role] = try field.strings("a list of people as git names them, such as [ann@example.com]")
    }
  }
}
