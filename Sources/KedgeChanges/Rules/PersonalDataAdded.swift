extension Catalogue {
  /// Contract carries personal data that it did not.
  public static let personalDataAdded = Rule(
    id: "personal-data-added", topic: .contract, title: "Personal data added to a contract",
    why: """
      Personal data that crosses a contract must be asked for, logged, and erased on demand wherever it goes. Somebody
      has to decide that it may go there.
      """,
    instead: """
      Leave the member out, or have it approved. A member that only looks like personal data is marked with
      `x-personal-data: false`.
      """,
    except: "Members that the last release has already are not reported.",
    example: RuleExample(
      old: #"{"properties": {"id": {}}}"#, new: #"{"properties": {"id": {}, "email": {}}}"#, witness: nil),
    source: "docs/policy.md, personal_data", mirror: "personal-data-added")
}
